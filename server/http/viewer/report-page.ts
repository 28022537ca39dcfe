import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { texts } from '../../texts.ts'
import type { ReportDetail } from '../contract.ts'
import { RequestError } from '../errors.ts'
import { type Html, html } from '../html.ts'
import { respondWithPage } from '../page-layout.ts'
import { respondWithErrorPage } from '../plain-page.ts'
import { readId } from '../report-routes.ts'
import type { Services } from '../services.ts'
import { writeOutline, writeReport } from './write-report.ts'

const { viewer } = texts

/** A drawn report takes some megabytes. */
const keptPages = 8

type Drawn = { readonly version: string; readonly outline: Html; readonly body: Html }

/** `GET /reports/:id`: the source viewer. `?v=` names the text's version that a link was made for. */
export function addReportPage(app: Hono, { store }: Services): void {
  const drawn = new Map<string, Drawn>()

  async function draw({ id, textVersion }: ReportDetail): Promise<Drawn | undefined> {
    const kept = drawn.get(id)
    if (kept?.version === textVersion) return kept
    const layout = await store.readReportLayout(id)
    if (layout === undefined) return undefined
    const made = { version: layout.version, outline: writeOutline(layout), body: writeReport(layout) }
    drawn.delete(id)
    drawn.set(id, made)
    if (drawn.size > keptPages) drawn.delete([...drawn.keys()][0] ?? '')
    return made
  }

  // A report of some hundred kilobytes becomes a tenth of it on the way.
  app.use('/reports/*', compress())
  app.get('/reports/:id', async (context) => {
    try {
      const report = await store.readReport(readId(context.req.param('id')))
      const page = report && (await draw(report))
      if (report === undefined || page === undefined)
        throw new RequestError('not_found', texts.reportNotFound)
      const asked = context.req.query('v')
      const isReplaced = asked !== undefined && asked !== page.version
      return respondWithPage(context, {
        title: `${report.title}｜${texts.page.title}`,
        kind: 'viewer',
        hasScript: true,
        body: writePage(report, page, isReplaced),
      })
    } catch (error) {
      return respondWithErrorPage(context, error)
    }
  })
}

function writePage(report: ReportDetail, { outline, body }: Drawn, isReplaced: boolean): Html {
  const notice = isReplaced ? html`<p class="notice" role="alert">${viewer.replaced}</p>` : html``
  return html`<a class="skip" href="#text">${viewer.text}</a><header><a href="/">${viewer.back}</a></header><div class="head"><h1>${report.title}</h1>
<p class="place">${report.municipality}・${viewer.fiscalYear(report.fiscalYear)}</p>${notice}</div>
<div class="columns"><nav aria-labelledby="outline"><details open><summary id="outline">${viewer.outline}</summary>${outline}</details></nav>
<main id="text" lang="ja"${isReplaced ? html` data-replaced=""` : ''}>${body}</main></div>`
}
