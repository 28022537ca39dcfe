import type { Context, Hono } from 'hono'
import { texts } from '../texts.ts'
import { type BuiltWeb, loadBuiltWeb, type WebFile } from './built-web.ts'
import { RequestError } from './errors.ts'
import { allowOtherSites } from './security-headers.ts'

/** The loader keeps its name, so it must be asked for again; a hashed file never changes. */
const loaderCache = 'public, max-age=300'
const hashedCache = 'public, max-age=31536000, immutable'

/** `GET /widget.js` and `/assets/…`. */
export function addWebFiles(app: Hono): void {
  app.get('/widget.js', (context) => {
    const web = loadBuiltWeb()
    context.header('Cache-Control', loaderCache)
    allowOtherSites(context)
    return respondWithFile(context, web?.files.get(web.names.loader))
  })

  app.get('/assets/:name', (context) => {
    const web = loadBuiltWeb()
    const path = `assets/${context.req.param('name')}`
    const file = web?.files.get(path)
    if (file !== undefined) context.header('Cache-Control', hashedCache)
    if (isOfWidget(web, path)) allowOtherSites(context)
    else context.header('Access-Control-Allow-Origin', '*')
    return respondWithFile(context, file)
  })
}

function isOfWidget(web: BuiltWeb | undefined, path: string): boolean {
  return web?.names.widget.script === path
}

function respondWithFile(context: Context, file: WebFile | undefined): Response {
  if (file === undefined) throw new RequestError('not_found', texts.routeNotFound)
  context.header('ETag', file.etag)
  context.header('Vary', 'Accept-Encoding', { append: true })
  if (context.req.header('if-none-match')?.includes(file.etag)) return context.body(null, 304)
  context.header('Content-Type', file.type)
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
  if (takesGzip) context.header('Content-Encoding', 'gzip')
  return context.body(takesGzip ? file.gzipped : file.body)
}
