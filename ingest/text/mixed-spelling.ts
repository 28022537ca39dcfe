import { canSound } from './kanji-sounds.ts'
import type { Vocabulary } from './vocabulary.ts'

const KANJI_AND_HIRAGANA = /^[\p{Script=Han}\u3041-\u3096]{3,12}$/u
const HIRAGANA = /[\u3041-\u3096]+/g
const HAN = /\p{Script=Han}/u
const MOST_KANA = 6
/** Words of two kanji are found by their reading; of one sound there are many. */
const SHORTEST_WORD = 3

/**
 * The one word of the corpus in which kanji stand for the hiragana that was typed, by their sound (就学えん助 → 就学援助).
 * Undefined where none or several fit. Looks only at words with the same first or last kanji.
 */
export function wordOfMixedSpelling(typed: string, vocabulary: Vocabulary): string | undefined {
  const kana = typed.match(HIRAGANA) ?? []
  if (!KANJI_AND_HIRAGANA.test(typed) || kana.length === 0 || kana.join('').length > MOST_KANA)
    return undefined
  const pattern = new RegExp(
    `^${typed.replace(HIRAGANA, (letters) => `(\\p{Script=Han}{1,${letters.length}})`)}$`,
    'u',
  )
  const fitting = neighbours(typed, vocabulary).filter((base) => {
    if (base.length < SHORTEST_WORD) return false
    const [, ...kanji] = pattern.exec(base) ?? []
    return kanji.length > 0 && kanji.every((letters, index) => canSound(letters, kana[index] ?? ''))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

function neighbours(typed: string, vocabulary: Vocabulary): readonly string[] {
  if (HAN.test(typed.charAt(0))) return vocabulary.byFirstLetter.get(typed.charAt(0)) ?? []
  return HAN.test(typed.slice(-1)) ? (vocabulary.byLastLetter.get(typed.slice(-1)) ?? []) : []
}
