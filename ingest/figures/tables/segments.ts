import { parseUnitCaption } from '../../quantity/unit-caption.ts'
import { kindOfLabel } from '../labels/label-kind.ts'
import type { Grid, GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** One header with the rows below it. A table whose header is repeated has several. */
export type TableSegment = { readonly header: readonly GridRow[]; readonly body: readonly GridRow[] }

const maximumHeaderRows = 4

/** Cuts a grid where its header is printed again, and each part into header and body. */
export function splitSegments(grid: Grid): readonly TableSegment[] {
  const first = countHeaderRows(grid.rows)
  const lead = countPairsAbove(grid.rows.slice(0, first))
  const leads = lead === 0 ? [] : [{ start: 0, end: 0 }]
  const headers = [...leads, { start: lead, end: first }, ...findRepeatedHeaders(grid.rows, first)]
  return headers.map(({ start, end }, index) => ({
    header: grid.rows.slice(start, end),
    body: grid.rows.slice(end, headers[index + 1]?.start),
  }))
}

/** Rows of a form (総合計画 | 基本目標２ | 施策 | …) right above a header (blank | 単位 | R3実績 | …): no heads of its columns. */
function countPairsAbove(header: readonly GridRow[]): number {
  const last = header.at(-1)
  const unit = last?.cells.findIndex(({ text }) => text.replace(/[\s　]/g, '') === '単位') ?? -1
  if (unit < 1 || header.length < 2 || last?.cells[0]?.kind !== 'blank') return 0
  const above = header.slice(0, -1)
  return above.every(({ cells }) => arePairs(cells, unit)) ? above.length : 0
}

/** Words from the first cell on without a gap, 単位 having one above itself. */
function arePairs(cells: readonly GridCell[], unit: number): boolean {
  const filled = cells.findLastIndex(({ kind }) => kind !== 'blank')
  return filled >= unit && filled % 2 === 1 && cells.slice(0, filled + 1).every(({ kind }) => kind === 'text')
}

function countHeaderRows(rows: readonly GridRow[]): number {
  const top = rows[0]
  if (top === undefined || !isHeaderRow(top, rows)) return 0
  let count = 1
  while (count < Math.min(maximumHeaderRows, rows.length - 1)) {
    const next = rows[count]
    if (next === undefined || !continuesHeader(rows.slice(0, count), next)) break
    count += 1
  }
  return count
}

const headerWords =
  /^(区分|項目|科目|費目|会計名|年度|時期|期間|内容|件名|名称|事業名|備考|金額|担当課|相手方|方法|結果|資料名|団体名|学校名|市名|保険者名?|都道府県|業者名|内訳|番号|日時|場所|氏名|役職)$/

/** A head that says only what kind of names stand below it. */
export function isBareHead(label: string): boolean {
  return headerWords.test(label.replace(/[\s　]/g, ''))
}

/** Words that end like a head's: a row of mostly such words is a header even over text. */
const headWords =
  /(名|名称|内容|日時|期日|場所|人数|金額|方法|備考|区分|年度|期間|担当|課|数|額|率|日|結果|単価|面積|番号|等)([(（][^()（）]*[)）])?$/

function isHeaderRow(row: GridRow, rows: readonly GridRow[]): boolean {
  const filled = row.cells.filter((cell) => cell.kind !== 'blank')
  if (filled.length === 0 || hasNumbers(row) || filled.some(holdsAmounts)) return false
  if (rows.length === 1) return false
  const [only] = filled
  if (filled.length === 1 && only !== undefined && isRunningText(only.text)) return false
  const words = filled.map((cell) => cell.text.replace(/[\s　]/g, ''))
  if (rows[1] !== undefined && opensHeads([row], rows[1])) return true
  if (words.some((word) => headerWords.test(word))) return true
  if (words.length >= 3 && words.filter((word) => headWords.test(word)).length > words.length / 2) return true
  if (filled.length >= 2 && filled.every((cell) => cell.kind === 'time')) return true
  if (filled.length >= 2 && filled.every(({ text }) => parseUnitCaption(text)) && rows.some(hasNumbers))
    return true
  if (row.cells.length === 2 && isKeyAndValue(row)) return false
  const body = rows.slice(1)
  const numeric = body.filter(hasNumbers).length
  if (numeric === 0) return false
  // Key and value in two columns: the first row is one like the others, unless its column goes on with numbers.
  return row.cells.some(
    (cell, column) =>
      cell.kind !== 'blank' && (column > 0 || cell.kind === 'time') && isNumericBelow(body, column),
  )
}

/** 前年度末 1,280千円 → 決算年度末 945千円: amounts with their own names head no column. */
function holdsAmounts({ quantities }: GridCell): boolean {
  return quantities.filter(({ unit }) => unit?.kind === 'money').length >= 2
}

/** A remark that begins above the line of its row. */
function isRunningText(text: string): boolean {
  return /[、。]/.test(text) && text.length >= leastRunning
}

const leastRunning = 20

/** 施設名 | みどり会館: two columns whose first row is a pair like the others, not a pair of heads. */
function isKeyAndValue(row: GridRow): boolean {
  const [key, value] = row.cells
  if (key === undefined || value === undefined || key.kind === 'blank' || value.kind === 'time') return false
  if (parseUnitCaption(value.text)?.label !== undefined && !/[0-9０-９]/.test(value.text)) return false
  return kindOfLabel(value.text, value.times.length > 0) === 'unknown'
}

function isNumericBelow(body: readonly GridRow[], column: number): boolean {
  const cells = body.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.kind !== 'blank')
  const valued = cells.filter(
    (cell) => cell.kind === 'number' || cell.kind === 'mark' || cell.quantities.length > 0,
  )
  return valued.length > 0 && valued.length >= cells.length / 3
}

