import { hasAskingWord } from '../question/asking-words.ts'
import { asksWithWords, isAspect, numberAskedIn, valueWord } from './ask-words.ts'
import { ranks } from './carry-over.ts'
import { asksOnlyValue, breakCost, costs, isClause, lostBetween, seatLikeness } from './exchange-costs.ts'
import { exchange } from './exchange-phrases.ts'
import { stemOf } from './ground-of.ts'
import { likenessOf, nounOf } from './liken.ts'
import { isValueOf, likenessInTable, sideBySide, startsAlike, takesFreeSeat } from './liken-in-table.ts'
import { type Phrase, printPhrases, type Said } from './said.ts'
import type { Seats } from './seats.ts'

/** One way to read a follow-up: a topic and what asks of it. `prior` says how natural it is; evidence is added to it. */
export type Wording = {
  readonly phrases: readonly Phrase[]
  readonly tail: string
  /** 「なぜ」 stays while the same is asked. */
  readonly opening: string
  readonly prior: number
  /** True where nothing but the city is kept. */
  readonly alone: boolean
}

type Reading = Omit<Wording, 'opening'>

/** How a follow-up stands to what was said. */
export type Bearing = {
  readonly points: boolean
  readonly isPart: boolean
  readonly keyCount: number
  /** The measure that answered before says nothing of it. */
  readonly isStrange?: boolean
  readonly focus?: string
  /** Where the last answer stands in its table. */
  readonly seats?: Seats
}

/** Longer topics are read from their last phrases: ranges to exchange grow with the square. */
const phrasesExchanged = 6

/** The ways to read the new phrases against the old ones, most natural first. */
export function wordingsOf(own: Said, old: Said, bearing: Bearing): Wording[] {
  const opened = (one: Reading) => one.tail === old.tail && !one.alone
  return readingsOf(own, old, bearing)
    .map((one) => ({ ...one, opening: own.opening || (opened(one) ? old.opening : '') }))
    .sort((a, b) => b.prior - a.prior)
}

function readingsOf(own: Said, old: Said, bearing: Bearing): Reading[] {
  const [only, more] = own.phrases
  if (only && !more && isAspect(nounOf(only))) return [askAspect(own, old)]
  if (isAspect(printPhrases(own.phrases))) return [askAspect(own, old)]
  const joined = bearing.isPart && !own.period ? [besides(own, old, { joint: 'のうち', prior: 1.2 })] : []
  const alone = asksOnlyValue(own, bearing.keyCount) ? [] : [aloneOf(own, bearing)]
  const exchanged = [...exchanges(own, old, bearing), ...heads(own, old), ...stems(own, old)]
  return distinct([...joined, ...exchanged, besideOf(own, old, bearing.seats), ...alone])
}

/** 「1人あたりの負担」: what is divided is named too. */
const dividesItsOwn = /(?:当たり|あたり|当り|につき)の./

/** 「担当は？」「推移は？」: asked of the thing; one aspect takes the place of another. */
function askAspect(own: Said, old: Said): Reading {
  const last = old.phrases.at(-1)
  const gives =
    last &&
    (isAspect(nounOf(last)) ||
      (valueWord(nounOf(last)) && dividesItsOwn.test(printPhrases(own.phrases))) ||
      (/数$/.test(nounOf(last)) && /^(?:割合|比率)$/.test(printPhrases(own.phrases))))
  const kept = old.phrases.length > 1 && gives ? old.phrases.slice(0, -1) : old.phrases
  return { phrases: joinPhrases(kept, own.phrases), tail: own.tail, prior: 2, alone: false }
}

/** What the last follow-up brought is what the next one exchanges. */
const focusBonus = 0.3

