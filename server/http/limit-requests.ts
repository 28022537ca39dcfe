import type { Context, MiddlewareHandler } from 'hono'
import { texts } from '../texts.ts'
import { findClientAddress } from './client-address.ts'
import { RequestError } from './errors.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'
import type { Services } from './services.ts'

/** One open page reads reports, texts and figures for each question it asks. */
const readsPerQuestion = 10

/** Refuses (429, with Retry-After) a client that asks or reads too often. Preflights are not counted. */
export function limitRequests({ settings, clock }: Services): MiddlewareHandler {
  const now = () => clock().getTime()
  const questions = createRateLimiter(settings.rateLimitPerMinute, now)
  const reads = createRateLimiter(settings.rateLimitPerMinute * readsPerQuestion, now)
  return async (context, next) => {
    if (context.req.method !== 'OPTIONS') {
      takeOne(context.req.method === 'POST' ? questions : reads, context, settings.trustedProxies)
    }
    await next()
  }
}

function takeOne(limiter: RateLimiter, context: Context, trustedProxies: number): void {
  const seconds = limiter.take(
    findClientAddress({
      socketAddress: readSocketAddress(context.env),
      forwardedFor: context.req.header('x-forwarded-for'),
      trustedProxies,
    }),
  )
  if (seconds === 0) return
  throw new RequestError('rate_limited', texts.rateLimited(seconds), {
    headers: { 'Retry-After': String(seconds) },
  })
}

/** `@hono/node-server` hands over Node's own request as `env.incoming`; in tests it may be absent. */
export function readSocketAddress(environment: unknown): string | undefined {
  const bindings = environment as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  return bindings?.incoming?.socket?.remoteAddress
}
