import { valueWord } from './ask-words.ts'
import { likenessOf, nounOf } from './liken.ts'
import type { Phrase, Said } from './said.ts'
import { completed, type Seats, seatOf } from './seats.ts'

/** How alike two words are that stand in one seat of a table, and in two. */
const sameSeat = 0.9
const otherSeat = 0.1

/** Two things with their values are alike at least so much. */
export const alikeAtLeast = 0.4

/** 「本館の貸出冊数」 for 「分館の購入費」: as many phrases, each the like of one. */
export function sideBySide(own: Said, range: readonly Phrase[]): number {
  const [fresh, old] = [own.phrases[0], range[0]]
  if (!fresh || !old || range.length < 2 || range.length !== own.phrases.length) return 0
  const values = [own.phrases.at(-1), range.at(-1)].every(isValueOf)
  return values ? Math.max(alikeAtLeast, likenessOf(fresh, old)) : 0
}

/** 「切回し工事の合計」 for 「切回し配管」: a thing with its value takes the place of a thing. */
export function startsAlike(own: Said, range: readonly Phrase[], seats: Seats | undefined): number {
  const [fresh, old] = [own.phrases[0], range[0]]
  if (!fresh || !old || own.phrases.length < 2 || range.length > 1 || !isValueOf(own.phrases.at(-1))) return 0
  return likenessInTable(fresh, old, seats)
}

/** Words of one axis of the table that answered are of one kind, those of two axes are not; else their letters tell. */
export function likenessInTable(fresh: Phrase, old: Phrase, seats: Seats | undefined): number {
  if (completed(fresh.words, old.words, seats)) return sameSeat
  const alike = likenessOf(fresh, old)
  const [at, was] = seats ? [seatOf(fresh.words, seats.all), seatOf(old.words, seats.own)] : []
  if (at === undefined || was === undefined) return alike
  return at === was ? Math.max(alike, sameSeat) : Math.min(alike, otherSeat)
}

/** Whether a phrase ends in a value of any kind. */
export function isValueOf(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && valueWord(nounOf(phrase)) !== undefined
}

/** A word of the table that answered, on an axis of which nothing was named before. */
export function takesFreeSeat(fresh: Phrase, old: Said, seats: Seats): boolean {
  const at = seatOf(fresh.words, seats.all)
  return (
    at !== undefined &&
    !valueWord(nounOf(fresh)) &&
    old.phrases.every((phrase) => seatOf(phrase.words, seats.own) !== at)
  )
}
