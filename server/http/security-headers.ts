import type { Context, MiddlewareHandler } from 'hono'

/** For what is no page: nothing may be loaded from it and no site may frame it. */
const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Headers of every response. A page sets its own policy with `setPagePolicy`, a file of the widget lifts the
 * resource policy with `allowOtherSites`; neither is overwritten here.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    context.header('Content-Security-Policy', apiPolicy)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'same-origin')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
    context.header('Cross-Origin-Opener-Policy', 'same-origin')
    context.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    await next()
  }
}

/** The policy of a page of ours: scripts and styles from our own files only. `frameAncestors`: origins that may frame it. */
export function setPagePolicy(context: Context, frameAncestors: readonly string[] = []): void {
  const ancestors = frameAncestors.length === 0 ? "'none'" : ["'self'", ...frameAncestors].join(' ')
  context.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  )
}

/** For the widget's own files: any site may load them. */
export function allowOtherSites(context: Context): void {
  context.header('Cross-Origin-Resource-Policy', 'cross-origin')
  context.header('Access-Control-Allow-Origin', '*')
}
