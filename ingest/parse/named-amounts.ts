import type { Span } from '../report/span.ts'
import type { Line } from './line.ts'

/** `出動　2,146件（前年　1,988件）`, `入館者数   141,206人  （128,733人）`: a name, an amount with its unit, and what stands beside it in brackets. */
const PIECE =
  /([^\s　\d０-９,，、。：:（）()・○●◎※][^\s　,，、。：:（）()]{0,20})[ 　]{1,24}[△▲]?[\d０-９][\d０-９,，.．]*[十百千万億]*[^\s　\d０-９,，.．、。・()（）]{1,4}([ 　]{0,4}[(（][^()（）]{1,40}[)）])?(?=[ 　]|$)[ 　]*/uy
/** ※（　）内は前年度, behind what it tells of. */
const REMARK = /[ 　]*※.*$/u

/**
 * The pieces of a line that is nothing but amounts, each behind its name, one with another number in brackets: each is read by itself.
 * Undefined for any other line.
 */
export function namedAmounts({ text: line, start }: Line): readonly Span[] | undefined {
  const text = line.replace(REMARK, '')
  if (text.length > LONGEST || !/[(（][^()（）\d０-９]*[\d０-９]/u.test(text)) return undefined
  const end = text.trimEnd().length
  const pieces: Span[] = []
  PIECE.lastIndex = text.length - text.trimStart().length
  while (PIECE.lastIndex < end) {
    const at = PIECE.lastIndex
    const [piece] = PIECE.exec(text) ?? []
    if (piece === undefined) return undefined
    pieces.push({ start: start + at, end: start + at + piece.trimEnd().length })
  }
  return pieces
}

/** Longest line that is looked at, in characters. */
const LONGEST = 200
