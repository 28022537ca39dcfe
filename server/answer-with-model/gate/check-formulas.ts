import type { Offer, OfferedFigure } from '../offer.ts'
import type { Fault } from './fault.ts'
import type { PlainSentence } from './plain-sentence.ts'

/** 「{{f2}} ÷ {{f3}}」: two figures on both sides of a sign must be a calculation that the answer without a model shows. */
export function checkFormulas({ text, slots }: PlainSentence, offer: Offer): Fault[] {
  return slots.flatMap((slot, index): Fault[] => {
    const before = slots[index - 1]
    const between = before && text.slice(before.at + 1, slot.at)
    if (!before || !between || !/[÷×−+＋＝=]/.test(between)) return []
    const [a, b] = [before.bound.operands[0], slot.bound.operands[0]]
    return a && b && isShown(a, b, offer) ? [] : [{ code: 'changed-figure', detail: between.trim() }]
  })
}

function isShown(a: OfferedFigure, b: OfferedFigure, { anchor }: Offer): boolean {
  return anchor.figures.some(({ operands }) => {
    const places = operands.map(({ start, end }) => `${start}-${end}`)
    const at = places.indexOf(`${a.listed.start}-${a.listed.end}`)
    return at >= 0 && places[at + 1] === `${b.listed.start}-${b.listed.end}`
  })
}
