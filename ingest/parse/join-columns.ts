import { cutSegments, hasColumns } from './column-segments.ts'
import { areFurtherRows, completesRow, shiftsOnNextPage, shiftsOnSqueezedPage } from './continued-rows.ts'
import { appended, gapBetween, type Run } from './line-run.ts'
import { isNumberToken, isUnitNote } from './line-shape.ts'
import { countPacked } from './packed-row.ts'
import type { ColumnShift, ShapedLine } from './shaped-line.ts'
import { areTimeHeads, isRowBelowHeads } from './time-heads.ts'

/** Set in columns, or a further line of a cell in such a row. */
export function isColumnRow(line: ShapedLine, open: Run | undefined): boolean {
  if (hasColumns(line.text)) return true
  if (/^ {40,}/u.test(line.text) && !line.labelLike) return true
  if (open?.role === 'columns' && isPackedRow(line, open)) return true
  return open?.role === 'columns' && (/^ {8,}/u.test(line.text) || line.trimmed.length <= LONGEST_CELL_LINE)
}

/** `うち一般分 141 145 150`: a row one space apart with as many numbers as the row above it. */
function isPackedRow(line: ShapedLine, open: Run): boolean {
  const count = countPacked(line.trimmed)
  const above = open.lines.findLast(holdsValue)
  if (count < 2 || above === undefined) return false
  return cutSegments(above, 'screen').filter(({ text }) => isNumberToken(text)).length === count
}

/** The caption of a further table, right below the rows of one: words alone in their line, and a line of heads below them. */
export function isCaptionBelow(
  line: ShapedLine,
  open: Run | undefined,
  next: ShapedLine | undefined,
): boolean {
  if (open?.role !== 'columns' || next === undefined || next.blank || !open.lines.some(holdsValue))
    return false
  const heads = cutSegments(next, 'screen').map(({ text }) => text.replace(/[ 　]/gu, ''))
  const isHeaded = heads.length >= FEWEST_HEADS && heads.filter((head) => HEAD.test(head)).length >= 2
  return isHeaded && !holdsValue(next) && !holdsValue(line) && cutSegments(line, 'screen').length === 1
}

const FEWEST_HEADS = 3
const HEAD =
  /^(?:(?:令和|平成|[RHＲＨ])(?:元|[0-9０-９]{1,2})年?度?.{0,6}|区分|項目|科目|費目|税目|会計名?|指標名?|年度|単位|予算現?額|決算額|調定額|収入済額|支出済額|不用額|構成比|増減額?|備考)$/u

/** Longest line that goes on a cell of the row above, in characters. */
const LONGEST_CELL_LINE = 16

/** A caption with its unit set far to the right of it. */
export function endsInUnitNote(line: ShapedLine): boolean {
  const pieces = line.trimmed.split(/[ 　]{2,}/u)
  const last = pieces.at(-1) ?? ''
  return isUnitNote(last) || (pieces.length <= 2 && BRACKETED_UNIT.test(last))
}

/** `（千円）`, `（各年度末現在、億円）`, far to the right of a caption or alone in its line. */
const BRACKETED_UNIT =
  /^[(（［【](?:[^()（）\d０-９]{2,16}[、，,・])?(?:[十百千万億]{0,2}円|人|件|世帯|％|%)(?:[、，,・](?:[十百千万億]{0,2}円|人|件|世帯|％|%))*[)）］】]$/u

/** Rows set in columns go on across blank lines, until rows begin that hold no value: the header of another table. */
export function joinColumns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of withLoneLabels(runs)) {
    const before = joined.at(-1)
    const near =
      before?.role === 'columns' && run.role === 'columns' && gapBetween(before, run) <= WIDEST_ROW_GAP
    const keyed = run.role === 'columns' && run.lines.every((line) => line.rule || isKeyed(line))
    if (near && !keyed && goesOn(before, run)) appended(before, run)
    else joined.push({ role: keyed ? 'prose' : run.role, lines: [...run.lines] })
  }
  return joinPages(joined).map((run) => (isLoneText(run) ? { role: 'prose', lines: run.lines } : run))
}

function goesOn(before: Run, run: Run): boolean {
  if (!before.lines.some(holdsValue)) return true
  if (areTimeHeads(run.lines[0]?.trimmed ?? '') && before.lines.some(isRowBelowHeads)) return false
  return areFurtherRows(before.lines, run.lines)
}

/** A table goes on over a page break where the rows below have no heads and as many columns, all moved a little. */
function joinPages(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    const near =
      before?.role === 'columns' && run.role === 'columns' && gapBetween(before, run) <= WIDEST_ROW_GAP
    const shifts = near ? shiftsOfRun(before, run) : undefined
    if (near && shifts !== undefined) appended(before, shiftRun(run, shifts))
    else if (!joinBehindLone(joined, run)) joined.push({ role: run.role, lines: [...run.lines] })
  }
  return joined
}

/** The first row of a page may begin with a line of its remark or label alone: puts it and the rows to the table above. */
function joinBehindLone(joined: Run[], run: Run): boolean {
  const [before, lone] = joined.slice(-2)
  if (before === undefined || lone === undefined || !isLone(before, lone, run)) return false
  const whole: Run = { role: 'columns', lines: [...lone.lines, ...run.lines] }
  const shifts = shiftsOnSqueezedPage(before.lines, whole.lines)
  if (shifts === undefined) return false
  joined.pop()
  appended(before, shiftRun(whole, shifts))
  return true
}

