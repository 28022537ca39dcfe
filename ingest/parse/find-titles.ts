import type { Span } from '../report/span.ts'
import { closeLetterSpacing } from './line-shape.ts'
import { type ShapedLine, titleAndDepartment } from './text-shape.ts'

export type FoundTitle = {
  readonly title: string
  readonly titleSpan: Span
  readonly department?: string
  readonly departmentSpan?: Span
  /** Lines that the title and its department take up. */
  readonly lines: readonly number[]
  /** Whether it stands right before the headings or text that it names. */
  readonly inPlace: boolean
}

/** The next line that is not blank nor a page number, or undefined. */
export function nextFilled(lines: readonly ShapedLine[], index: number): ShapedLine | undefined {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line !== undefined && !line.blank && !line.pageNumber) return line
  }
  return undefined
}

export function previousFilled(lines: readonly ShapedLine[], index: number): ShapedLine | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line !== undefined && !line.blank && !line.pageNumber) return line
  }
  return undefined
}

/** Finds lines that are a title with its department, by shape: on one line, on the next, or with a label before each. */
export function findTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const found: FoundTitle[] = []
  let last = -1
  for (const line of lines) {
    if (line.blank || line.index <= last) continue
    const title = labelledTitle(lines, line) ?? titleAbove(lines, line) ?? titleBeside(lines, line)
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
  if (listed && !next?.headingLike) return undefined
  const isolated = stands(lines, line.index - 1) && stands(lines, line.index + 1)
  const startsPage = /^ {1,2}\S/u.test(line.text) || line.afterFormFeed
  const leads = next?.headingLike === true && next.mark?.kind !== 'circled'
  const enough =
    parts.strength === 'strong' ? isolated || leads || startsPage : leads && (isolated || startsPage)
  if (!enough) return undefined
  const start = line.start + line.text.indexOf(line.trimmed)
  const printedTitle = parts.title
  return {
    title: cleanTitle(printedTitle),
    titleSpan: { start, end: start + printedTitle.length },
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
  return lines[index] === undefined || lines[index].blank || lines[index].pageNumber
}

/** A title whose department fills the next line. */
function titleAbove(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  if (line.department === 'strong') return undefined
  const next = nextFilled(lines, line.index)
  if (next?.department === undefined || next.index > line.index + 3) return undefined
  if (!canBeTitle(line) && !(next.department === 'strong' && canBeLongTitle(line))) return undefined
  if (!stands(lines, line.index - 1) || !stands(lines, next.index + 1)) {
    if (next.department === 'weak') return undefined
  }
  const start = line.start + line.text.indexOf(line.trimmed)
  const departmentStart = next.start + next.text.indexOf(next.trimmed)
  return {
    title: cleanTitle(line.trimmed),
    titleSpan: { start, end: start + line.trimmed.length },
    department: bareDepartment(next.trimmed),
    departmentSpan: departmentAt(departmentStart, next.trimmed),
    lines: [line.index, next.index],
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

const TITLE_LABEL =
  /^[【［(（]?(?:事\s*業\s*名\s*称?|施\s*策\s*名|資\s*料\s*名|取\s*組\s*名|事務事業名|件\s*名)[】］)）]?\s*[:：　 ]\s*(.+)$/u
const DEPARTMENT_LABEL =
  /[【［(（]?(?:担\s*当\s*(?:課|部\s*署|室|係)?|所\s*管\s*(?:課)?|主\s*管\s*課|課\s*名|所\s*属)[】］)）]?\s*[:：　 ]\s*(\S+)\s*$/u

/** `事業名：図書館運営　担当課：生涯学習課`, on one line or on two. */
function labelledTitle(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  if (line.tabbed || line.trimmed.length > 120) return undefined
  const match = TITLE_LABEL.exec(line.trimmed)
  if (match?.[1] === undefined) return undefined
  const sameLine = DEPARTMENT_LABEL.exec(match[1])
  const next = nextFilled(lines, line.index)
  const other =
    sameLine ??
    (next && !next.tabbed && next.trimmed.length <= 60 ? DEPARTMENT_LABEL.exec(next.trimmed) : null)
  if (other?.[1] === undefined) return undefined
  const title = (sameLine ? match[1].slice(0, sameLine.index) : match[1]).trim()
  if (title === '') return undefined
  const home = sameLine || next === undefined ? line : next
  return {
    title: cleanTitle(title),
    titleSpan: spanOf(line, title),
    department: other[1],
    departmentSpan: spanOf(home, other[1]),
    lines: home === line ? [line.index] : [line.index, home.index],
    inPlace: true,
  }
}

function spanOf(line: ShapedLine, part: string): Span {
  const start = line.start + line.text.lastIndexOf(part)
  return { start, end: start + part.length }
}

function bareDepartment(printed: string): string {
  return printed.replace(/^[(（〔［[【]\s*(?:担当(?:課|部署)?\s*[:：])?\s*(.+?)\s*[)）〕］\]】]$/u, '$1')
}

/** A title without its number or bullet, spaces between the letters of one word closed. */
export function cleanTitle(printed: string): string {
  const bare = printed.replace(
    /^(?:[■□◆◇●○〇◎★☆]|[0-9０-９]{1,2}\s*[.．)）]|[(（][0-9０-９]{1,2}[)）])\s*/u,
    '',
  )
  const inner = /^【([^】]+)】$/u.exec(bare)?.[1] ?? bare
  return closeLetterSpacing(inner === '' ? printed : inner)
}
