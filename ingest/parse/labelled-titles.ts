import type { Span } from '../report/span.ts'
import { departmentsLine } from './department.ts'
import { cleanTitle, type FoundTitle } from './found-title.ts'
import { isSheetRow, valueBeside } from './keyed-cells.ts'
import { closeLetterSpacing, endsSentence, hasQuantity } from './line-shape.ts'
import { nextFilled, previousFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'
import { titleAndDepartment } from './text-shape.ts'

const TITLE =
  /^(?:(?:主要|重点|計画|予算|細|小|実施)?事業(?:の)?名称?|事務事業(?:の)?名称?|(?:基本)?施策(?:の)?名称?|資料名|取組(?:の)?名称?|取り組み名|件名|業務名|補助金等?(?:の)?名称?|プロジェクト名|基金名称|計画名称?)$/u
const DEPARTMENT =
  /^(?:主?担当(?:課|部署?|室|係|局|部局|部課|課係|課室|組織|者所属)?名?|(?:主管|所管|実施)(?:課|部署?|室|局|部局|部課|課等)?名?|(?:部)?課(?:等|室)?名|所属(?:名|課)?|部署名?)$/u
/** Where a form names both, the section says more than the bureau over it. */
const SECTION = /^(?:担当|主管|所管|実施)?課(?:等|室|名|等名|室名)?$/u
/** Heads of a table's columns rather than what a form says. */
const COLUMN_HEAD =
  /(?:額|費|率|数|年度|課|内容|概要|目的|備考|評価|区分|番号|期間|決算|予算|説明|摘要|増減|実績|成果|対象|方法|単位|計|名|件|円[)）]?)$/u
/** `件名	契約金額` is the head of a table of two columns: nothing is called so. */
const AMOUNT_HEAD =
  /^(?:(?:契約|落札|請負|決算|予算|補助|交付|支出|支給|支払|購入|当初)?(?:金額|額)|契約額|事業費|経費|費用|[件人回]数|数量|備考|内容|概要)(?:[(（]\p{Script=Han}{1,3}[)）])?$/u

/** Most lines between a title and its department. */
const FARTHEST = 4

/** `事業名：図書館運営　担当課：生涯学習課`, on one line or on several, or in cells of a form. */
export function labelledTitle(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  const title = titleOf(line)
  if (title === undefined) return titleBesideLabel(line)
  const home = findDepartment(lines, line)
  return home === undefined ? undefined : makeTitle(line, title, home)
}

/** `【１】公園の管理 ⇥ ⇥ 担当課 ⇥ 公園課`: in cells, a title in front of the label of its office. */
function titleBesideLabel(line: ShapedLine): FoundTitle | undefined {
  if (!line.tabbed || line.rule || line.aside) return undefined
  const [title, label, office, ...more] = line.trimmed.split(/\t+/u).map((cell) => cell.trim())
  if (title === undefined || office === undefined || more.length > 0) return undefined
  const isLabel = DEPARTMENT.test((label ?? '').replace(/[\s　:：]/gu, ''))
  const words = cleanTitle(title)
  const isHead = [TITLE, DEPARTMENT, COLUMN_HEAD].some((pattern) => pattern.test(words)) && words === title
  if (!isLabel || departmentsLine(office) === undefined || isHead) return undefined
  if (words.length < 2 || title.length > 80 || hasQuantity(title) || endsSentence(title)) return undefined
  return makeTitle(line, { value: title, alone: true, line }, { value: office, alone: true, line })
}

/** Titles behind a label, whether or not a department is named: where there are several, they are the report's way. */
export function labelledTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  return lines.flatMap((line) => {
    const title = titleOf(line) ?? titleBelow(lines, line)
    if (title === undefined) return titleBesideLabel(line) ?? []
    return [makeTitle(title.line, title, findDepartment(lines, title.line))]
  })
}

/** A form whose every cell fills a line: 事務事業名, and the name on the line below it. */
function titleBelow(lines: readonly ShapedLine[], line: ShapedLine): Labelled | undefined {
  const below = lines[line.index + 1]
  if (
    below === undefined ||
    !below.labelLike ||
    below.department ||
    !TITLE.test(line.trimmed.replace(/[\s　:：]/gu, ''))
  )
    return undefined
  const value = below.trimmed
  const isHead = [TITLE, DEPARTMENT, COLUMN_HEAD].some((pattern) => pattern.test(value))
  return isHead || value.length > 80 || hasQuantity(value) ? undefined : { value, alone: true, line: below }
}

type Labelled = { readonly value: string; readonly alone: boolean; readonly line: ShapedLine }

function titleOf(line: ShapedLine): Labelled | undefined {
  if (line.blank || line.rule || line.aside || endsSentence(line.trimmed)) return undefined
  const found = valueBeside(line, TITLE)
  if (found === undefined || found.value.length > 80 || found.value.length < 2) return undefined
  if (TITLE.test(found.value) || DEPARTMENT.test(found.value) || hasQuantity(found.value)) return undefined
  if (areColumnHeads(found.value)) return undefined
  const words = closeLetterSpacing(found.value)
  const isHead = found.alone ? AMOUNT_HEAD.test(words) : COLUMN_HEAD.test(words)
  return isHead ? undefined : { ...found, line }
}