/** The new phrases in the place of one old phrase or several neighbours. */
function exchanges(own: Said, old: Said, { focus, seats }: Bearing): Reading[] {
  const count = old.phrases.length
  const lastFresh = own.phrases.at(-1)
  if (!lastFresh) return []
  const likeness = old.phrases.map((phrase) => likenessInTable(lastFresh, phrase, seats))
  const found: Reading[] = []
  for (let start = Math.max(0, count - phrasesExchanged); start < count; start += 1) {
    for (let end = start; end < count; end += 1) {
      const range = old.phrases.slice(start, end + 1)
      const alike = Math.max(likeness[end] ?? 0, sideBySide(own, range), startsAlike(own, range, seats))
      const leavesNothing = start === 0 && end === count - 1
      if (leavesNothing && asksOnlyValue(own, 1) && (alike < 0.5 || count > 1)) continue
      const isFocus = focus !== undefined && printPhrases(range) === focus
      const distance = (alike < 0.3 ? 0.12 : 0.02) * (count - 1 - end)
      const asMany = own.phrases.length <= range.length ? 1 : 0.5
      const lost = isFocus ? -focusBonus * asMany : distance + lostBetween(own, { start, end, alike })
      const tail = tailFor(own, old, { replaced: end === count - 1 ? old.phrases[end] : undefined })
      const phrases = exchange(own, old, { start, end, seats })
      const nothing = leavesNothing && count === 1 && alike < 0.3 ? costs.nothingKept : 0
      const prior = 0.1 + 0.45 * alike - lost - nothing - breakCost(own, old, { start, end, alike })
      found.push({ phrases, tail, prior, alone: false })
    }
  }
  return found
}

/** 「剪定した本数」 and 「委託料」 → 「剪定した委託料」: only the last noun is exchanged. */
function heads(own: Said, old: Said): Reading[] {
  const [fresh, more] = own.phrases
  const last = old.phrases.at(-1)
  if (!fresh || more || !last || last.head === 0 || !valueWord(nounOf(last))) return []
  if (!valueWord(fresh.words)) return []
  const words = `${last.words.slice(0, last.head)}${fresh.words}`
  const phrases = [...old.phrases.slice(0, -1), { words, head: last.head, joint: '' }]
  const tail = tailFor(own, old, { replaced: last })
  return [{ phrases, tail, prior: 0.1 + 0.45 * likenessOf(fresh, last) + 0.05, alone: false }]
}

/** 「補修費用」 and 「工事」 → 「補修の工事」: the value that was asked gives way to another side of the same thing. */
function stems(own: Said, old: Said): Reading[] {
  const last = old.phrases.at(-1)
  const stem = last && stemOf(last.words)
  const leavesNothing = old.phrases.length === 1
  if (!last || !stem || (valueWord(printPhrases(own.phrases)) && !leavesNothing)) return []
  const kept = [...old.phrases.slice(0, -1), { words: stem, head: 0, joint: '' }]
  const tail = tailFor(own, old, { replaced: last })
  return [{ phrases: joinPhrases(kept, own.phrases), tail, prior: 0.1, alone: false }]
}

function besideOf(own: Said, old: Said, seats: Seats | undefined): Reading {
  const last = old.phrases.at(-1)
  const fresh = own.phrases.at(-1)
  if (fresh && own.phrases.some((phrase) => ranks.test(phrase.words))) {
    const joint = last && valueWord(nounOf(last)) ? 'が' : 'で'
    return besides(own, old, { joint, prior: 1.2 })
  }
  const isRow =
    fresh !== undefined && old.phrases.some((phrase) => likenessInTable(fresh, phrase, seats) >= seatLikeness)
  const asksValue =
    fresh && !isRow && valueWord(nounOf(fresh)) === 'strict' && !(last && asksAlready(nounOf(last)))
  const asked = own.phrases.length > 1 ? 0.05 : asksWithWords(old.tail) ? 0.4 : 0.25
  const isSeatFree = seats !== undefined && fresh !== undefined && takesFreeSeat(fresh, old, seats)
  const prior = (asksValue ? asked : isSeatFree ? 0.4 : 0.05) - (isClause(own) ? costs.broken : 0)
  const ofWhole = fresh !== undefined && /.(?:全体|全部)$/.test(fresh.words)
  const ofValue =
    isValueOf(fresh) &&
    last &&
    (isAspect(nounOf(last)) ||
      (own.phrases.length > 1 && isValueOf(last)) ||
      valueWord(nounOf(last)) === 'strict')
  const isDeedOfValue = isDeed(own) && last !== undefined && valueWord(nounOf(last)) === 'strict'
  const repeats =
    ofValue ||
    ofWhole ||
    isDeedOfValue ||
    (fresh && !asksValue && old.phrases.some((phrase) => likenessOf(fresh, phrase) >= 0.4))
  return besides(own, old, { joint: 'の', prior: prior - (repeats ? costs.repeated : 0) })
}

