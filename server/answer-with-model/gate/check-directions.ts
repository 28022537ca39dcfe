import type { Offer } from '../offer.ts'
import type { BoundSlot, Direction } from './bind-slot.ts'
import { contentGrams, coverage } from './content-grams.ts'
import type { Fault } from './fault.ts'
import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'
import type { SourceLine } from './roles.ts'

const directions: Readonly<Record<Direction, RegExp>> = {
  rise: /増(?:え|加|額|収|員|や|大|進|設|強|(?=[。、でとし]|$))|上昇|伸び|上が|上げ|拡大|高ま|黒字|ふえ|のび|increas|grew|grow|rose|\brise|\bup\b|aument|cresc|subi|增|上升|늘|증가|상승|tăng/i,
  fall: /減(?:っ|り|少|額|収|員|ら|る|(?=[。、でとし]|$))|低下|下が|下げ|縮小|落ち|赤字|へっ|へり|decreas|declin|fell|\bfall|drop|\bdown\b|dimin|reduz|redu[cj]|disminu|baj[óoa]|caiu|减|減|下降|줄|감소|하락|giảm/i,
}

/** The one direction that a text names; undefined where it names none or both (増減). */
export function findDirection(text: string): Direction | undefined {
  const open = text.replace(/増減|減免|軽減|増田|増築|減災|加減|軽減/g, '')
  const found = (['rise', 'fall'] as const).filter((direction) => directions[direction].test(open))
  return found.length === 1 ? found[0] : undefined
}

function namesBoth(text: string): boolean {
  const open = text.replace(/増減|減免|軽減|増築|減災|加減/g, '')
  return directions.rise.test(open) && directions.fall.test(open)
}

type Grounds = { readonly offer: Offer; readonly lines: readonly SourceLine[] }

/** 増えた and 減った must be what the figures show, or what a source says of the same thing. */
export function checkDirections(sentence: PlainSentence, grounds: Grounds): Fault[] {
  const { text, slots } = sentence
  const said = findDirection(text)
  const amounts = slots.filter((slot) => isSaidAsChange(slot, text))
  if (amounts.length > 0)
    return amounts.map(({ bound }) => ({ code: 'wrong-direction', detail: bound.printed }))
  if (said === undefined && !namesBoth(text)) return []
  const shown = slots.map(({ bound }) => directionOfSlot(bound)).filter((one) => one !== undefined)
  const between = directionBetween(sentence)
  const isShown = said !== undefined && (shown.includes(said) || between === said)
  const isContradicted =
    said === undefined || shown.some((one) => one !== said) || (between !== undefined && between !== said)
  if (isShown && !isContradicted) return []
  const isSaid = shown.length === 0 && between === undefined && saysSo(sentence, grounds)
  return isSaid
    ? []
    : [
        {
          code: 'wrong-direction',
          detail: directions.rise.exec(text)?.[0] ?? directions.fall.exec(text)?.[0] ?? '',
        },
      ]
}

/** 「1,234円増えました」 of an amount that is no change. */
function isSaidAsChange({ at, bound }: PlacedSlot, text: string): boolean {
  if (bound.direction !== undefined || bound.operands.some(({ calculated }) => calculated !== undefined))
    return false
  const isBehind =
    /^(?:[（(][^)）]*[)）])?(?:も|だけ|ほど|分|の|、)?(?:増|減|ふえ|へ[っり]|上昇|低下|伸び|上が|下が|多[くい]|少な|高[くい]|低[くい]|大き|小さ|プラス|マイナス|超過|不足)/.test(
      text.slice(at + 1),
    )
  const isInFront = /(?:\bby|\bpor|\bem|增加了?|减少了?|thêm|giảm)\s*$/i.test(text.slice(0, at))
  return (
    (isBehind || isInFront) &&
    !bound.operands.some(({ own }) => own.some((name) => /増減|差|増加|減少/.test(name)))
  )
}

