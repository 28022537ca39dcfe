import { coverSpans, type Span } from '../../report/span.ts'
import type { RawCell, RawRow } from '../../report/table.ts'
import { departmentStrength } from '../department.ts'
import type { Line } from '../line.ts'
import { isNumeric } from './sheet-cuts.ts'
import type { SheetColumn } from './sheet-heads.ts'
import { type BlockColumns, type BlockRow, type Cell, isBracketed } from './sheet-rows.ts'
import { textLines } from './text-lines.ts'

/** A project: its rows, the columns that they stand in, and the captions over its sheet. */
export type Project = {
  readonly rows: readonly BlockRow[]
  readonly columns: BlockColumns
  readonly captions: readonly Span[]
}

/** The lines that a project becomes: its title with its office, a table of its amounts, and its running text. */
export function linesOfProject(project: Project): Line[] {
  return linesIn(project).map((line) => ({ ...line, isBlock: true }))
}

function linesIn(project: Project): Line[] {
  const { rows, columns } = project
  const [top] = rows.filter((row) => row.cells[columns.name] !== undefined)
  const printed = top?.cells[columns.name]
  if (top === undefined || printed === undefined) return textLines(rows, columns)
  const title = titleOf(project)
  const span = spanOf(top.line, printed)
  const heading = { ...cut(top.line, span), itemName: title.title, blockTitle: title }
  return [heading, tableLine(project, { text: title.title, span }), ...textLines(rows, columns)]
}

function cut(line: Line, { start, end }: Span): Line {
  const text = line.text.slice(start - line.start, end - line.start)
  return { ...line, start, end, text, trimmed: text.trim(), afterFormFeed: false }
}

function spanOf(line: Line, { start, end }: Cell): Span {
  return { start: line.start + start, end: line.start + end }
}

/** The name and the office, each joined over its lines; an office in brackets closes the name. */
function titleOf({ rows, columns }: Project): NonNullable<Line['blockTitle']> {
  const name = squeezed(rows, columns.name)
  const at = columns.columns.findIndex(({ kind }) => kind === 'department')
  const own = at < 0 ? '' : squeezed(rows, at).replace(/^[(（【〔［](.+)[)）】〕］]$/u, '$1')
  if (own !== '') return { title: name, department: own }
  const [, title, office] = /^(.+?)[(（【〔［]([^()（）【】〔〕［］]+)[)）】〕］]$/u.exec(name) ?? []
  const isSaid = columns.columns[columns.name]?.below?.kind === 'department'
  const isOffice = office !== undefined && (isSaid || departmentStrength(office) === 'strong')
  return title !== undefined && isOffice ? { title, department: office } : { title: name }
}

function squeezed(rows: readonly BlockRow[], column: number): string {
  return rows.map(({ cells }) => (cells[column]?.text ?? '').replace(/[\s　]/gu, '')).join('')
}

/** A column of the table of amounts: its head, the group over it, and the number. */
type Amount = { readonly head: RawCell; readonly group?: RawCell; readonly value: RawCell }

function tableLine({ rows, columns, captions }: Project, name: RawCell): Line {
  const amounts = columns.columns.flatMap((column, at) =>
    isNumeric(column) ? amountsOf(column, rows, at) : [],
  )
  const nameHead = headCell(columns.columns[columns.name])
  const groups = amounts.map(({ group }) => group)
  const at = name.span.end
  const head = { span: nameHead.span, cells: amounts.map((one) => one.head) }
  const tops = amounts.map(({ head: own, group }, index) =>
    group === undefined
      ? own
      : group.span.start === groups[index - 1]?.span.start
        ? blankAt(group.span.end)
        : group,
  )
  const lower = amounts.map(({ head: own, group }) => (group === undefined ? blankAt(own.span.end) : own))
  const heads: RawRow[] = groups.some((group) => group !== undefined)
    ? [
        { span: coverFilled(tops), cells: tops },
        { span: coverFilled(lower), cells: lower },
      ]
    : [head]
  const values = amounts.map(({ value }) => value)
  const ends = values.map(({ span }) => span.end)
  const span = { start: name.span.start, end: Math.max(at, ...ends) }
  const [first] = rows.filter(({ cells }) => cells[columns.amount] !== undefined)
  const line = first?.line ?? rows[0]?.line
  if (line === undefined) throw new Error('Cannot make a table: the project has no line')
  const cells = first?.cells.filter((cell, index) => cell && isNumericAt(columns, index)) ?? []
  const place = { start: line.start + (cells[0]?.start ?? 0), end: line.start + (cells.at(-1)?.end ?? 0) }
  return { ...cut(line, place), itemRows: [...heads, { span, cells: values }], itemCaptions: captions }
}

function isNumericAt({ columns }: BlockColumns, at: number): boolean {
  const column = columns[at]
  return column !== undefined && isNumeric(column)
}

function coverFilled(cells: readonly RawCell[]): Span {
  return coverSpans(cells.filter(({ text }) => text !== '').map(({ span }) => span))
}

function blankAt(at: number): RawCell {
  return { text: '', span: { start: at, end: at } }
}

function headCell(column: SheetColumn | undefined): RawCell {
  if (column === undefined) return blankAt(0)
  const { text, word } = column
  return { text, span: { start: word.line.start + word.start, end: word.line.start + word.end } }
}

/** The number below a head, and the one in brackets below that, where the head says what such are. */
function amountsOf(column: SheetColumn, rows: readonly BlockRow[], at: number): Amount[] {
  const head = headCell(column)
  const { group, below } = column
  const groupCell = group && headCell({ ...column, text: group.text, word: group })
  const own = numberOf(rows, at, false)
  const amount = { head, ...(groupCell && { group: groupCell }), value: own ?? blankAt(head.span.end) }
  if (below === undefined) return [amount]
  const inner = below.text.replace(/^[(（](.*)[)）]$/u, '$1')
  const bracketed = numberOf(rows, at, true)
  const belowHead = headCell({ ...column, text: inner, word: below })
  return [amount, { head: belowHead, value: bracketed ?? blankAt(belowHead.span.end) }]
}

/** The one number of a column, in brackets or not; none where there are several. */
function numberOf(rows: readonly BlockRow[], at: number, inBrackets: boolean): RawCell | undefined {
  const found = rows.flatMap(({ line, cells }) => {
    const cell = cells[at]
    return cell !== undefined && isBracketed(cell.text) === inBrackets ? [{ line, cell }] : []
  })
  const [one] = found
  if (one === undefined || found.length > 1) return undefined
  const span = spanOf(one.line, one.cell)
  if (!inBrackets) return { text: one.cell.text, span }
  const text = one.cell.text.slice(1, -1)
  const inner = text.trim()
  const start = span.start + 1 + text.indexOf(inner)
  return { text: inner, span: { start, end: start + inner.length } }
}
