import type { Context, Hono } from 'hono'
import { texts } from '../texts.ts'
import { answerChat } from './chat-routes.ts'
import { type Answer, type ChatRequest, type Citation, limits } from './contract.ts'
import { type RequestError, toRequestError } from './errors.ts'
import { type Html, html } from './html.ts'
import { parseChatRequest } from './parse-request.ts'
import { formBody, readBodyText } from './read-body.ts'
import { setPagePolicy } from './security-headers.ts'
import type { Services } from './services.ts'

const { page } = texts

/** `POST /`: the form of the page without JavaScript; answers on a plain page with its citations. */
export function addPlainPage(app: Hono, services: Services): void {
  app.post('/', async (context) => {
    const chat = readForm(await readBodyText(context.req.raw, formBody))
    const signal = context.req.raw.signal
    const answer = await answerChat(services, chat, { signal, onPart: () => {} })
    return respondWithPage(context, html`${writeAnswer(answer)}${writeForm()}`, 200)
  })
}

function readForm(body: string): ChatRequest {
  const { question, ...others } = Object.fromEntries(new URLSearchParams(body))
  // Browsers send line ends as CRLF but count them as one against `maxlength`.
  const content = (question ?? '').replaceAll('\r\n', '\n')
  return parseChatRequest({ ...others, messages: [{ role: 'user', content }] })
}

/** The form alone, for `GET /` while no page has been built. */
export function respondWithForm(context: Context): Response {
  return respondWithPage(context, writeForm(), 200)
}

/** What went wrong as a page, for people who sent the form. */
export function respondWithErrorPage(context: Context, error: unknown): Response {
  const refusal = toRequestError(error)
  for (const [name, value] of Object.entries(refusal.headers)) context.header(name, value)
  return respondWithPage(context, html`<p role="alert">${refusal.message}</p>${writeForm()}`, refusal.status)
}

function respondWithPage(context: Context, body: Html, status: RequestError['status'] | 200): Response {
  setPagePolicy(context)
  context.header('Cache-Control', 'no-store')
  const document = html`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title></head>
<body><header><h1><a href="/">${page.title}</a></h1><p>${page.lead}</p></header><main>${body}</main></body></html>`
  return context.html(document.markup, status)
}

function writeForm(): Html {
  return html`<form method="post" action="/"><p><label for="question">${page.questionLabel}</label><br>
<textarea id="question" name="question" rows="3" cols="40" maxlength="${limits.userMessageUnits}" required></textarea></p>
<p><button type="submit">${page.send}</button></p></form>`
}

function writeAnswer(answer: Answer): Html {
  return html`<section><h2>${page.askedLabel}</h2><p>${answer.question}</p>
<h2>${page.answerLabel}</h2>${answer.answer.split('\n').map((line) => html`<p>${line}</p>`)}
${writeList(page.choicesLabel, answer.choices.map(writeQuestion))}
${writeList(page.nearbyLabel, answer.nearby.map(writeQuestion))}
${writeList(page.sourcesLabel, answer.citations.map(writeCitation))}</section>`
}

function writeList(title: string, entries: readonly Html[]): Html {
  if (entries.length === 0) return html``
  return html`<h2>${title}</h2><ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`
}

/** A question as a button, so that it works without JavaScript. */
function writeQuestion({ label, question }: { readonly label: string; readonly question: string }): Html {
  return html`<form method="post" action="/"><button type="submit" name="question" value="${question}">${label}</button></form>`
}

function writeCitation(citation: Citation): Html {
  const place = [
    citation.reportTitle,
    citation.measure,
    citation.department ?? '',
    citation.page === null ? '' : page.printedPage(citation.page),
  ].filter((part) => part !== '')
  return html`[${citation.id}] <a href="${citation.url}">${place.join('、')}</a><blockquote>${citation.quote}</blockquote>`
}
