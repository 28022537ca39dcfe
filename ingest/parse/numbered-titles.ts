import { splitTitleAndDepartment, withoutBrackets } from './department.ts'
import { type FoundTitle, titleFrom } from './found-title.ts'
import type { MarkKind } from './heading-shape.ts'
import { withLabelledHome } from './labelled-titles.ts'
import { trimmedSpan } from './line.ts'
import { hasQuantity } from './line-shape.ts'
import { isAlone, isGap, nextFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Marks that number units of a report, the widest first. */
const NUMBERED: readonly MarkKind[] = ['chapter', 'roman', 'number']

/** Fewest headings of a kind that make it the report's way. */
const FEWEST = 2

/**
 * Titles by their numbers: headings that count up, of the widest kind, or of the next where each of the widest holds
 * several (第1章 over 1, 2, 3). A department may stand at a heading's end.
 */
export function numberedTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const [outer, inner] = NUMBERED.map((kind) => countingUp(lines, kind)).filter(
    (found) => found.length >= FEWEST,
  )
  if (outer === undefined) return []
  const first = outer[0]?.index ?? 0
  const nested = inner !== undefined && inner.length >= outer.length && (inner[0]?.index ?? 0) > first
  const restarts =
    inner?.filter((line) => line.mark?.number === 1 || line.mark?.number === undefined).length ?? 0
  const chosen = nested && restarts >= Math.min(outer.length, FEWEST) ? inner : outer
  return chosen.map((line) => withLabelledHome(lines, titleFrom(line, line.trimmed)))
}

/** Headings of one kind that stand alone and go on counting; from 1 again only below a wider heading or on a new page. */
function countingUp(lines: readonly ShapedLine[], kind: MarkKind): ShapedLine[] {
  const found: ShapedLine[] = []
  let expected: number | undefined
  let anew = true
  let within = false
  for (const line of lines) {
    const wider = line.mark !== undefined && isWider(line.mark.kind, kind) && line.headingLike
    if (wider || line.afterFormFeed || isOfficeOver(lines, line)) anew = true
    if (line.mark?.kind !== kind || line.aside || !isHeading(line)) continue
    const number = line.mark.number ?? romanNumber(line.trimmed) ?? 0
    const above = lines[line.index - 1]
    const isApart = isGap(above) || line.afterFormFeed || above?.pageNumber === true
    // Without a gap only what goes on counting, and no item of a list that a title's text holds.
    const goesOn = number > 1 && number === expected && !within && above?.mark?.kind !== kind
    if (!isApart && number === 1) within = true
    if (!isApart && !goesOn) continue
    if (expected !== undefined && number !== expected && !(number === 1 && anew)) continue
    expected = number + 1
    anew = false
    within = false
    found.push(line)
  }
  return found
}

/**
 * Where a report goes office by office (総務課 alone on a line, then 1, 2, 3): its numbered titles, each with the office over it;
 * the first one takes the office's line. None for other reports: an office below a title of its own (`usual`) has the numbers
 * as that title's headings.
 */
export function titlesUnderOffices(
  lines: readonly ShapedLine[],
  { titles, usual }: { titles: readonly FoundTitle[]; usual: readonly FoundTitle[] },
): FoundTitle[] {
  const owned = new Set(usual.flatMap((title) => title.lines))
  const offices = lines.filter((line) => isOfficeOver(lines, line) && !owned.has(line.index))
  const numbered = new Set(titles.map((title) => title.lines[0] ?? 0))
  const over = offices.filter(({ index }) => numbered.has(nextFilled(lines, index)?.index ?? -1)).length
  if (over < FEWEST || over * 2 < offices.length) return []
  return titles.map((title) => {
    const first = title.lines[0] ?? 0
    const office = offices.findLast(({ index }) => index < first)
    if (office === undefined || title.department !== undefined) return title
    const department = withoutBrackets(office.trimmed)
    if (nextFilled(lines, office.index)?.index !== first) return { ...title, department }
    return {
      ...title,
      department,
      departmentSpan: trimmedSpan(office),
      lines: [office.index, ...title.lines],
    }
  })
}

/** An office, or a board beside the mayor (教育委員会), between two gaps. */
function isOfficeOver(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  const isOffice = line.department === 'strong' || /^[\p{Script=Han}]{2,8}委員会$/u.test(line.trimmed)
  return isOffice && !line.tabbed && isAlone(lines, line)
}

function isWider(kind: MarkKind, than: MarkKind): boolean {
  const [one, other] = [NUMBERED.indexOf(kind), NUMBERED.indexOf(than)]
  return one >= 0 && one < other
}

/** A heading, also one with a department far to the right. */
function isHeading(line: ShapedLine): boolean {
  if (line.headingLike) return (line.mark?.text.length ?? 0) >= 2
  const parts = splitTitleAndDepartment(line.trimmed)
  return parts !== undefined && !line.tabbed && !line.note && !hasQuantity(parts.title)
}

/** Ⅲ or III as 3. */
function romanNumber(trimmed: string): number | undefined {
  const match = /^(?:([Ⅰ-Ⅻ])|([IVX]{1,4}))/u.exec(trimmed)
  if (match?.[1] !== undefined) return match[1].charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1
  const at = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(
    match?.[2] ?? '',
  )
  return at < 0 ? undefined : at + 1
}
