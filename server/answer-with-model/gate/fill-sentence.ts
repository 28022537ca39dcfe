import type { AnswerFigure } from '../../http/contract.ts'
import type { BoundSlot } from './bind-slot.ts'
import { repeatedUnit } from './check-surroundings.ts'
import type { SentencePiece } from './read-sentence.ts'

/** A sentence that may be shown, with what it rests on. */
export type CheckedSentence = {
  /** With the figures in it and its citation marks behind it. */
  readonly text: string
  readonly figures: readonly AnswerFigure[]
  readonly marks: readonly number[]
  /** Ids of the offered figures that it says, operands included. */
  readonly said: readonly string[]
}

/** Puts the printed figures in the place of the slots and all marks behind the sentence. */
export function fillSentence(
  pieces: readonly SentencePiece[],
  bound: readonly BoundSlot[],
  marks: readonly number[],
): { readonly text: string; readonly figures: readonly AnswerFigure[] } {
  let text = ''
  let next = 0
  let dropped = ''
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      text += piece.text.slice(dropped.length)
      dropped = ''
    }
    const slot = piece.kind === 'slot' ? bound[next] : undefined
    if (!slot) continue
    next += 1
    const following = pieces[pieces.indexOf(piece) + 1]
    const after = following?.kind === 'text' ? following.text : ''
    text += withoutRepeated(slot, text, after)
    dropped = repeatedUnit(after, slot.listed.unit)
  }
  const line = text.replace(/[ \t]{2,}/g, ' ').trim()
  return { text: line + marks.map((mark) => `[${mark}]`).join(''), figures: bound.map((slot) => slot.listed) }
}

/** The words that bound a figure are printed once, also where the model wrote them. */
function withoutRepeated({ printed, listed }: BoundSlot, before: string, after: string): string {
  const at = printed.indexOf(listed.text)
  const [front, back] = [
    printed.slice(0, Math.max(0, at)),
    printed.slice(Math.max(0, at) + listed.text.length),
  ]
  const isFrontSaid = front !== '' && before.endsWith(front)
  const isBackSaid = back !== '' && after.startsWith(back)
  return `${isFrontSaid ? '' : front}${listed.text}${isBackSaid ? '' : back}`
}
