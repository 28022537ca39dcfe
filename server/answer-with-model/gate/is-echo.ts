import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Offer } from '../offer.ts'
import { createSentenceSplitter } from '../split-sentences.ts'
import type { BoundSlot } from './bind-slot.ts'
import { hasOwnQuantity } from './is-verbatim.ts'
import type { SentencePiece } from './read-sentence.ts'

/**
 * Whether a sentence is one of the answer without a model, word for word and with its figures: that answer was checked
 * itself. Not where two figures of it read the same: the sentence could then be listed with the other one's place.
 */
export function isEcho(
  pieces: readonly SentencePiece[],
  bound: readonly BoundSlot[],
  { anchor, figures }: Offer,
): boolean {
  if (bound.length === 0 || hasOwnQuantity(pieces)) return false
  const own = figures.filter(({ place }) => place !== 'near')
  const isKnown = bound.every(({ operation, operands }) => {
    const [operand] = operands
    const alike = own.filter(({ listed }) => listed.text === operand?.listed.text)
    return operation === 'figure' && alike.length === 1 && alike[0] === operand
  })
  if (!isKnown) return false
  let next = 0
  const written = pieces.map((piece) => {
    if (piece.kind === 'marks') return ''
    if (piece.kind === 'text') return piece.text
    next += 1
    return bound[next - 1]?.printed ?? ''
  })
  const splitter = createSentenceSplitter()
  const sentences = [...splitter.add(anchor.answer), ...splitter.end()].map(squeeze)
  return sentences.includes(squeeze(written.join('')))
}

function squeeze(text: string): string {
  return foldText(text)
    .replace(/\[\d+\]/g, '')
    .replace(/[\s「」。]/g, '')
}
