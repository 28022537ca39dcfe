import type { MiddlewareHandler } from 'hono'
import { texts } from '../texts.ts'
import { RequestError } from './errors.ts'

export type OriginRules = {
  readonly allowedOrigins: readonly string[]
  /** Where the server is reached from outside, if that is set. */
  readonly publicUrl: string | undefined
}

/**
 * Lets pages of our own and of the allowed origins call the API, and refuses (403) those of any other. Callers without
 * an Origin header are no pages of another site. Credentials are never allowed.
 */
export function cors(rules: OriginRules): MiddlewareHandler {
  return async (context, next) => {
    context.header('Vary', 'Origin')
    const origin = context.req.header('origin')
    if (origin === undefined || isOwnPage(context.req.raw.headers, rules)) {
      return context.req.method === 'OPTIONS' ? context.body(null, 204) : next()
    }
    if (!rules.allowedOrigins.includes(origin)) {
      throw new RequestError('origin_not_allowed', texts.originNotAllowed)
    }
    context.header('Access-Control-Allow-Origin', origin)
    context.header('Access-Control-Expose-Headers', 'Retry-After, ETag')
    if (context.req.method !== 'OPTIONS') return next()
    context.header('Access-Control-Allow-Methods', 'GET, POST')
    context.header('Access-Control-Allow-Headers', 'Content-Type, Accept')
    context.header('Access-Control-Max-Age', '600')
    return context.body(null, 204)
  }
}

/** Whether a page of `origin` may embed the widget. */
export function isOriginAllowed(origin: string, rules: OriginRules): boolean {
  return rules.allowedOrigins.includes(origin) || isOwnOrigin(origin, undefined, rules)
}

/** Browsers say themselves whether a request comes from the same origin; older ones are judged by their Host. */
function isOwnPage(headers: Headers, rules: OriginRules): boolean {
  if (headers.get('sec-fetch-site') === 'same-origin') return true
  return isOwnOrigin(headers.get('origin') ?? '', headers.get('host') ?? undefined, rules)
}

function isOwnOrigin(origin: string, host: string | undefined, rules: OriginRules): boolean {
  if (!URL.canParse(origin)) return false
  if (rules.publicUrl !== undefined && new URL(rules.publicUrl).origin === origin) return true
  return host !== undefined && new URL(origin).host === host.toLowerCase()
}
