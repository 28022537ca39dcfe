import { foldText } from '../../../ingest/quantity/fold-text.ts'
import { overlaps, type Span } from '../../../ingest/report/span.ts'
import { slotBase } from '../clean-text.ts'
import type { BoundSlot } from './bind-slot.ts'
import type { SentencePiece } from './read-sentence.ts'

/** A sentence as the checks read it: folded, without marks, one private character in the place of each slot. */
export type PlainSentence = {
  readonly text: string
  readonly slots: readonly PlacedSlot[]
  readonly marks: readonly number[]
}

export type PlacedSlot = { readonly at: number; readonly bound: BoundSlot }

export function makePlainSentence(
  pieces: readonly SentencePiece[],
  bound: readonly BoundSlot[],
): PlainSentence {
  let text = ''
  const slots: PlacedSlot[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') text += foldText(piece.text)
    const next = bound[slots.length]
    if (piece.kind === 'slot' && next) {
      slots.push({ at: text.length, bound: next })
      text += String.fromCharCode(slotBase + slots.length - 1)
    }
  }
  const marks = pieces.flatMap((piece) => (piece.kind === 'marks' ? piece.numbers : []))
  return { text: text.replaceAll('\n', ' '), slots, marks: [...new Set(marks)] }
}

/** A text with stretches of it replaced by spaces, so that offsets stay. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let blanked = text
  for (const { start, end } of spans) {
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end)
  }
  return blanked
}

/** Every place where one of `names` stands, longer names first, without overlap. Names are folded here. */
export function findNames(
  text: string,
  names: readonly string[],
): { readonly name: string; readonly span: Span }[] {
  const sorted = [...new Set(names)]
    .filter((name) => name.length >= 2)
    .toSorted((a, b) => b.length - a.length)
  const found: { name: string; span: Span }[] = []
  for (const name of sorted) {
    const folded = foldText(name)
    for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
      const span = { start: at, end: at + folded.length }
      if (!found.some((other) => overlaps(other.span, span))) found.push({ name, span })
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}
