import type { Vocabulary } from './vocabulary.ts'

/** 略称: two to four kanji, each the first of a word. */
const ABBREVIATION = /^(?![一二三四五六七八九十])\p{Script=Han}{2,4}$/u
const LONGEST_COMPOUND = 12
/** A longer word is a compound itself. */
const LONGEST_WORD = 3
/** With more compounds that fit, the letters name none of them. */
const MOST_COMPOUNDS = 3
/** Of the words of the compound at most so many have no letter in the abbreviation (国民健康保険 → 国保). */
const MOST_LEFT_OUT = 1

/**
 * The compounds of the corpus that letters abbreviate, the most frequent first: each letter begins a word of the
 * compound, in order, the first letter its first word and the last letter its last (青鉄 → 青木鉄道, 社教 → 社会教育). Empty
 * where more than three compounds fit. Looks only at compounds that begin with the same letter.
 */
export function compoundsOfLetters(letters: string, vocabulary: Vocabulary): string[] {
  if (!ABBREVIATION.test(letters)) return []
  const found = (vocabulary.byFirstLetter.get(letters.charAt(0)) ?? []).filter(
    (compound) =>
      compound.length <= LONGEST_COMPOUND &&
      compound.length >= letters.length * 2 &&
      hasInOrder(compound, letters) &&
      abbreviates(letters, compound, vocabulary),
  )
  const count = (base: string): number => vocabulary.counts.get(base) ?? 0
  return found.length > MOST_COMPOUNDS
    ? []
    : found.toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1))
}

function hasInOrder(compound: string, letters: string): boolean {
  let at = -1
  return [...letters].every((letter) => {
    at = compound.indexOf(letter, at + 1)
    return at >= 0
  })
}

/** Cuts the compound into words of the corpus (two letters or more), each with its letter or, at most once, without. */
function abbreviates(letters: string, compound: string, vocabulary: Vocabulary): boolean {
  const follow = (at: number, used: number, leftOut: number): boolean => {
    if (at === compound.length) return used === letters.length
    for (let end = at + 2; end <= Math.min(at + LONGEST_WORD, compound.length); end++) {
      if (!vocabulary.counts.has(compound.slice(at, end)) || (at === 0 && end === compound.length)) continue
      if (compound[at] === letters[used] && follow(end, used + 1, leftOut)) return true
      const mayLeaveOut = at > 0 && end < compound.length && leftOut < MOST_LEFT_OUT
      if (mayLeaveOut && follow(end, used, leftOut + 1)) return true
    }
    return false
  }
  return follow(0, 0, 0)
}