/** `事業名 事業費 財源内訳`: behind the label stand further heads of a table, each a word of its own. */
function areColumnHeads(value: string): boolean {
  const words = value.split(/[\s　]+/u)
  return words.length > 1 && words.every((word) => COLUMN_HEAD.test(word) || /(?:先|内訳)$/u.test(word))
}

/** The office behind its label, or alone on the line below it. */
function departmentOf(lines: readonly ShapedLine[], line: ShapedLine | undefined): Labelled | undefined {
  if (line === undefined || line.blank || line.rule) return undefined
  const below = lines[line.index + 1]
  if (below?.department && DEPARTMENT.test(line.trimmed.replace(/[\s　:：]/gu, '')))
    return { value: below.trimmed, alone: true, line: below }
  const found = valueBeside(line, SECTION) ?? valueBeside(line, DEPARTMENT)
  if (found === undefined || found.value.length > 30 || hasQuantity(found.value)) return undefined
  // 業　務　課　　6人: a row of a table whose name's letters are set apart.
  if (found.value.length < 2) return undefined
  const isHead = COLUMN_HEAD.test(found.value) && !found.value.endsWith('課')
  // `所属 | 正規職員`: the heads of a table.
  if (found.value.endsWith('員')) return undefined
  return isHead || TITLE.test(found.value) || DEPARTMENT.test(found.value) || endsSentence(found.value)
    ? undefined
    : { ...found, line }
}

/** The department of the same form: on the title's line, below it, or above it. */
function findDepartment(lines: readonly ShapedLine[], line: ShapedLine): Labelled | undefined {
  const own = departmentOf(lines, line)
  if (own !== undefined) return own
  const below = nearby(lines, line, nextFilled)
  return below ?? nearby(lines, line, previousFilled)
}

/** A title without a department takes the one that is named behind a label right below it. */
export function withLabelledHome(lines: readonly ShapedLine[], title: FoundTitle): FoundTitle {
  const last = lines[title.lines.at(-1) ?? -1]
  const next = last === undefined ? undefined : nextFilled(lines, last.index)
  const home = departmentOf(lines, next)
  if (title.department !== undefined || home === undefined) return title
  const departmentSpan = spanOf(home.line, home.value)
  return { ...title, department: home.value, departmentSpan, departmentInText: true }
}

function nearby(
  lines: readonly ShapedLine[],
  line: ShapedLine,
  step: (lines: readonly ShapedLine[], index: number) => ShapedLine | undefined,
): Labelled | undefined {
  let at: ShapedLine | undefined = line
  for (let count = 0; count < FARTHEST; count += 1) {
    at = step(lines, at.index)
    if (at === undefined || titleOf(at) !== undefined || at.afterFormFeed) return undefined
    const found = departmentOf(lines, at)
    if (found !== undefined) return found
  }
  return undefined
}

/** A title on a line of its own, above a line that names its department behind a label. */
export function titleOverLabel(lines: readonly ShapedLine[], line: ShapedLine): FoundTitle | undefined {
  if (line.tabbed || line.note || !(line.headingLike || line.labelLike)) return undefined
  const next = nextFilled(lines, line.index)
  const isFar = next === undefined || next.index > line.index + 2
  if (isFar || next.budgetPlace || isSheetRow(next) || departmentOf(lines, line) !== undefined)
    return undefined
  const home = departmentOf(lines, next)
  const own = titleAndDepartment(next)?.title.replace(/[\s　:：｜|│┃].*$/u, '')
  // A line with a title before its office stands for itself.
  const isTitled = own !== undefined && !DEPARTMENT.test(own)
  if (home === undefined || titleOf(next) !== undefined || isTitled) return undefined
  return makeTitle(line, { value: line.trimmed, alone: true, line }, home)
}

/** Lines that hold more than title and department stay in the text. */
function makeTitle(line: ShapedLine, title: Labelled, home: Labelled | undefined): FoundTitle {
  const sameLine = home?.line === line
  const whole = sameLine ? holdsOnly(line, [title.value, home.value]) : title.alone
  const own = home !== undefined && !sameLine && home.alone && whole
  const indexes = [line.index, ...(home === undefined || sameLine ? [] : [home.line.index])]
  return {
    title: cleanTitle(title.value),
    titleSpan: spanOf(line, title.value),
    ...(home && { department: home.value, departmentSpan: spanOf(home.line, home.value) }),
    lines: indexes.sort((a, b) => a - b),
    taken: [...(whole ? [line.index] : []), ...(own ? [home.line.index] : [])],
    titleInText: !whole,
    departmentInText: !(whole && sameLine) && !own,
    inPlace: true,
  }
}

/** A title or department's label, for what is left of a line without their values. */
const LABELS = new RegExp(
  `^[■◆○●◎□◇▼★Ⅰ-ⅫIVXNo№0-9０-９.．、\\-－]*(?:(?:${TITLE.source.slice(1, -1)}|${DEPARTMENT.source.slice(1, -1)}))*$`,
  'u',
)

/** Whether a line says nothing but these values and their labels. */
function holdsOnly(line: ShapedLine, values: readonly string[]): boolean {
  const rest = values.reduce((text, value) => text.replace(value, ''), line.trimmed)
  return LABELS.test(rest.replace(/[\s　:：｜|│┃・【】()（）［］〔〕]/gu, ''))
}

function spanOf(line: ShapedLine, part: string): Span {
  const start = line.start + Math.max(0, line.text.lastIndexOf(part))
  return { start, end: start + part.length }
}
