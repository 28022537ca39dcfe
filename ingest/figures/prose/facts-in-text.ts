import type { Period } from '../../report/period.ts'
import type { NumberToken, Quantity } from '../../report/quantity.ts'
import { nearestTime } from './nearest-time.ts'
import { labelBefore, nounAfter } from './words-around.ts'

/** A number of a sentence with the words that it belongs to, outermost first; spans count in the given text. */
export type Fact = {
  readonly quantity: Quantity
  readonly label: readonly string[]
  /** The time that the sentence itself says for it. */
  readonly period?: Period
  readonly isPartOf: boolean
}

/** The numbers of one sentence, list item or cell, in order, each with the words before it (or, failing them, after it). */
export function factsInText(text: string, tokens: readonly NumberToken[]): readonly Fact[] {
  const facts: Fact[] = []
  let outer: readonly (readonly string[])[] = []
  let position = 0
  let depth = 0
  for (const token of tokens) {
    const lead = text.slice(position, token.span.start)
    if (token.kind !== 'quantity') continue
    const before = textBefore(text, tokens, token)
    const opened = depthOf(lead)
    depth = Math.max(0, depth + opened)
    const previous = facts.at(-1)?.label ?? []
    const own = labelBefore(before)
    const after = nounAfter(text.slice(token.span.end))
    const isPartOf = /うち/.test(lead)
    const base = depth > 0 || isPartOf || own.length === 0 ? (outer[0] ?? previous) : []
    const label = joinLabel({ base, own, after, isPartOf })
    if (depth === 0) outer = [label]
    const period = nearestTime(text, tokens, token)
    facts.push({ quantity: token, label, isPartOf, ...(period === undefined ? {} : { period }) })
    position = token.span.end
  }
  return facts
}

/** The words between the number (or year) before and this one; a year or date ends the words of what went before. */
function textBefore(text: string, tokens: readonly NumberToken[], token: Quantity): string {
  const previous = tokens.findLast(
    (other) => other.span.end <= token.span.start && (other.kind === 'quantity' || other.kind === 'time'),
  )
  return text.slice(previous?.span.end ?? 0, token.span.start)
}

function depthOf(text: string): number {
  let depth = 0
  for (const character of text) {
    if (character === '(' || character === '（') depth += 1
    if (character === ')' || character === '）') depth -= 1
    if (character === '。') depth = -99
  }
  return depth
}

type LabelParts = {
  readonly base: readonly string[]
  readonly own: readonly string[]
  readonly after: string
  readonly isPartOf: boolean
}

function joinLabel({ base, own, after, isPartOf }: LabelParts): readonly string[] {
  const path = [...base, ...(isPartOf ? ['うち'] : []), ...own]
  const isSaid = own.length > 0 && !/^[増減]/.test(after)
  const label = after === '' || isSaid || path.at(-1) === after ? path : [...path, after]
  return label.filter((part, index) => part !== label[index - 1])
}
