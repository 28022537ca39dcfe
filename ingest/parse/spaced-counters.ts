import { readScaled } from '../quantity/unit-caption.ts'
import { foldWidth, splitTokens } from './line-shape.ts'

/** A space between a number and the word behind it, up to the next space, bracket or comma. */
const AFTER_NUMBER = /(?<=[0-9０-９])[ 　](?=([^\s　0-9０-９()（）、。,，]{1,4})(?=[\s　()（）、。,，]|$))/gu

/** Where text drawn from a PDF sets a space between a number and its unit (`8 件`, `6,800 千円`): the places of these spaces. */
export function spacesBeforeUnits(text: string): readonly number[] {
  return [...text.matchAll(AFTER_NUMBER)].flatMap((match) => (isUnit(match[1] ?? '') ? [match.index] : []))
}

function isUnit(word: string): boolean {
  return readScaled(foldWidth(word)) !== undefined
}

/** A number that goes on as text: `412 件となり`, `3 件、世帯`, `8 件（単身`, `4 年度末`; or that a particle leads to: `参加者は 31`. */
const GOES_ON = /[0-9０-９] [\p{Script=Han}]{1,3}(?:[（(、]|[ぁ-ん])|^[^\s0-9０-９]+[はがを、] ?[0-9０-９]/u

/**
 * A line of running text or of counted things, in text drawn from a PDF, that only looks like a row because of the spaces around its
 * numbers: a sentence ends within it, a number goes on as text, or every number has a unit and words stand between two of them.
 */
export function isCountedText(trimmed: string): boolean {
  if (/。./u.test(trimmed) || GOES_ON.test(trimmed)) return true
  const spaces = new Set(spacesBeforeUnits(trimmed))
  const tokens = splitTokens([...trimmed].map((sign, at) => (spaces.has(at) ? '' : sign)).join(''))
  const kinds = tokens.map((token) => kindOf(token))
  const [first, last] = [kinds.indexOf('counted'), kinds.lastIndexOf('counted')]
  return !kinds.includes('bare') && kinds.slice(first, last).includes('word')
}

function kindOf(token: string): 'counted' | 'bare' | 'word' {
  const unit = /^[^0-9]{0,2}[0-9][0-9,.]*(.*)$/u.exec(foldWidth(token))?.[1]
  if (unit === undefined) return 'word'
  return isUnit(unit) ? 'counted' : 'bare'
}
