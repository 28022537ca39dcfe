import { valueWord } from './ask-words.ts'
import type { Phrase } from './said.ts'

const counter = /([0-9]+)([^0-9]{1,3})$/
const ordinal = /^(?:第)?[0-9]+[^0-9]{1,4}$/

/** 「その2」 as it stands in the name of a part. */
const mark = /その[0-9]+/
const ownMark = /^その[0-9]+$/

/** 「3万円」 in 「7万円給付」 */
const ownAmount = /^[0-9]+([万千百]?円|[^0-9円]{1,3}以[上下])$/

/** How much two phrases are words of one kind (小学校 / 中学校, 仮庁舎 / 本庁舎, 5月3日 / 20日), 0–1. */
export function likenessOf(fresh: Phrase, old: Phrase): number {
  const [a, b] = [nounOf(fresh), nounOf(old)]
  if (a === b) return 0.9
  if (exchangeCounter(fresh.words, old.words) !== undefined) return 1
  if (isThen(a) && isThen(b)) return 1
  const [valueA, valueB] = [valueWord(a), valueWord(b)]
  const asValues = valueA && valueB ? (valueA === 'strict' && valueB === 'strict' ? 0.7 : 0.3) : 0
  return Math.max(
    asValues,
    endingLikeness(a, b),
    endingLikeness(fresh.words, old.words),
    0.6 * startLikeness(a, b),
  )
}

/** 「20日」 in 「5月3日」 → 「5月20日」; undefined where the counters differ or nothing is counted. */
export function exchangeCounter(fresh: string, old: string): string | undefined {
  if (ownMark.test(fresh) && mark.test(old)) return old.replace(mark, fresh)
  const amount = ownAmount.exec(fresh)?.[1]
  if (amount && old.includes(amount)) return old.replace(new RegExp(`[0-9]+${amount}`), fresh)
  if (!ordinal.test(fresh) && !counter.test(fresh)) return undefined
  const [a, b] = [counter.exec(fresh), counter.exec(old)]
  if (!a || !b || a[2] !== b[2]) return undefined
  const before = fresh.slice(0, a.index)
  return before === '' ? `${old.slice(0, b.index)}${fresh}` : fresh
}

const then = /^(?:前|以前|昔|むかし|かつて|当時|いま|今|現在|今後|将来|改修前|改修後|当初|最終|最終的)$/

function isThen(words: string): boolean {
  return then.test(words)
}

/** The last noun, without what stands before it in the phrase. */
export function nounOf(phrase: Phrase): string {
  return phrase.words.slice(phrase.head)
}

/** Letters that two words end in alike, against the shorter; kana alone say nothing. */
function endingLikeness(a: string, b: string): number {
  const shared = sharedEnd(a, b)
  if (shared === 0 || !/\p{Script=Han}|\p{Script=Katakana}/u.test(a.slice(-shared))) return 0
  const share = shared / Math.min(a.length, b.length)
  return shared === 1 ? Math.min(0.4, share) : Math.min(0.9, 0.5 + 0.4 * share)
}

function startLikeness(a: string, b: string): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1
  return shared < 2 ? 0 : shared / Math.min(a.length, b.length)
}

function sharedEnd(a: string, b: string): number {
  let shared = 0
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1
  return shared
}
