import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { texts } from '../texts.ts'
import { createFirstScreen, type FirstScreen } from './example-questions.ts'
import { findMunicipality } from './find-municipality.ts'
import { type Html, html } from './html.ts'
import { respondWithPage } from './page-layout.ts'
import { parseQuery } from './parse-request.ts'
import {
  respondWithErrorPage,
  writeForm,
  writeHead,
  writeList,
  writeQuestion,
  writeSentOut,
} from './plain-page.ts'
import type { Services } from './services.ts'

/** What a frame says in its address; the page takes the municipality alone. */
const embedQuery = z.object({
  municipality: z.string().max(100).optional(),
  greeting: z.string().max(300).optional(),
  examples: z.string().max(1_000).optional(),
  lang: z.enum(['ja', 'en']).optional(),
})
type EmbedQuery = z.infer<typeof embedQuery>

/** `GET /` and `/embed`: the chat, drawn by its script; without JavaScript a form. */
export function addChatPage(app: Hono, services: Services): void {
  const readFirstScreen = createFirstScreen(services)
  async function respond(context: Context, isFramed: boolean): Promise<Response> {
    try {
      const asked = parseQuery(embedQuery, context.req.url)
      const municipality = await readMunicipality(services, asked.municipality)
      const first = await readFirstScreen(municipality)
      const settings = toSettings({ ...asked, municipality }, first, isFramed)
      return respondWithPage(context, {
        title: texts.page.title,
        kind: 'page',
        hasScript: true,
        lang: settings.lang,
        body: html`${isFramed ? html`` : writeHead()}<main id="chat" data-settings="${JSON.stringify(settings)}">${writeWithoutScript(settings)}</main>`,
        ...(isFramed && { frameAncestors: services.settings.allowedOrigins }),
      })
    } catch (error) {
      return respondWithErrorPage(context, error)
    }
  }
  app.get('/', (context) => respond(context, false))
  app.get('/embed', (context) => respond(context, true))
}

/** A municipality by its name as the reports have it. Throws `RequestError` 400 for one without reports. */
export async function readMunicipality(
  services: Services,
  asked: string | undefined,
): Promise<string | undefined> {
  if (asked === undefined || asked.trim() === '') return undefined
  return findMunicipality(asked, await services.store.listReports()).name
}

type Settings = ReturnType<typeof toSettings>

/** In the shape that the page's script reads (`web/page/page-settings.ts`). */
function toSettings(asked: EmbedQuery, { reports, examples, isSentOut }: FirstScreen, isFramed: boolean) {
  const own = asked.examples
    ?.split(/[|\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return {
    isFramed,
    municipality: asked.municipality ?? null,
    greeting: asked.greeting ?? null,
    lang: asked.lang ?? 'ja',
    reports,
    examples: own ?? examples,
    isSentOut,
  }
}

function writeWithoutScript({ municipality, examples, reports, isSentOut }: Settings): Html {
  const basis = reports.length === 0 ? html`` : html`<p>${texts.page.basis(reports)}</p>`
  const questions = examples.map((question) => writeQuestion({ label: question, question }))
  return html`<div class="plain">${basis}${writeSentOut(isSentOut)}${writeForm(municipality ?? undefined)}${writeList(texts.page.examplesLabel, questions)}</div>`
}
