import { asksWithWords, valueWord } from './ask-words.ts'
import { likenessOf, nounOf } from './liken.ts'
import { type Phrase, printPhrases, type Said } from './said.ts'

/** What is lost or stretched in exchanging phrases; 0 costs nothing, 0.5 is hardly ever meant. */
export const costs = {
  /** A phrase is left out. */
  lost: 0.15,
  /** Fewer phrases give way than come: 「車庫の設計」 for 「設計」 alone. */
  fewer: 0.06,
  /** A clause takes the place of a chain of nouns (「事故のきっかけ」). */
  lostToClause: 0.04,
  /** 「事故の係長が」: a clause does not hang on 「の」. */
  broken: 0.2,
  /** 「住民税の軽自動車税」: two of a kind do not stand one upon the other. */
  repeated: 0.25,
  /** The value that was asked is lost with its thing: of 「小学校の児童数」 nothing is left but 「中学校」. */
  unasked: 0.25,
  /** The only thing that was named is gone, and what comes is nothing like it. */
  nothingKept: 0.1,
  /** A value is asked of a thing, it takes no thing's place; of a bare 「…は?」 it may. */
  unlike: 0.5,
  unlikeBare: 0.05,
}

/** So alike are words of one seat of a table: 「住民税」「諸収入」 are rows there, and no values of another row. */
export const seatLikeness = 0.9

type Lost = { readonly start: number; readonly end: number; readonly alike: number }

/** Where the last phrases are of one kind, as many as come take the place of old ones for nothing. */
export function lostBetween(own: Said, { start, end, alike }: Lost): number {
  const more = end - start + 1 - (alike >= 0.4 && isChain(own) ? own.phrases.length : 1)
  if (more < 0) return costs.fewer * -more
  return (isClause(own) ? costs.lostToClause : costs.lost) * more
}

/** What reads badly or loses what was asked when the phrases `start` to `end` give way. */
export function breakCost(own: Said, old: Said, { start, end, alike }: Lost): number {
  const hangs = isClause(own) && /の$/.test(old.phrases[start - 1]?.joint ?? '') ? costs.broken : 0
  const stops = endsInClause(own) && end < old.phrases.length - 1 ? costs.unlike : 0
  const unasked = start < end && losesValue(own, old.phrases[end]) ? costs.unasked : 0
  const broken =
    hangs +
    stops +
    unasked +
    (alike < seatLikeness ? repeatCost(own, old, { start, end }) + valueOfValue(own, old, end) : 0)
  const replaced = old.phrases[end]
  if (!replaced || alike >= seatLikeness || !asksOnlyValue(own, 1)) return broken
  const isAll = start === 0 && end === old.phrases.length - 1
  if (!isAll && valueWord(nounOf(replaced))) return broken
  const isBare = !isAll && end === old.phrases.length - 1 && !asksWithWords(old.tail)
  return broken + (isBare ? costs.unlikeBare : costs.unlike)
}

/** The value that was asked goes with the thing that it was asked of. */
function losesValue(own: Said, replaced: Phrase | undefined): boolean {
  const asked = replaced && valueWord(nounOf(replaced)) === 'strict'
  return asked === true && !valueWord(printPhrases(own.phrases))
}

/** 「委託料の調達費用」: of a value no value is asked. */
function valueOfValue(own: Said, old: Said, end: number): number {
  const stays = end < old.phrases.length - 1 ? old.phrases.at(-1) : undefined
  return stays && valueWord(nounOf(stays)) && valueWord(printPhrases(own.phrases)) ? costs.repeated : 0
}

/** What stays is of the same kind as what comes: 「東地区の西地区」. */
function repeatCost(own: Said, old: Said, { start, end }: { start: number; end: number }): number {
  const stays = [...old.phrases.slice(0, start), ...old.phrases.slice(end + 1)]
  const isAlike = (fresh: Phrase) => stays.some((phrase) => likenessOf(fresh, phrase) >= 0.5)
  return own.phrases.some(isAlike) ? costs.repeated : 0
}

/** 「参加したの」 stands at the end of a topic or before its question, not before another noun. */
function endsInClause(own: Said): boolean {
  return /[たるいう]の$/.test(own.phrases.at(-1)?.words ?? '')
}

/** 「車庫の設計」: nouns that hang on each other. */
function isChain({ phrases }: Said): boolean {
  return phrases.slice(0, -1).every((phrase) => phrase.joint === 'の')
}

/** 「係長が気づいたの」 */
export function isClause(own: Said): boolean {
  const particled = own.phrases.length > 1 && /[がをにでは]$/.test(own.phrases[0]?.joint ?? '')
  return particled && /[たるいう]の?$/.test(own.phrases.at(-1)?.words ?? '')
}

/** 「利用者数は?」 says nothing of whose. */
export function asksOnlyValue(own: Said, keyCount: number): boolean {
  return own.phrases.length === 1 && keyCount <= 2 && valueWord(printPhrases(own.phrases)) === 'strict'
}
