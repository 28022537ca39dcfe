import { asksWithWords, isAspect, valueWord } from './ask-words.ts'
import { exchangeCounter, likenessOf, nounOf } from './liken.ts'
import { type Phrase, printPhrases, type Said } from './said.ts'
import { completed, type Seats } from './seats.ts'

/** A goal is one of the value that was asked. */
const goal = /^(?:目標|達成)/

type Range = { readonly start: number; readonly end: number; readonly seats: Seats | undefined }

/** The old phrases with the new ones in the place of those from `start` to `end`. */
export function exchange(own: Said, old: Said, { start, end, seats }: Range): Phrase[] {
  const joint = old.phrases[end]?.joint ?? ''
  const [only] = own.phrases
  const counted =
    own.phrases.length === 1 && only
      ? exchangeCounter(only.words, old.phrases[start]?.words ?? '')
      : undefined
  const last = old.phrases[end]
  const whole =
    only &&
    (completed(only.words, last?.words ?? '', seats) ?? inClause(own, start === end ? last : undefined))
  const fresh = own.phrases.map((phrase, index) => ({
    ...phrase,
    words: counted ?? whole ?? phrase.words,
    joint: index === own.phrases.length - 1 ? joint : phrase.joint,
  }))
  const after = old.phrases.slice(end + 1)
  // 「補助金の推移は?」 and 「委託料はいくら?」: what asks a question of its own asks no more for the 推移, 「基金の残高は?」 behind 「積んだのは?」 not for the deed.
  const aspect = printPhrases(after)
  const named = fresh.at(-1)
  const isValue = named !== undefined && valueWord(nounOf(named)) === 'strict'
  const asksAnew = asksWithWords(own.tail) || (goal.test(aspect) && isValue)
  const kept = (asksAnew && isAspect(aspect)) || (isValue && /[たるう]の$/.test(aspect)) ? [] : after
  return [...old.phrases.slice(0, start), ...fresh, ...kept]
}

/** 「通っている児童」 and 「生徒」 → 「通っている生徒」: what is said of the one holds of its like. */
function inClause({ phrases }: Said, old: Phrase | undefined): string | undefined {
  const [fresh, more] = phrases
  if (!fresh || more || fresh.head > 0 || !old || old.head === 0) return undefined
  return likenessOf(fresh, old) >= 0.4 ? `${old.words.slice(0, old.head)}${fresh.words}` : undefined
}
