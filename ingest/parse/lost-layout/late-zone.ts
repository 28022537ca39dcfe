import { headingKey } from '../decide-headings.ts'
import { isBareNumber, splitTokens } from '../line-shape.ts'
import type { ShapedLine } from '../shaped-line.ts'
import { isHeaderRow, isSpacedRow } from '../spaced-row.ts'
import { isFundWord } from './fund-table.ts'

/**
 * Where the part of each page begins that was drawn after its headings: after the page's last heading of the report's
 * skeleton, at the first line that need not be that heading's own (numbers alone, rows, running text after a blank line).
 * Returns, for each line, whether it lies in such a part.
 */
export function markLateLines(
  lines: readonly ShapedLine[],
  pageOfLine: readonly number[],
  repeated: ReadonlySet<string>,
): boolean[] {
  const last = new Map<number, ShapedLine>()
  for (const line of lines) {
    if (
      line.headingLike &&
      line.mark &&
      (line.mark.kind === 'lenticular' || repeated.has(headingKey(line.mark)))
    ) {
      last.set(pageOfLine[line.index] ?? 0, line)
    }
  }
  const begun = new Set<number>()
  return lines.map((line) => {
    const page = pageOfLine[line.index] ?? 0
    const heading = last.get(page)
    if (heading === undefined || line.index <= heading.index + 1 || line.blank) return begun.has(page)
    if (isForeign(lines, line)) begun.add(page)
    return begun.has(page)
  })
}

function isForeign(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  if (line.numbersOnly || isHeaderRow(line.trimmed) || isFundWord(line.trimmed)) return true
  if (isSpacedRow(line.trimmed) && splitTokens(line.trimmed).some(isBareNumber)) return true
  const startsParagraph = lines[line.index - 1]?.blank === true
  return startsParagraph && line.mark === undefined && !/^[・•\-–*]/u.test(line.trimmed)
}
