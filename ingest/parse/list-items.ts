import type { Span } from '../report/span.ts'
import { trimmedSpan } from './line.ts'
import { goesOnSetOut } from './set-out.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Where another item begins within a line: white space, then a bullet or an item number. */
const INNER_ITEM = /[\s　]+(?=[・•●○〇①-⑳]\S|[(（][0-9０-９]{1,2}[)）]\s*[^\s\d])/gu
const STARTS_ITEM =
  /^[\s]*(?:[・•●○〇◎■□◆◇①-⑳]|[-–*]\s|[(（]?[0-9０-９ア-ケ]{1,2}[)）.．]|[ア-ケ][ 　]|[0-9０-９]{1,2}\s)/u

/** The items of a list in reading order: several may stand side by side, and an item may run over several lines. */
export function splitItems(lines: readonly ShapedLine[]): Span[] {
  const items: { start: number; end: number }[] = []
  for (const [at, line] of lines.entries()) {
    const pieces = piecesOf(line)
    const goesOn = !STARTS_ITEM.test(line.text) && items.length > 0 && !goesOnSetOut(line, lines[at - 1])
    for (const [index, piece] of pieces.entries()) {
      const last = items.at(-1)
      if (index === 0 && goesOn && last !== undefined) last.end = piece.end
      else items.push({ ...piece })
    }
  }
  return items
}

function piecesOf(line: ShapedLine): Span[] {
  const { start: from } = trimmedSpan(line)
  const pieces: Span[] = []
  let start = 0
  for (const match of line.trimmed.matchAll(INNER_ITEM)) {
    if (insideBrackets(line.trimmed.slice(start, match.index))) continue
    pieces.push({ start: from + start, end: from + match.index })
    start = match.index + match[0].length
  }
  pieces.push({ start: from + start, end: from + line.trimmed.length })
  return pieces
}

/** Whether a bracket opened in `piece` is still open at its end. */
function insideBrackets(piece: string): boolean {
  const open = piece.split(/[(（「]/u).length
  const closed = piece.split(/[)）」]/u).length
  return open > closed
}
