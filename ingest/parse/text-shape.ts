import { isPlaceInCells, readBudgetPlace } from './budget-place.ts'
import { departmentsLine, splitTitleAndDepartment } from './department.ts'
import { countUprights } from './drawn-cells.ts'
import { closeRemark, couldBeHeading, readMark } from './heading-shape.ts'
import { isImprint } from './imprint.ts'
import { isAsideOfSheet, type Line } from './line.ts'
import {
  endsSentence,
  hasQuantity,
  isNote,
  isNumbersOnly,
  isValueToken,
  looksLikeProse,
  printedPageNumber,
  splitTokens,
} from './line-shape.ts'
import { isRule } from './rule-line.ts'
import type { ShapedLine } from './shaped-line.ts'

const LONGEST_LABEL = 70

export function shapeLine(line: Line): ShapedLine {
  const { trimmed } = line
  if (isRule(trimmed)) return { ...shapeBare(line), rule: true }
  const { itemName, itemRows, packed } = line
  if ([itemName, itemRows, packed].some((own) => own !== undefined))
    return { ...shapeBare(line), aside: true }
  if (line.isFurniture === true && trimmed !== '') return { ...shapeBare(line), aside: true }
  if (line.wrap === 'goes-on') return shapeBare(line)
  const blank = trimmed === ''
  const tabbed = line.text.includes('\t') && (trimmed.includes('\t') || !isAsideOfSheet(trimmed))
  const mark = blank || tabbed ? undefined : readMark(trimmed)
  const short = !blank && shownBy(trimmed, mark).length <= LONGEST_LABEL
  const numbersOnly = short && !tabbed && isNumbersOnly(trimmed)
  const note = short && !tabbed && isNote(trimmed)
  const pageNumber = short && printedPageNumber(trimmed) !== undefined
  const inCells = tabbed && isPlaceInCells(trimmed)
  const budgetPlace = !blank && (inCells || !tabbed) && readBudgetPlace(trimmed) !== undefined
  const department = short && !tabbed ? departmentsLine(trimmed) : undefined
  const plain = short && !tabbed && !numbersOnly && !note && !pageNumber && !budgetPlace
  return {
    ...line,
    blank,
    tabbed,
    ...(mark && { mark }),
    headingLike: plain && mark !== undefined && couldBeHeading(trimmed, mark),
    numbersOnly: numbersOnly && !pageNumber,
    note,
    pageNumber,
    rule: false,
    budgetPlace,
    ...(department && { department }),
    labelLike: plain && countUprights(trimmed) < 2 && isLabel(trimmed),
  }
}

/** What counts for a line's length: a heading's words, not the gaps between them. */
function shownBy(trimmed: string, mark: ReturnType<typeof readMark>): string {
  if (mark === undefined) return trimmed
  return mark.kind === 'number-pair' ? mark.text : closeRemark(trimmed)
}

function shapeBare(line: Line): ShapedLine {
  const nothing = { headingLike: false, numbersOnly: false, note: false, pageNumber: false, labelLike: false }
  return { ...line, ...nothing, blank: false, tabbed: false, budgetPlace: false, rule: false }
}

function isLabel(trimmed: string): boolean {
  if (/^[・\-–*→※(（]/u.test(trimmed) || endsSentence(trimmed) || hasQuantity(trimmed)) return false
  if (/[:：]\S/u.test(trimmed)) return false
  if (looksLikeProse(trimmed) || !/[\p{Script=Han}\p{Script=Katakana}ぁ-ん]/u.test(trimmed)) return false
  return trimmed.length >= 2 && !/[、,]$/u.test(trimmed)
}

/** Fewest numbers of a row. */
const FEWEST_OF_ROW = 2

/** Whether a line ends with (or is followed by) an office after a title: its parts, else undefined. */
export function titleAndDepartment(line: ShapedLine): ReturnType<typeof splitTitleAndDepartment> {
  if (
    line.blank ||
    line.tabbed ||
    line.note ||
    line.aside ||
    line.budgetPlace ||
    hasQuantity(line.trimmed) ||
    endsSentence(line.trimmed)
  )
    return undefined
  if (/^[・\-–*→※]/u.test(line.trimmed) || /[。、]$/u.test(line.trimmed)) return undefined
  const parts = splitTitleAndDepartment(line.trimmed)
  if (parts === undefined || looksLikeProse(parts.title) || isImprint(parts.title)) return undefined
  if (isNumbersOnly(parts.title) || parts.title.length < 2) return undefined
  // 地元産食材の使用割合　％　40.0　33.8　Ｂ　学校教育課: a row of a table that its office closes.
  return splitTokens(parts.title).filter(isValueToken).length >= FEWEST_OF_ROW ? undefined : parts
}
