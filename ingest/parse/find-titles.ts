import type { Span } from '../report/span.ts'
import { withoutBrackets } from './department.ts'
import { cleanTitle, type FoundTitle } from './found-title.ts'
import { labelledTitle, titleOverLabel } from './labelled-titles.ts'
import { trimmedSpan } from './line.ts'
import { hasQuantity, isNumberToken } from './line-shape.ts'
import { isGap, nextFilled, previousFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'
import { titleAndDepartment } from './text-shape.ts'

/** Finds lines that are a title with its department, by shape: on one line, on the next, or with a label before each. */
export function findTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const found: FoundTitle[] = []
  let last = -1
  for (const line of lines) {
    if (line.blank || line.index <= last) continue
    const title =
      labelledTitle(lines, line) ??
      titleOverLabel(lines, line) ??
      titleAbove(lines, line) ??
      titleBeside(lines, line)
    if (title === undefined) continue
    found.push(title)
    last = title.lines.at(-1) ?? last
  }
  return found
}

/** A title on one line with its department. A list of contents (one such line after the other) is none. */
function titleBeside(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  const parts = titleAndDepartment(line)
  if (parts === undefined) return undefined
  const next = nextFilled(lines, line.index)
  const previous = previousFilled(lines, line.index)
  const listed = [next, previous].some((near) => near !== undefined && titleAndDepartment(near) !== undefined)
  const neighbour = lines[line.index - 1]
  const inList = neighbour !== undefined && !neighbour.blank && titleAndDepartment(neighbour) !== undefined
  if (inList || (listed && !next?.headingLike)) return undefined
  const isolated = stands(lines, line.index - 1) && stands(lines, line.index + 1)
  const startsPage = /^ {1,2}\S/u.test(line.text) || line.afterFormFeed
  const leads = next?.headingLike === true && next.mark?.kind !== 'circled'
  const numbered =
    line.mark?.number !== undefined && line.mark.kind !== 'circled' && stands(lines, line.index - 1)
  const opens = parts.titleAt !== undefined && stands(lines, line.index - 1)
  const enough =
    parts.strength === 'strong'
      ? isolated || leads || startsPage || numbered || opens
      : leads && (isolated || startsPage)
  if (!enough) return undefined
  const { start } = trimmedSpan(line)
  const printedTitle = parts.title
  const titleAt = start + (parts.titleAt ?? 0)
  return {
    title: cleanTitle(printedTitle),
    titleSpan: { start: titleAt, end: titleAt + printedTitle.length },
    department: parts.department,
    departmentSpan: departmentAt(start + parts.departmentAt, parts.department),
    lines: [line.index],
    inPlace: leads || !isolated || next === undefined || !next.numbersOnly,
  }
}

function departmentAt(start: number, department: string): Span {
  return { start, end: start + department.length }
}

function stands(lines: readonly ShapedLine[], index: number): boolean {
  return isGap(lines[index]) || lines[index]?.pageNumber === true
}

/** A title whose department fills the next line. */
function titleAbove(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  if (line.department === 'strong' || holdsAmounts(line)) return undefined
  const next = nextFilled(lines, line.index)
  if (next?.department === undefined || next.index > line.index + 3) return undefined
  if (!canBeTitle(line) && !(next.department === 'strong' && canBeLongTitle(line))) return undefined
  if (!stands(lines, line.index - 1) || !stands(lines, next.index + 1)) {
    if (next.department === 'weak' || isStackedRow(lines, next)) return undefined
  }
  return titleOfTwoLines(line, next)
}

/** `計　82　９　94`, `支給総額　1,570,000円`: a row of a table, or an amount with its name, is no title. */
function holdsAmounts({ trimmed }: ShapedLine): boolean {
  const words = trimmed.split(/[\s　]+/u)
  const numbers = words.slice(1).filter(isNumberToken)
  return numbers.length >= 2 || (numbers.at(-1) === words.at(-1) && hasQuantity(numbers.at(-1) ?? ''))
}

/** Values fill the lines right below an office: name, office and values are cells of a row, one a line. */
function isStackedRow(lines: readonly ShapedLine[], office: ShapedLine): boolean {
  return [1, 2].every((step) => lines[office.index + step]?.numbersOnly === true)
}

/** A title that fills one line, and its department that fills another. */
function titleOfTwoLines(title: ShapedLine, department: ShapedLine): FoundTitle {
  return {
    title: cleanTitle(title.trimmed),
    titleSpan: trimmedSpan(title),
    department: withoutBrackets(department.trimmed),
    departmentSpan: trimmedSpan(department),
    lines: [title.index, department.index].toSorted((a, b) => a - b),
    inPlace: true,
  }
}

function canBeTitle(line: ShapedLine): boolean {
  return line.labelLike || (line.headingLike && line.mark?.kind !== 'lenticular')
}

/** A long title reads like a clause (…の推移及び実績がわかるもの) but is no sentence. */
function canBeLongTitle(line: ShapedLine): boolean {
  const { trimmed } = line
  if (line.tabbed || line.note || line.numbersOnly || line.budgetPlace || trimmed.length > 90) return false
  return (
    !/[。:：]/u.test(trimmed) &&
    !/^[・\-–*→※(（①-⑳]/u.test(trimmed) &&
    /[\p{Script=Han}ーの]$|[)）]$/u.test(trimmed)
  )
}

/**
 * Titles under their departments: an office alone on a line, then a short line that headings or text follow. Only for
 * texts that have no title above or beside a department.
 */
export function findTitlesBelow(lines: readonly ShapedLine[]): FoundTitle[] {
  return lines.flatMap((line) => {
    const next = line.department === 'strong' ? nextFilled(lines, line.index) : undefined
    if (next === undefined || next.index > line.index + 3 || !next.labelLike || next.department) return []
    if (!stands(lines, line.index - 1) || nextFilled(lines, next.index) === undefined) return []
    return titleOfTwoLines(next, line)
  })
}
