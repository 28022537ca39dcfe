import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { loadBuiltWeb, type WebFiles } from './built-web.ts'
import { type Html, html } from './html.ts'
import { setPagePolicy } from './security-headers.ts'

export type PageParts = {
  readonly title: string
  /** Which of the built pages' script and style it takes; its style alone where it runs no script. */
  readonly kind: Exclude<keyof WebFiles, 'widget' | 'loader'>
  readonly hasScript: boolean
  readonly body: Html
  readonly status?: ContentfulStatusCode
  /** Origins that may show the page in a frame. */
  readonly frameAncestors?: readonly string[]
  readonly lang?: string
}

/** A whole page with its policy. Without a build it is a page without style or script. */
export function respondWithPage(context: Context, parts: PageParts): Response {
  const files = loadBuiltWeb()?.names[parts.kind]
  const style = files === undefined ? html`` : html`<link rel="stylesheet" href="/${files.style}">`
  const script =
    files === undefined || !parts.hasScript
      ? html``
      : html`<script type="module" src="/${files.script}"></script>`
  setPagePolicy(context, parts.frameAncestors)
  // With no-store a browser would not bring a page back as it was left.
  context.header('Cache-Control', context.req.method === 'GET' ? 'no-cache' : 'no-store')
  const page = html`<!doctype html>
<html lang="${parts.lang ?? 'ja'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title><link rel="icon" href="data:,">${style}${script}</head>
<body>${parts.body}</body></html>`
  return context.html(page.markup, parts.status ?? 200)
}
