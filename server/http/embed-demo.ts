import type { Hono } from 'hono'
import { texts } from '../texts.ts'
import { html } from './html.ts'
import { respondWithPage } from './page-layout.ts'
import type { Services } from './services.ts'

const { demo } = texts

/**
 * `GET /embed-demo`: a mock page of a city with the widget's tag, as a city's web person would set it. The city is that
 * of `?municipality=`, else the first report's.
 */
export function addEmbedDemo(app: Hono, { store, settings }: Services): void {
  app.get('/embed-demo', async (context) => {
    const reports = await store.listReports()
    const asked = context.req.query('municipality')
    const report = reports.find(({ municipality }) => municipality === asked) ?? reports[0]
    const city = report?.municipality ?? demo.city
    const base = settings.publicUrl ?? new URL(context.req.url).origin
    const tag = `<script src="${base}/widget.js" data-municipality="${city}" async></script>`
    const body = html`<header><h1>${demo.title}</h1></header>
<main><h2>${demo.newsLabel}</h2><ul>${demo.news.map((line) => html`<li>${line}</li>`)}</ul>
<h2>${demo.tagLabel}</h2><p>${demo.tagLead}</p><pre tabindex="0"><code>${tag}</code></pre>
<p>${demo.back} <a href="/">${texts.page.title}</a></p></main>
<footer><p>${demo.foot}</p></footer>
<script src="/widget.js" data-municipality="${report === undefined ? '' : city}" async></script>`
    return respondWithPage(context, { title: demo.title, kind: 'demo', hasScript: false, body })
  })
}
