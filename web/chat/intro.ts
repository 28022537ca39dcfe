import { type Child, make, makeButton } from '../dom.ts'
import type { Texts } from './texts.ts'

export type IntroParts = {
  readonly greeting: string | undefined
  /** Titles of the reports that are answered from. */
  readonly reports: readonly string[]
  readonly examples: readonly string[]
  readonly isSentOut: boolean
  readonly onAsk: (question: string) => void
}

/** What stands before the first question: what it answers from, what not to type, and questions to begin with. */
export function makeIntro(texts: Texts, parts: IntroParts): HTMLElement {
  const { greeting, reports, examples, isSentOut, onAsk } = parts
  const rows = examples.map((question) =>
    make(
      'li',
      {},
      makeButton({ class: 'ask', lang: 'ja' }, question, () => onAsk(question)),
    ),
  )
  const offers: Child = examples.length > 0 && [
    make('h3', {}, texts.examples),
    make('ul', { role: 'list' }, ...rows),
  ]
  return make(
    'section',
    { class: 'intro offers' },
    make('p', { class: 'greeting' }, greeting ?? texts.greeting),
    reports.length > 0 && make('p', { class: 'place', lang: 'ja' }, texts.basis(reports)),
    make('p', { class: 'caution' }, texts.caution),
    isSentOut && make('p', { class: 'caution' }, texts.sentOut),
    offers,
  )
}
