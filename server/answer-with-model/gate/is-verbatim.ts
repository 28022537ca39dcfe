import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../../ingest/quantity/fold-text.ts'
import { containsSpan } from '../../../ingest/report/span.ts'
import type { OfferedPassage } from '../offer.ts'
import type { BoundSlot } from './bind-slot.ts'
import { blankOut } from './plain-sentence.ts'
import type { SentencePiece } from './read-sentence.ts'

/** Shorter stretches may stand anywhere by chance. */
const shortestQuote = 12

/**
 * Whether a sentence is a passage's own, word for word, its figures those that stand in that stretch: then it says what
 * the report says. A quantity outside of slots makes it none: it would not be listed.
 */
export function isVerbatim(
  pieces: readonly SentencePiece[],
  bound: readonly BoundSlot[],
  cited: readonly OfferedPassage[],
): boolean {
  let next = 0
  const written = pieces.map((piece) => {
    if (piece.kind === 'marks') return ''
    if (piece.kind === 'text') return piece.text
    next += 1
    return bound[next - 1]?.listed.text ?? ''
  })
  if (hasOwnQuantity(pieces)) return false
  const sentence = squeeze(written.join(''))
  if (sentence.length < shortestQuote) return false
  return cited.some(
    ({ citation, text }) =>
      squeeze(text).includes(sentence) &&
      bound.every((slot) => slot.operation === 'figure' && standsIn(slot, citation)),
  )
}

/** Whether a quantity stands outside of the slots: it would not be listed as a figure. */
export function hasOwnQuantity(pieces: readonly SentencePiece[]): boolean {
  const words = foldText(pieces.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join(''))
  const tokens = findNumbers(words)
  const spans = tokens.map(({ span }) => span)
  return tokens.some(({ kind }) => kind === 'quantity') || /\p{N}/u.test(blankOut(words, spans))
}

type Place = { readonly id: number; readonly start: number; readonly end: number }

function standsIn({ listed }: BoundSlot, citation: Place): boolean {
  if (listed.start === null || listed.end === null || listed.citation !== citation.id) return false
  return containsSpan(citation, { start: listed.start, end: listed.end })
}

function squeeze(text: string): string {
  return foldText(text).replace(/[\s「」]/g, '')
}
