import type { Hono } from 'hono'
import { z } from 'zod'
import { texts } from '../texts.ts'
import { RequestError } from './errors.ts'
import { parseQuery } from './parse-request.ts'
import type { Services } from './services.ts'

const noQuery = z.strictObject({})
const textQuery = z.strictObject({ v: z.string().max(64).optional() })

/** `GET /api/reports`, `/api/reports/:id` and `/api/reports/:id/text`. */
export function addReportRoutes(app: Hono, { store }: Services): void {
  app.get('/api/reports', async (context) => {
    parseQuery(noQuery, context.req.url)
    return context.json({ reports: await store.listReports() })
  })

  app.get('/api/reports/:id', async (context) => {
    parseQuery(noQuery, context.req.url)
    const report = await store.readReport(readId(context.req.param('id')))
    if (report === undefined) throw new RequestError('not_found', texts.reportNotFound)
    return context.json(report)
  })

  app.get('/api/reports/:id/text', async (context) => {
    const { v: version } = parseQuery(textQuery, context.req.url)
    const id = readId(context.req.param('id'))
    const stored = await store.readReportText(id, version)
    if (stored === undefined) {
      const isKnown = version !== undefined && (await store.readReport(id)) !== undefined
      throw new RequestError('not_found', isKnown ? texts.textVersionNotFound : texts.reportNotFound)
    }
    const etag = `"${stored.version}"`
    context.header('ETag', etag)
    context.header(
      'Cache-Control',
      version === undefined ? 'no-cache' : 'public, max-age=31536000, immutable',
    )
    if (context.req.header('if-none-match') === etag) return context.body(null, 304)
    context.header('Content-Type', 'text/plain; charset=utf-8')
    return context.body(stored.text)
  })
}

/** An id that no report can have is not found; it need not be asked of the store. */
export function readId(id: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,99}$/.test(id)) return id
  throw new RequestError('not_found', texts.reportNotFound)
}
