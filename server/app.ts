import { Hono } from 'hono'
import { accessLog } from './http/access-log.ts'
import { addChatRoutes } from './http/chat-routes.ts'
import { cors } from './http/cors.ts'
import { RequestError, respondWithError } from './http/errors.ts'
import { addFigureRoutes } from './http/figure-routes.ts'
import { limitRequests } from './http/limit-requests.ts'
import { refuseOtherMethods } from './http/other-methods.ts'
import { addPages } from './http/pages.ts'
import { respondWithErrorPage } from './http/plain-page.ts'
import { addReportRoutes } from './http/report-routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { addServiceRoutes } from './http/service-routes.ts'
import type { Services } from './http/services.ts'
import { describeError } from './log.ts'
import { texts } from './texts.ts'

/** The whole of HTTP over the services that it is given. Nothing is opened or started here. */
export function createApp(services: Services): Hono {
  const app = new Hono()
  app.onError((error, context) => {
    if (context.req.raw.signal.aborted) {
      services.log.info('client-gone')
    } else if (!(error instanceof RequestError)) {
      const withMessage = services.settings.logQuestions
      services.log.error('request-failed', describeError(error, { withMessage }))
    }
    const isForm = context.req.path === '/' && context.req.method === 'POST'
    return isForm ? respondWithErrorPage(context, error) : respondWithError(context, error)
  })
  app.notFound((context) => respondWithError(context, new RequestError('not_found', texts.routeNotFound)))
  app.use(accessLog(services.log), securityHeaders())
  const limiter = limitRequests(services)
  app.use('/api/*', cors(services.settings), limiter)
  app.on('POST', '/', limiter)
  addChatRoutes(app, services)
  addReportRoutes(app, services)
  addFigureRoutes(app, services)
  addServiceRoutes(app, services)
  addPages(app, services)
  refuseOtherMethods(app)
  return app
}
