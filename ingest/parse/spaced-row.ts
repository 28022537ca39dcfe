import {
  endsSentence,
  isBareUnit,
  isNumberToken,
  isValueToken,
  looksLikeProse,
  splitTokens,
} from './line-shape.ts'

/** Longest label in a header cell or a row label standing alone, in characters. */
const LONGEST_LABEL = 20

/** A row of a table drawn as text: a label, then values, set apart by single spaces: `報酬 52,856,860 区長報酬`. */
export function isSpacedRow(trimmed: string): boolean {
  if (endsSentence(trimmed) || /^[・※【《≪＜<]/u.test(trimmed)) return false
  const tokens = splitTokens(trimmed)
  if (tokens.length < 2 || tokens.every(isValueToken)) return false
  const first = tokens.findIndex(isNumberToken)
  if (first < 0) return false
  if (first === 0) return false
  const label = tokens.slice(0, first).join(' ')
  // 市債残高 203億円（前年度 210億円）: words within a bracket are no name of a row.
  if (/[(（][^()（）]*$/u.test(label)) return false
  return !looksLikeProse(label) && !/[。、]$/u.test(label) && label.length <= 60
}

/** A header row: three or more short labels, no number. */
export function isHeaderRow(trimmed: string): boolean {
  if (endsSentence(trimmed) || /^[・※【《≪＜<]/u.test(trimmed)) return false
  const tokens = splitTokens(trimmed)
  if (tokens.length < 3 || tokens.some((token) => isNumberToken(token) || isBareUnit(token))) return false
  return tokens.every((token) => token.length <= LONGEST_LABEL && !/[。、]/u.test(token))
}

/** A single short label: part of a header or of a cell broken over lines. */
export function isShortLabel(trimmed: string): boolean {
  if (endsSentence(trimmed) || /[。]/u.test(trimmed) || /^[・※【《≪＜<①-⑳]/u.test(trimmed)) return false
  return splitTokens(trimmed).length <= 2 && trimmed.length <= LONGEST_LABEL && !isBareUnit(trimmed)
}