export function hasNumbers(row: GridRow): boolean {
  if (isAgeAxis(row)) return false
  return row.cells.some((cell) => (cell.kind === 'number' && !isBareYear(cell)) || cell.kind === 'mark')
}

/** ０歳 １歳 ２歳 …, 1年 2年 3年 …: ages or classes of a school that go up from column to column are heads. */
function isAgeAxis(row: GridRow): boolean {
  const numbers = row.cells.filter((cell) => cell.kind === 'number')
  const ages = numbers.flatMap(({ text, quantities }) =>
    quantities.filter(({ unit }) => unit?.kind === 'age' || /^[0-9０-９]年生?$/.test(text)),
  )
  const goUp = ages.every((age, index) => index === 0 || age.value.gt(ages[index - 1]?.value ?? 0))
  return ages.length >= 2 && ages.length === numbers.length && goUp
}

/** A year without its 年 as a column head (2019). */
function isBareYear(cell: GridCell): boolean {
  return /^(19|20)\d\d$/.test(cell.text)
}

/** A further header row names columns that the rows above left blank, or opens うち and unit lines under them. */
function continuesHeader(above: readonly GridRow[], row: GridRow): boolean {
  if (fillsStub(above, row)) return true
  if (hasNumbers(row)) return false
  const filled = row.cells.flatMap((cell, column) => (cell.kind === 'blank' ? [] : [{ cell, column }]))
  if (filled.length === 0) return false
  if (filled.every(({ cell }) => /^(うち|[(（][^()（）]{1,8}[)）]$)/.test(cell.text))) return true
  const corner = filled.every(
    ({ cell, column }) => column === 0 && headerWords.test(cell.text.replace(/[\s　]/g, '')),
  )
  if (corner && above.every((upper) => upper.cells[0]?.kind === 'blank')) return true
  if (opensHeads(above, row) || opensUnits(above, row)) return true
  const isUnder = ({ column }: { column: number }) =>
    above.every((upper) => upper.cells[column]?.kind === 'blank') && column > 0
  const under = filled.filter(isUnder)
  if (under.length === 0) return false
  if (row.cells[0]?.kind === 'blank') return true
  const texts = filled.map(({ cell }) => cell.text)
  return new Set(texts).size < texts.length && above[0]?.cells[0]?.kind !== 'text'
}

