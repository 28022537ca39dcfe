import type { Hono } from 'hono'
import { texts } from '../texts.ts'
import { RequestError } from './errors.ts'

/** Answers 405 with `Allow` where a path exists and the method does not. To be called after all routes are added. */
export function refuseOtherMethods(app: Hono): void {
  const methodsByPath = Map.groupBy(
    app.routes.filter((route) => route.method !== 'ALL'),
    (route) => route.path,
  )
  for (const [path, routes] of methodsByPath) {
    const methods = new Set(routes.map((route) => route.method))
    const allowed = [...methods, ...(methods.has('GET') ? ['HEAD'] : [])].toSorted()
    app.all(path, (context, next) => {
      // A route of a known method may have passed the request on: a file that does not exist.
      if (allowed.includes(context.req.method)) return next()
      throw new RequestError('invalid_request', texts.methodNotAllowed(allowed), {
        status: 405,
        headers: { Allow: allowed.join(', ') },
      })
    })
  }
}
