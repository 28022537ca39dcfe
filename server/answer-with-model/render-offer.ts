import { randomBytes } from 'node:crypto'
import { renderPrompt } from '../../prompts/prompts.ts'
import type { ModelMessage } from '../model/chat-model.ts'
import { countMessageTokens } from '../model/count-tokens.ts'
import { dropOrders } from './drop-orders.ts'
import { type Language, languageNames } from './language.ts'
import type { Offer, OfferedFigure } from './offer.ts'

/** Most tokens that a call may send. */
export const mostInputTokens = 6_000

export type Manner = { readonly language: Language; readonly style: 'plain' | 'easy' }

/** A line that encloses quoted text; nobody who wrote the text can have guessed it. */
export function makeBoundary(): string {
  return randomBytes(9).toString('hex')
}

/**
 * The messages that hand an offer to a model. What makes it too long is left out of both, last passages and figures
 * first; undefined where even the answer without a model does not fit.
 */
export function renderOffer(
  offer: Offer,
  manner: Manner,
): { readonly offer: Offer; readonly messages: readonly ModelMessage[] } | undefined {
  let fitting = offer
  for (;;) {
    const messages = makeMessages(fitting, manner)
    if (countMessageTokens(messages) <= mostInputTokens) return { offer: fitting, messages }
    const shorter = shorten(fitting)
    if (shorter === undefined) return undefined
    fitting = shorter
  }
}

function makeMessages(offer: Offer, manner: Manner): ModelMessage[] {
  const { system, user } = renderPrompt('answer-question', {
    question: dropOrders(offer.question),
    anchor: dropOrders(offer.anchor.answer),
    figures: offer.figures.map(describeFigure).join('\n'),
    passages: offer.passages.map(({ citation, text }) => `[${citation.id}] ${text}`).join('\n'),
    style: describeManner(manner),
    boundary: makeBoundary(),
  })
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
}

function describeManner({ language, style }: Manner): string {
  if (language !== 'ja') return renderPrompt('style-language', { language: languageNames[language] }).user
  return renderPrompt(style === 'easy' ? 'style-easy' : 'style-plain', {}).user
}

/** 「f12★: みどり市 図書館運営補助金 合計 令和4年度（2022年度） = 1,234,500円 [1]」 */
function describeFigure(figure: OfferedFigure): string {
  const { id, place, listed, subject, measure, printed, marks } = figure
  const named = [subject, measure, listed.label, listed.period].filter((part) => part !== '').join(' ')
  return `${id}${place === 'required' ? '★' : ''}: ${named} = ${printed} ${marks.map((mark) => `[${mark}]`).join('')}`
}

/** Leaves out near figures by tens, then passages that the answer does not cite. */
function shorten(offer: Offer): Offer | undefined {
  const near = offer.figures.filter(({ place }) => place === 'near')
  if (near.length > 0) {
    const dropped = new Set(near.slice(-10))
    return { ...offer, figures: offer.figures.filter((figure) => !dropped.has(figure)) }
  }
  const cited = new Set(offer.anchor.citations.map(({ id }) => id))
  const last = offer.passages.findLast(({ citation }) => !cited.has(citation.id))
  return last && { ...offer, passages: offer.passages.filter((passage) => passage !== last) }
}