/** （千円） | （千円） | 国庫支出金 | 県支出金 | … below 予算額 | 決算額 | 財源内訳: units of the first heads, then the parts of the last. */
function opensUnits(above: readonly GridRow[], row: GridRow): boolean {
  const last = above.at(-1)?.cells.findLastIndex(({ kind }) => kind !== 'blank') ?? -1
  const [heads, parts] = [
    row.cells.slice(0, last),
    row.cells.slice(last).filter(({ kind }) => kind !== 'blank'),
  ]
  const areUnits = heads.every(({ text }) => /^[(（]/.test(text) && parseUnitCaption(text)?.label === '')
  return last > 0 && areUnits && parts.length > 1 && parts.every(({ kind }) => kind === 'text')
}

/** What stands in the corner of a header, never at the head of a row. */
const cornerWords = /^(区分|項目|科目|費目|税目|会計名?|事業名|施設名|基金名|款|年度|年次)$/
const fewestHeads = 3

/** Whether a head is what stands in a corner, over the names of rows. */
export function isCorner(head: string): boolean {
  return cornerWords.test(head.replace(/[\s　]/g, ''))
}

/** 区分 | 決算額 | 構成比 below captions over several columns each: the heads proper; so is 指標名 | 単位 | H30 | R3 below a row with blanks over 指標名 | 単位. */
function opensHeads(above: readonly GridRow[], row: GridRow): boolean {
  if (!fillsStub(above, row) && (hasNumbers(row) || !isCorner(row.cells[0]?.text ?? ''))) return false
  const filled = countFilled(row)
  return filled >= fewestHeads && above.every((upper) => countFilled(upper) < filled)
}

/** Heads for the columns of names, which the captions above leave blank, and for every column below a caption. */
function fillsStub(above: readonly GridRow[], row: GridRow): boolean {
  const [top, ...others] = above
  const first = top?.cells.findIndex(({ kind }) => kind !== 'blank') ?? -1
  const last = top?.cells.findLastIndex(({ kind }) => kind !== 'blank') ?? -1
  if (others.length > 0 || first < 1 || last === first) return false
  const isNamed = row.cells.slice(0, first).every(({ kind }) => kind === 'text')
  const hasGaps = top?.cells.slice(first, last).some(({ kind }) => kind === 'blank') ?? false
  return isNamed && hasGaps && row.cells.slice(first, last + 1).every(isWord)
}

/** A word, a time, or a verdict by which results are counted (×). */
function isWord({ kind, text }: GridCell): boolean {
  return kind === 'text' || kind === 'time' || text === '×'
}

function countFilled({ cells }: GridRow): number {
  return cells.filter(({ kind }) => kind !== 'blank').length
}

type HeaderPlace = { readonly start: number; readonly end: number }

function findRepeatedHeaders(rows: readonly GridRow[], headerRows: number): readonly HeaderPlace[] {
  const last = rows[headerRows - 1]
  if (last === undefined) return []
  const words = new Set(filledTexts(last))
  const found: HeaderPlace[] = []
  for (let index = headerRows + 1; index < rows.length; index += 1) {
    const row = rows[index]
    if (row === undefined || hasNumbers(row)) continue
    const texts = filledTexts(row)
    const known = texts.filter((text) => words.has(text)).length
    if (known < 2 || known < texts.length * 0.6) continue
    const before = rows[index - 1]
    const isTwoLevel = headerRows > 1 && before !== undefined && !hasNumbers(before)
    found.push({ start: isTwoLevel ? index - 1 : index, end: index + 1 })
  }
  return found
}

function filledTexts(row: GridRow): readonly string[] {
  return row.cells.filter((cell) => cell.kind !== 'blank').map((cell) => cell.text)
}
