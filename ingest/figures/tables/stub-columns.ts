import { kindOfLabel } from '../labels/label-kind.ts'
import { isMunicipalityName } from '../labels/municipality-name.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { type ColumnProfile, isMostlyNumbers } from './column-profile.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { isBareHead } from './segments.ts'

type StubInput = {
  readonly header: readonly GridRow[]
  readonly body: readonly GridRow[]
  readonly profiles: readonly ColumnProfile[]
}

/**
 * How many columns at the left name the rows: label columns, until they tell the rows apart. Text columns after that
 * are attributes (who, when), not labels.
 */
export function countStubColumns({ header, body, profiles }: StubInput): number {
  if (hasNoStub(header, body)) return 0
  let count = 0
  while (count < profiles.length - 1) {
    const profile = profiles[count]
    if (profile === undefined || isValueColumn({ header, body, profiles }, count)) break
    const isNamed = count > 0 && tellsRowsApart(body, namingColumns(header, profiles.slice(0, count)))
    if (isNamed && !isNameWithinClass(header, count)) break
    count += 1
  }
  return Math.max(1, count)
}

/** What classes rows, however few stand in each class, and what names them within it. */
const classHead =
  /^(?:会計|款|項|目|区分|分野|部門|種別|種類|分類|[大中]分類|所管|部局|[部課係室]|(?:担当|所管|主管)[部課]?|基本目標|政策|施策|地区|校種)名?$/
const nameHead =
  /(?:事業|工事|施設|業務|補助金|交付金|学校|会議|基金|路線|講座|行事|物件|橋りょう|公園)名称?$|^(?:名称|件名|事業|細事業)$/

/** 款 | 事業名: a class does not name a row where the column beside it does, though every class has one row. */
function isNameWithinClass(header: readonly GridRow[], column: number): boolean {
  const [head, next] = [column - 1, column].map((at) =>
    header
      .map((row) => row.cells[at]?.text ?? '')
      .join('')
      .replace(/[\s　]/g, ''),
  )
  return head !== undefined && next !== undefined && classHead.test(head) && nameHead.test(next)
}

/** Most rows of a table that needs no labels: `予算額 | 決算額 | 執行率` over one row of amounts. */
const mostUnlabelledRows = 3

/**
 * Every column, the first too, has a head of its own and the few rows hold nothing but numbers, remarks on the first below it and words at their end left out
 * (前年度　11,905); the first is headed by an amount or a rate, or what stands in it is printed as one (9,874人, 4,372, －), which
 * no number of a row is.
 */
function hasNoStub(header: readonly GridRow[], body: readonly GridRow[]): boolean {
  const head = header.findLast(({ cells: [first] }) => first !== undefined && first.kind !== 'blank')
    ?.cells[0]
  if (head === undefined || head.kind === 'time') return false
  if (body.length === 0 || body.length > mostUnlabelledRows) return false
  const rows = body.filter((row, at) => at === 0 || !isRemark(row))
  const filled = rows.flatMap(valuesOf).filter((cell) => cell.kind !== 'blank')
  if (!filled.every((cell) => /^(number|mark)$/.test(cell.kind) || /^皆[増減]$/.test(cell.text))) return false
  if (/^(amount|rate)$/.test(kindOfLabel(head.text, false))) return true
  const first = rows.map((row) => row.cells[0])
  if (
    rows.length === 1 &&
    filled.length > 1 &&
    !namesRows.test(head.text.normalize('NFKC').replace(/\s/g, ''))
  )
    return true
  return !isBareHead(head.text) && first.every((cell) => cell !== undefined && isPrintedAsAmount(cell))
}

/** What heads numbers that name rows: No., 路線番号, 学年, 年度. Under another head the numbers of an only row are what it tells. */
const namesRows =
  /^(?:No\.?|№)|(?:番号|コード|区分|名称?|年度|年次|学年|級|号線?|順位|期別?|[款項目節月年日回期])$|^(?:区|種)別$/

