import type { Hono } from 'hono'
import { describeError } from '../log.ts'
import { texts } from '../texts.ts'
import { RequestError } from './errors.ts'
import { makeOpenApi } from './open-api.ts'
import type { Services } from './services.ts'

/** `GET /healthz`, `/readyz` and `/openapi.json`. */
export function addServiceRoutes(app: Hono, { store, log }: Services): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))

  app.get('/readyz', async (context) => {
    const reports = await store.listReports().catch((error: unknown) => {
      log.warn('not-ready', describeError(error, { withMessage: false }))
      return []
    })
    if (reports.length === 0) throw new RequestError('not_ready', texts.notReady)
    return context.json({ status: 'ready', reports: reports.length }, 200, { 'Cache-Control': 'no-store' })
  })

  const openApi = makeOpenApi()
  app.get('/openapi.json', (context) => context.json(openApi))
}
