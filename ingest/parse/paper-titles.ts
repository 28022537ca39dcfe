import { departmentsLine, withoutBrackets } from './department.ts'
import { type FoundTitle, titleFrom } from './found-title.ts'
import { trimmedSpan } from './line.ts'
import { foldWidth, hasQuantity } from './line-shape.ts'
import { nextFilled, previousFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** `要求資料１　　税務課`, `資料No.３`, `【別紙２】`: what the papers laid before a committee are numbered with, one after the other. */
const PAPER =
  /^[【［[(（＜<]?(?:[\p{Script=Han}]{0,6}資料|別紙|参考|様式)[ 　]*(?:No[.．]?|№|番号|第)?[ 　]*([0-9０-９]{1,2})[ 　]*号?(?:[】］\])）＞>]|$|(?=[:： 　]))[:： 　]*(\S.*)?$/u

/** `要求資料１` of a line that such a number opens, in a table of contents as well as above the paper itself. */
export function paperNumber(trimmed: string): string | undefined {
  const match = PAPER.exec(trimmed.slice(0, LONGEST_LINE))
  return match === null ? undefined : match[0].slice(0, match[0].length - (match[2]?.length ?? 0)).trim()
}

/** Longest line that is looked at, in characters. */
const LONGEST_LINE = 200

/** Fewest such papers that are a report's way of setting out its measures. */
const FEWEST = 3

type Paper = { readonly line: ShapedLine; readonly number: number; readonly rest: string }

/** Papers that count up from 1, each with its title beside the number or on the line below it. */
export function paperTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const found: FoundTitle[] = []
  for (const line of lines) {
    const paper = readPaper(line)
    if (paper?.number !== found.length + 1 || isListed(lines, paper)) continue
    const title = titleOf(lines, paper)
    if (title !== undefined) found.push(title)
  }
  return found.length < FEWEST ? [] : found
}

function readPaper(line: ShapedLine | undefined): Paper | undefined {
  if (line === undefined || line.tabbed || line.blank) return undefined
  const match = PAPER.exec(line.trimmed)
  return match?.[1] === undefined
    ? undefined
    : { line, number: Number(foldWidth(match[1])), rest: match[2] ?? '' }
}

/** A table of contents has one number right below the other. */
function isListed(lines: readonly ShapedLine[], { line, number }: Paper): boolean {
  const [above, below] = [previousFilled, nextFilled].map((step) => readPaper(step(lines, line.index)))
  return line.aside === true || above?.number === number - 1 || below?.number === number + 1
}

function titleOf(lines: readonly ShapedLine[], { line, rest }: Paper): FoundTitle | undefined {
  const isOffice = departmentsLine(rest) !== undefined
  if (!isOffice && canBeTitle(rest)) return withOfficeBelow(lines, titleFrom(line, rest))
  const below = nextFilled(lines, line.index)
  if (below === undefined || below.tabbed || below.note || !canBeTitle(below.trimmed)) return undefined
  const title = { ...titleFrom(below, below.trimmed), lines: [line.index, below.index] }
  if (!isOffice) return withOfficeBelow(lines, title)
  const { end } = trimmedSpan(line)
  const departmentSpan = { start: end - rest.length, end }
  return { ...title, department: withoutBrackets(rest), departmentSpan }
}

/** The office may stand alone on the line below the title. */
function withOfficeBelow(lines: readonly ShapedLine[], title: FoundTitle): FoundTitle {
  const office = nextFilled(lines, title.lines.at(-1) ?? 0)
  if (title.department !== undefined || office?.department !== 'strong') return title
  return {
    ...title,
    department: withoutBrackets(office.trimmed),
    departmentSpan: trimmedSpan(office),
    lines: [...title.lines, office.index],
  }
}

/** A title may read like a clause (…の推移がわかるもの), but no sentence and no amount is one. */
function canBeTitle(words: string): boolean {
  const outside = words.replace(/[(（][^()（）]*[)）]/gu, '')
  return outside.length >= 2 && words.length <= LONGEST && !/。/u.test(words) && !hasQuantity(outside)
}

/** Longest title, in characters. */
const LONGEST = 90