/** A row's cells without words at its end, which say whose or why (担当課, 備考): where the first is a number they name no row. */
function valuesOf({ cells }: GridRow): readonly GridCell[] {
  const last = cells.findLastIndex(({ kind }) => kind === 'number' || kind === 'mark')
  return cells.slice(0, last + 1)
}

/** Words in the first cell of a row, and nothing beside them. */
function isRemark({ cells: [first, ...others] }: GridRow): boolean {
  return first?.kind === 'text' && others.every(({ kind }) => kind === 'blank')
}

/** Digits in groups, with a unit or decimals; a mark for none. */
function isPrintedAsAmount({ kind, text, quantities }: GridCell): boolean {
  if (kind === 'mark') return true
  return kind === 'number' && (quantities.some(({ unit }) => unit !== undefined) || /\d[,，.．]\d/.test(text))
}

function isValueColumn({ header, body, profiles }: StubInput, column: number): boolean {
  const profile = profiles[column]
  if (profile === undefined) return false
  if (profile.isSerial || isCodeColumn(header, body, column) || isYearColumn(header, body, column))
    return false
  if (isMostlyNumbers(profile)) return true
  if (column === 0) return false
  const heads = header.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.kind !== 'blank')
  return heads.some((head) => head.kind === 'time' || head.times.length > 0 || isMunicipalityName(head.text))
}

/** 団体コード over 999999: in data set row by row, numbers that say whose a row is. */
export function isCodeColumn(header: readonly GridRow[], body: readonly GridRow[], column: number): boolean {
  return holdsOnly(header, body, { column, head: /(?:コード|番号)$/, cell: /^[0-9０-９]{2,8}$/ })
}

/** 年度 over 2022: when a row is. */
function isYearColumn(header: readonly GridRow[], body: readonly GridRow[], column: number): boolean {
  return holdsOnly(header, body, { column, head: /^(?:会計)?年[度次]?$/, cell: /^(?:19|20)[0-9]{2}$/ })
}

type Column = { readonly column: number; readonly head: RegExp; readonly cell: RegExp }

function holdsOnly(
  header: readonly GridRow[],
  body: readonly GridRow[],
  { column, head, cell }: Column,
): boolean {
  if (!head.test(header.at(-1)?.cells[column]?.text.replace(/[\s　]/g, '') ?? '')) return false
  const cells = body.flatMap((row) => row.cells[column] ?? []).filter(({ kind }) => kind !== 'blank')
  return cells.length > 1 && cells.every(({ text }) => cell.test(text))
}

/** Columns that may name their rows: no numbers of rows, nor whose they are or where in the budget (主管課, 款項目). */
function namingColumns(header: readonly GridRow[], profiles: readonly ColumnProfile[]): readonly number[] {
  return profiles.flatMap((profile, column) => {
    const heads = header.flatMap(({ cells }) => cells[column]?.text.replace(/[\s　・]/g, '') ?? [])
    return profile.isSerial || heads.some((head) => namesOwner.test(head)) ? [] : [column]
  })
}

const namesOwner = /^(?:(?:担当|主管|所管|所属)(?:部?課室?|部署|部局|所属)?名?|款項目?|予算科目)$/

/** True where no two rows have the same labels and no row goes without any; numbering columns say nothing. */
function tellsRowsApart(body: readonly GridRow[], columns: readonly number[]): boolean {
  if (columns.length === 0) return false
  const last = columns.at(-1)
  const keys = body.map((row) => columns.map((column) => row.cells[column]?.text ?? '').join('\t'))
  const unlabelled = body.filter(
    (row) => last !== undefined && row.cells[last]?.kind === 'blank' && !hasTotalBeside(row),
  ).length
  return new Set(keys).size === keys.length && unlabelled <= body.length * 0.2
}

/** 計 may be printed beside its number instead of in the label column. */
function hasTotalBeside(row: GridRow): boolean {
  return row.cells.some((cell) => cell.kind === 'text' && roleOfLabel(cell.text) !== 'plain')
}
