import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log.ts'

/** One line a request. Only the route is named: a path or a query may hold a question. */
export function accessLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const startMs = performance.now()
    await next()
    log.debug('request', {
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      ms: Math.round(performance.now() - startMs),
    })
  }
}