/** A value or another side of the thing gives way to the value that is asked now. */
function asksAlready(noun: string): boolean {
  return valueWord(noun) === 'strict' || isAspect(noun)
}

function besides(own: Said, old: Said, { joint, prior }: { joint: string; prior: number }): Reading {
  // 「全部で」 was asked of the whole, not of what is named beside it.
  const tail = tailFor(own, old, { replaced: undefined }).replace(/(?:全部|ぜんぶ|全体|合計)で/, '')
  return { phrases: joinPhrases(old.phrases, own.phrases, joint), tail, prior, alone: false }
}

/** A message that asks for something by several words of its own needs nothing of what was said. */
function aloneOf(own: Said, { points, isPart, keyCount, isStrange }: Bearing): Reading {
  const asks = asksWithWords(own.tail) || valueWord(printPhrases(own.phrases)) === 'strict'
  const prior =
    -0.6 +
    0.15 * Math.min(keyCount, 4) +
    (asks ? 0.2 : 0) +
    (isStrange ? 0.35 : 0) -
    (points || isPart ? 0.5 : 0)
  return { phrases: own.phrases, tail: own.tail, prior, alone: true }
}

/** What the message asks itself, or what was asked before. */
function tailFor(own: Said, old: Said, { replaced }: { replaced: Phrase | undefined }): string {
  if (asksWithWords(own.tail) || hasAskingWord(printPhrases(own.phrases))) return own.tail
  const number = numberAskedIn(old.tail)
  if (number !== undefined && isDeed(own)) return `は${number}?`
  const fresh = own.phrases.at(-1)
  if (isStatement(own)) return 'か?'
  const value = fresh ? valueWord(nounOf(fresh)) : undefined
  if (value === 'strict' || (fresh && isAspect(nounOf(fresh)))) return own.tail
  const counted = /^何(?!円)/.test(numberAskedIn(old.tail) ?? '')
  if (value === 'loose' && (counted || (replaced && valueWord(nounOf(replaced))))) return own.tail
  return old.tail
}

/** 「発行したのは?」 behind 「何冊売れた?」 asks for a number of its own deed. */
function isDeed({ phrases }: Said): boolean {
  return /[たるう]の$/.test(phrases.at(-1)?.words ?? '')
}

/** 「苦情は減った?」 asks for itself whether it is so. */
function isStatement({ phrases }: Said): boolean {
  return /^[はがをも]$/.test(phrases.at(-2)?.joint ?? '') && /[たるいう]$/.test(phrases.at(-1)?.words ?? '')
}

/** 「利用しているの」 and 「率」 → 「利用している率」. */
function joinPhrases(before: readonly Phrase[], after: readonly Phrase[], joint = 'の'): Phrase[] {
  const last = before.at(-1)
  if (!last) return [...after]
  const isClause = joint === 'の' && /(?:[るたいう]の)$/.test(last.words)
  const isVerb = joint === 'の' && /(?:[るたう])$/.test(last.words)
  const linked = isClause
    ? { ...last, words: last.words.slice(0, -1), joint: '' }
    : { ...last, joint: isVerb ? '' : joint }
  return [...before.slice(0, -1), linked, ...after]
}

function distinct(wordings: readonly Reading[]): Reading[] {
  const seen = new Map<string, Reading>()
  for (const wording of wordings) {
    const key = `${printPhrases(wording.phrases)}|${wording.tail}`
    const known = seen.get(key)
    if (!known || known.prior < wording.prior) seen.set(key, wording)
  }
  return [...seen.values()]
}