function shiftsOfRun(before: Run, run: Run): readonly ColumnShift[] | undefined {
  const moved = holdsValue(run.lines[0]) ? undefined : shiftsOnNextPage(before.lines, run.lines)
  return moved ?? shiftsOnSqueezedPage(before.lines, run.lines)
}

function shiftRun(run: Run, shifts: readonly ColumnShift[]): Run {
  return shifts.length === 0 ? run : { ...run, lines: run.lines.map((line) => ({ ...line, shifts })) }
}

/** Most lines of a label or remark that stands alone in its lines above the row that it belongs to. */
const MOST_LONE_LINES = 3

/** A label or remark alone in its lines is a part of the row below, where a table set in columns goes on there. */
function withLoneLabels(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const [at, run] of runs.entries()) {
    const lone = found.at(-1)
    const before = found.at(-2)
    const isPart =
      lone !== undefined &&
      before !== undefined &&
      at > 1 &&
      isLone(before, lone, run) &&
      completesRow(before.lines, lone.lines, run.lines)
    if (isPart) found.splice(-1, 1, { role: 'columns', lines: [...lone.lines, ...run.lines] })
    else found.push(run)
  }
  return found
}

/** Words alone between rows set in columns, close to them. */
function isLone(before: Run, lone: Run, run: Run): boolean {
  return (
    before.role === 'columns' &&
    run.role === 'columns' &&
    (lone.role === 'prose' || lone.role === 'labels') &&
    lone.lines.length <= MOST_LONE_LINES &&
    gapBetween(before, lone) <= WIDEST_ROW_GAP &&
    gapBetween(lone, run) <= 2 &&
    !holdsValue(lone.lines[0]) &&
    before.lines.some(holdsValue)
  )
}

/** One line without any value in a column of its own. */
function isLoneText(run: Run): boolean {
  return run.role === 'columns' && run.lines.length === 1 && !holdsValue(run.lines[0])
}

/** Labels, each with an amount that has its own unit: `差引額　　41,200千円　　うち繰越財源　　8,100千円`. No row of a table. */
export function isKeyed(line: ShapedLine): boolean {
  const segments = cutSegments(line, 'screen').map((segment) => segment.text)
  if (segments.length < 2) return false
  // 財源　国庫　－　県　7,706 千円　一般　15,412 千円: what heads the line, and nils among the amounts.
  const [, ...behind] = segments
  const pairs = arePairs(segments) || (behind.length >= FEWEST_HEADED && arePairs(behind))
  // 決算額 41,208千円　　（国 20,604　県 10,302）: what the bracket says is of the amount.
  const own = segments.filter((text) => !/^[(（][^()（）]*[)）]$/u.test(text))
  // 指標　　算数が分かる児童の割合　　目標 80.0％　　実績 78.4％: what the amounts are of.
  const amounts = own.slice(own.findIndex(isLabelAndAmount))
  const isNamed = own.length - amounts.length <= MOST_NAMES && amounts.length >= FEWEST_NAMED
  return (
    pairs ||
    (own.some(isLabelAndAmount) &&
      (isNamed || amounts.length === own.length) &&
      amounts.every(isLabelAndAmount))
  )
}

/** Such a line with two amounts or more, which needs no other line to be understood. */
export function isKeyedByItself(line: ShapedLine): boolean {
  const amounts = cutSegments(line, 'screen').filter(({ text }) => hasUnit(text) || isLabelAndAmount(text))
  return amounts.length >= FEWEST_NAMED && isKeyed(line)
}

/** Most words before amounts that are all of them, and fewest such amounts. */
const MOST_NAMES = 3
const FEWEST_NAMED = 2

/** Fewest stretches behind a word that heads its line. */
const FEWEST_HEADED = 4

function arePairs(segments: readonly string[]): boolean {
  const amounts = segments.filter((_, at) => at % 2 === 1)
  return (
    amounts.length * 2 === segments.length &&
    segments.every((text, at) => at % 2 === 1 || isWord(text)) &&
    amounts.every((text) => hasUnit(text) || NIL.test(text)) &&
    amounts.some(hasUnit)
  )
}

const NIL = /^[－―—‐-]$/u

/** `人口 48,216人` within one stretch; a year alone (`平成21年度`) is a head. */
function isLabelAndAmount(text: string): boolean {
  const [first, ...rest] = text.split(/[ 　]+/u)
  return isWord(first ?? '') && hasUnit(rest.join(''))
}

function isWord(text: string): boolean {
  return !isNumberToken(text) && /[\p{Script=Han}\p{Script=Katakana}ぁ-ん]/u.test(text)
}

function hasUnit(text: string): boolean {
  return isNumberToken(text) && /[^\d０-９,，.．△▲()（）\s]$/u.test(text)
}

/** Most lines from one row to the next of a table set in columns. */
const WIDEST_ROW_GAP = 3

export function holdsValue(line: ShapedLine | undefined): boolean {
  return line !== undefined && cutSegments(line, 'characters').some((segment) => isNumberToken(segment.text))
}