function directionOfSlot({ direction }: BoundSlot): Direction | 'level' | undefined {
  return direction
}

/** Of two plain figures of one sentence: from the one to the other in time, or in the order of から. */
function directionBetween({ text, slots }: PlainSentence): Direction | 'level' | undefined {
  const [first, second, ...others] = slots
  const [a, b] = [first?.bound.operands[0], second?.bound.operands[0]]
  if (!first || !second || !a || !b || others.length > 0) return undefined
  if (first.bound.operation !== 'figure' || second.bound.operation !== 'figure') return undefined
  if (a.unit?.symbol !== b.unit?.symbol) return undefined
  const isFromTo = /^[^。]{0,12}(?:から|より)/.test(text.slice(first.at + 1))
  const isBackwards = !isFromTo && yearOf(a.listed.fiscalYear) > yearOf(b.listed.fiscalYear)
  const order = isBackwards ? a.value.cmp(b.value) : b.value.cmp(a.value)
  if (order === 0) return 'level'
  return order > 0 ? 'rise' : 'fall'
}

function yearOf(year: number | null): number {
  return year ?? 0
}

/** A line of a source that is about the same thing and names the same direction, or both as the sentence does. */
function saysSo({ text }: PlainSentence, { lines, offer }: Grounds): boolean {
  const grams = contentGrams(text)
  const wanted = (['rise', 'fall'] as const).filter((direction) => directions[direction].test(text))
  const near = lines.filter((line) => coverage(grams, line.grams) >= 0.4).map((line) => line.text)
  return [...near, offer.anchor.answer].some((source) =>
    wanted.every((direction) => directions[direction].test(source)),
  )
}

const superlatives: readonly RegExp[] = [
  /最も[^。、]{0,6}?(?:多|高|大き|長)|最大|最多|最高|一番[^。、]{0,4}?(?:多|高|大き|長)|トップ|首位|いちばん[^。、]{0,4}?(?:多|高|大き)|highest|largest|most\b|biggest|maior|mayor|最多|가장 (?:많|높|크)|nhiều nhất|cao nhất|lớn nhất/i,
  /最も[^。、]{0,6}?(?:少|低|小さ|短)|最小|最少|最低|一番[^。、]{0,4}?(?:少|低|小さ)|いちばん[^。、]{0,4}?(?:少|低|小さ)|lowest|smallest|least|fewest|menor|最少|가장 (?:적|낮|작)|ít nhất|thấp nhất/i,
]
const COMPARED = /(?<subject>[^、。（(]{1,24}?)の(?:ほう|方)が[^。]{0,20}?(?<word>多|少|高|低|大き|小さ)/

/** The largest, the smallest, the one that is more than the other: only as the answer without a model or a source says. */
export function checkComparisons(sentence: PlainSentence, { offer, lines }: Grounds): Fault[] {
  const { text, slots } = sentence
  const sources = [offer.anchor.answer, ...lines.map((line) => line.text)]
  // Of a figure that was only near nobody has found that it is the largest.
  const isOfNear = slots.some(({ bound }) => bound.operands.some(({ place }) => place === 'near'))
  const grand = superlatives.filter(
    (pattern) => pattern.test(text) && (isOfNear || !sources.some((source) => pattern.test(source))),
  )
  const faults: Fault[] = grand.map((pattern) => ({
    code: 'wrong-direction',
    detail: pattern.exec(text)?.[0] ?? '',
  }))
  const compared = COMPARED.exec(text)?.groups
  if (compared && !isComparedSo(compared, offer.anchor.answer)) {
    faults.push({ code: 'wrong-direction', detail: compared['word'] ?? '' })
  }
  return faults
}

function isComparedSo(said: Record<string, string>, anchor: string): boolean {
  const known = COMPARED.exec(anchor)?.groups
  if (!known) return false
  const [a, b] = [said['subject'] ?? '', known['subject'] ?? '']
  return said['word'] === known['word'] && (a.includes(b) || b.includes(a))
}
