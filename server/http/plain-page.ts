import type { Context, Hono } from 'hono'
import { sendsQuestionsOut } from '../sends-questions-out.ts'
import { texts } from '../texts.ts'
import { answerChat } from './chat-routes.ts'
import { type Answer, type ChatRequest, type Citation, limits } from './contract.ts'
import { toRequestError } from './errors.ts'
import { type Html, html } from './html.ts'
import { respondWithPage } from './page-layout.ts'
import { parseChatRequest } from './parse-request.ts'
import { formBody, readBodyText } from './read-body.ts'
import type { Services } from './services.ts'

const { page } = texts

/** `POST /`: the form of the page without JavaScript; answers on a plain page with its citations. */
export function addPlainPage(app: Hono, services: Services): void {
  app.post('/', async (context) => {
    const chat = readForm(await readBodyText(context.req.raw, formBody))
    const signal = context.req.raw.signal
    const answer = await answerChat(services, chat, { signal, onPart: () => {} })
    const notice = writeSentOut(sendsQuestionsOut(services.settings))
    return respondWithPlain(context, html`${writeAnswer(answer)}${notice}${writeForm(chat.municipality)}`)
  })
}

function readForm(body: string): ChatRequest {
  const { question, ...others } = Object.fromEntries(new URLSearchParams(body))
  // Browsers send line ends as CRLF but count them as one against `maxlength`.
  const content = (question ?? '').replaceAll('\r\n', '\n')
  return parseChatRequest({ ...others, messages: [{ role: 'user', content }] })
}

/** What went wrong as a page, for people who sent the form or opened a page. */
export function respondWithErrorPage(context: Context, error: unknown): Response {
  const refusal = toRequestError(error)
  for (const [name, value] of Object.entries(refusal.headers)) context.header(name, value)
  return respondWithPlain(context, html`<p role="alert">${refusal.message}</p>${writeForm()}`, refusal.status)
}

function respondWithPlain(
  context: Context,
  body: Html,
  status?: ReturnType<typeof toRequestError>['status'],
): Response {
  return respondWithPage(context, {
    title: page.title,
    kind: 'page',
    hasScript: false,
    body: html`${writeHead()}<main><div class="plain">${body}</div></main>`,
    ...(status !== undefined && { status }),
  })
}

/** The head of the chat page and of its plain form. */
export function writeHead(): Html {
  return html`<header><h1><a href="/">${page.title}</a></h1><p>${page.lead}</p></header>`
}

/** Where questions leave the city's machines, before they are typed. */
export function writeSentOut(isSentOut: boolean): Html {
  return isSentOut ? html`<p class="caution">${page.sentOut}</p>` : html``
}

export function writeForm(municipality?: string): Html {
  const context =
    municipality === undefined
      ? html``
      : html`<input type="hidden" name="municipality" value="${municipality}">`
  return html`<form method="post" action="/">${context}<p><label for="question">${page.questionLabel}</label><br>
<textarea id="question" name="question" rows="3" cols="40" maxlength="${limits.userMessageUnits}" required></textarea></p>
<p><button type="submit">${page.send}</button></p></form>`
}

function writeAnswer(answer: Answer): Html {
  return html`<section><h2>${page.askedLabel}</h2><p>${answer.question}</p>
<h2>${page.answerLabel}</h2>${answer.answer.split('\n').map((line) => html`<p>${line}</p>`)}
${writeList(page.choicesLabel, answer.choices.map(writeQuestion))}
${writeList(page.nearbyLabel, answer.nearby.map(writeQuestion))}
${writeList(page.sourcesLabel, answer.citations.map(writeCitation))}
${writeList(
  page.followUpsLabel,
  answer.followUps.map((question) => writeQuestion({ label: question, question })),
)}</section>`
}

export function writeList(title: string, entries: readonly Html[]): Html {
  if (entries.length === 0) return html``
  return html`<h2>${title}</h2><ul role="list">${entries.map((entry) => html`<li>${entry}</li>`)}</ul>`
}

type Offered = { readonly label: string; readonly question: string; readonly department?: string | null }

/** A question as a button, so that it works without JavaScript. */
export function writeQuestion({ label, question, department }: Offered): Html {
  const whom = department ? html` <span>${page.askDepartment(department)}</span>` : html``
  return html`<form method="post" action="/"><button type="submit" name="question" value="${question}">${label}</button>${whom}</form>`
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
