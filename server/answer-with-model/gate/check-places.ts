import { leadsLine } from '../leads-line.ts'
import type { Offer } from '../offer.ts'
import { squeeze } from '../squeeze.ts'
import type { Fault } from './fault.ts'
import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'

/** Where a slot stands among the words and the other slots: alone as the answer, side by side, a second time. */
export function checkPlaces(sentence: PlainSentence, offer: Offer): Fault[] {
  const { slots } = sentence
  const misplaced = slots.filter(
    (slot, index) =>
      isRepeated(slot, slots.slice(0, index)) ||
      !isInOrder([slots[index - 1], slot], sentence, offer) ||
      (index === 0 && !mayStandAlone(slot, sentence, offer)),
  )
  return misplaced.map(({ bound }) => ({ code: 'unnamed-figure', detail: bound.listed.label }))
}

/** One figure under two names in one sentence: one of them is another figure's. */
function isRepeated({ bound }: PlacedSlot, before: readonly PlacedSlot[]): boolean {
  const ids = (slot: PlacedSlot['bound']): string =>
    [slot.operation, ...slot.operands.map(({ id }) => id)].join(' ')
  return before.some((other) => ids(other.bound) === ids(bound))
}

type Pair = readonly [PlacedSlot | undefined, PlacedSlot]

/** 「{{f1}} {{f2}}」: figures without a word between them are told apart by their order alone, which must be a source's. */
function isInOrder([before, slot]: Pair, { text }: PlainSentence, { anchor, passages }: Offer): boolean {
  if (!before || text.slice(before.at + 1, slot.at).trim() !== '') return true
  const pair = squeeze(before.bound.listed.text + slot.bound.listed.text)
  return [anchor.answer, ...passages.map((passage) => passage.text)].some((source) =>
    squeeze(source).includes(pair),
  )
}

/** 「{{f1}}です」 without a word before it is what was asked for: only what the answer without a model says so may be. */
function mayStandAlone(slot: PlacedSlot, { text }: PlainSentence, { anchor, figures }: Offer): boolean {
  const before = text.slice(0, slot.at).replace(/^(?:はい|いいえ)[、。]/, '')
  if (before.trim() !== '' || !/^(?:です|でした|になります|となります)/.test(text.slice(slot.at + 1)))
    return true
  const required = figures.filter(({ place }) => place === 'required')
  const isOnly = required.length === 1 && slot.bound.operands[0] === required[0]
  return (isOnly && slot.bound.operation === 'figure') || leadsLine(anchor.answer, slot.bound.listed.text)
}
