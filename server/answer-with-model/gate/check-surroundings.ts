import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Fault } from './fault.ts'
import type { PlacedSlot, PlainSentence } from './plain-sentence.ts'

const BEFORE =
  /(?:[\d.,%〇零一二三四五六七八九十百千万億兆¥$€]|[△▲▼+±-]|マイナス|プラス|minus|negative|(?<bound>約|およそ|おおよそ|ほぼ|延べ|のべ|最大|最低|最高|少なくとも|多くても|年間|月間|毎月|毎年|一日|平均|about|around|approximately|nearly|almost|over|under|up to|at least|more than|less than) ?)$/i
const AFTER =
  /^(?<bound>以上|以下|以内|未満|超え?|弱|強|余り?|程度|前後|近く|ほど|くらい|ぐらい|あまり|台(?!帳)|or more|or less)|^ ?(?:を(?:大きく|やや|大幅に)?(?<compared>超え|超す|下回|上回|割)|に(?:は)?(?:満た|達し(?:ま|な)|及ば|届か|達しない))/
const DENIED =
  /^(?:では|じゃ|でも)(?:ない|なく|なかっ|あり|ござい)|^も(?:ない|ありません|なかっ)|^(?: yen)? (?:is not|was not|isn't|wasn't)/
const DIGITS_AFTER = /^[\d.,〇零一二三四五六七八九十百千万億兆]/

/** Words that touch a slot and would change what its figure says: a sign, a scale, a unit, 以上, ではない. */
export function checkSurroundings(sentence: PlainSentence): Fault[] {
  return sentence.slots.flatMap((slot) => {
    const before = sentence.text.slice(0, slot.at)
    const after = sentence.text.slice(slot.at + 1)
    const found = [faultBefore(before, slot), faultAfter(after, slot, sentence)].filter(
      (one) => one !== undefined,
    )
    return found.map((detail): Fault => ({ code: 'changed-figure', detail }))
  })
}

function faultBefore(before: string, slot: PlacedSlot): string | undefined {
  const match = BEFORE.exec(before)
  if (!match) return undefined
  const bound = match.groups?.['bound']
  if (bound !== undefined && isOwnBound(bound, slot)) return undefined
  return /[.,]$/.test(before) && /[^\d][.,]$/.test(before) ? undefined : match[0]
}

function faultAfter(after: string, slot: PlacedSlot, sentence: PlainSentence): string | undefined {
  const denied = DENIED.exec(after)
  if (denied) return denied[0]
  const match = AFTER.exec(after)
  const bound = match?.groups?.['bound']
  if (bound !== undefined) return isOwnBound(bound, slot) ? undefined : bound
  // A comparison with another figure or with the question's is checked as a claim.
  if (match && !(match.groups?.['compared'] !== undefined && sentence.slots.length > 1)) return match[0]
  const digits = DIGITS_AFTER.exec(after)
  if (digits && !/^[.,](?!\d)/.test(after)) return digits[0]
  return faultyUnit(after, slot)
}

function isOwnBound(bound: string, { bound: { operands, operation, listed } }: PlacedSlot): boolean {
  if (operation !== 'figure') return bound === '平均' && listed.label.includes('平均')
  return operands.some(
    (one) =>
      one.qualifiers.includes(bound) ||
      one.own.some((name) => name.includes(bound)) ||
      one.listed.label === bound,
  )
}

/** What the model wrote behind the slot, read as if a number stood there. The figure's own unit may be said twice. */
function faultyUnit(after: string, slot: PlacedSlot): string | undefined {
  const [token] = findNumbers(`は1${after.slice(0, 12)}`)
  if (!token || token.span.start > 1 || token.span.end <= 2) return undefined
  const isOwn =
    token.kind === 'quantity' && token.scale.eq(1) && token.unit?.symbol === slot.bound.listed.unit
  return isOwn ? undefined : token.printed.slice(2 - token.span.start)
}

/** The unit behind a slot that only repeats its figure's own: it is left out when the slot is filled. */
export function repeatedUnit(after: string, unit: string | null): string {
  const [token] = unit === null ? [] : findNumbers(`は1${after.slice(0, 12)}`)
  const isRepeated =
    token?.kind === 'quantity' && token.span.start === 1 && token.scale.eq(1) && token.unit?.symbol === unit
  return isRepeated ? after.slice(0, token.span.end - 2) : ''
}
