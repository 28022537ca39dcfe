import type { Span } from '../../report/span.ts'
import { cleanLabel } from '../labels/clean-label.ts'
import { inJapanese } from '../labels/english-heads.ts'
import { nameFunds } from '../labels/fund-heads.ts'
import { isTimeLabel } from '../labels/period-of-labels.ts'
import { isYearOnAxis } from './axis-years.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'
import { isCorner } from './segments.ts'

/** How a column is called, from the outermost head to the nearest; `head` says where its nearest head begins. */
export type ColumnLabel = {
  readonly path: readonly string[]
  readonly spans: readonly Span[]
  /** The column in which its nearest head stands: columns that share one lie under one merged head. */
  readonly head: number
  /** The column in which its outermost head stands: columns that share one form a group. */
  readonly group: number
  /** False where no header row has anything in this very column. */
  readonly isHeaded: boolean
}

/** Names every column; a head of an upper row reaches right over the blanks up to the next head of its row. */
export function labelColumns(
  header: readonly GridRow[],
  columns: number,
  stubColumns: number,
): readonly ColumnLabel[] {
  const last = header.length - 1
  const labels = Array.from({ length: columns }, (_, column) => {
    const heads = header.flatMap((row, index) => {
      const found = findHead(header, index, { column, stubColumns })
      const isShared = found !== undefined && found.column !== column
      // The lowest row names its own column only, unless nothing at all stands above it there.
      if (found === undefined || (index === last && isShared && hasOwnHead(header, column))) return []
      return [{ cell: found.cell, column: found.column, row }]
    })
    const cells = heads.map((head) => head.cell)
    return {
      path: dropRepeats(cells.map((cell) => inJapanese(cleanLabel(cell.text)))),
      spans: cells.map((cell) => cell.span),
      head: heads.at(-1)?.column ?? column,
      group: heads[0]?.column ?? column,
      isHeaded: hasOwnHead(header, column),
    }
  })
  const paths = nameFunds(labels.map(({ path }) => path))
  return nameRatesThatRepeat(labels.map((label, column) => ({ ...label, path: paths[column] ?? label.path })))
}

const RATE = /^(?:構成比|割合|比率|対前年度?比|前年度?比|増減率|伸び?率)(?:[(（][％%][)）])?$/u

/** 事業所数 | 構成比 | 従業者数 | 構成比: a rate that comes again, each time behind a count or an amount of its own, is of that one. */
function nameRatesThatRepeat(labels: readonly ColumnLabel[]): readonly ColumnLabel[] {
  const names = labels.map(({ path, isHeaded }) => (isHeaded && path.length === 1 ? (path[0] ?? '') : ''))
  return labels.map((label, column) => {
    const own = names[column] ?? ''
    const wholes = names.flatMap((name, at) => (name === own ? [names[at - 1] ?? ''] : []))
    const isOfEach = wholes.every((name) => name !== '' && !RATE.test(name) && !isTime(name))
    const isRepeated = RATE.test(own) && wholes.length > 1 && new Set(wholes).size === wholes.length
    return isRepeated && isOfEach ? { ...label, path: [names[column - 1] ?? '', own] } : label
  })
}

function isTime(label: string): boolean {
  return isTimeLabel(label) || isYearOnAxis(label)
}

type Place = { readonly column: number; readonly stubColumns: number }

function findHead(
  header: readonly GridRow[],
  index: number,
  { column, stubColumns }: Place,
): { readonly cell: GridCell; readonly column: number } | undefined {
  const row = header[index]
  const own = row?.cells[column]
  if (own !== undefined && own.kind !== 'blank') return { cell: own, column }
  if (row === undefined || column < stubColumns) return undefined
  const isOverStub =
    (row.cells[0]?.kind === 'time' && index < header.length - 1) || headsTables(header, index)
  const first = isOverStub ? 0 : stubColumns
  for (let left = column - 1; left >= first; left -= 1) {
    // A head ends where the row over it begins another one.
    if (index > 0 && header.slice(0, index).some((upper) => upper.cells[left + 1]?.kind !== 'blank'))
      return undefined
    const cell = row.cells[left]
    if (cell !== undefined && cell.kind !== 'blank') return { cell, column: left }
  }
  return undefined
}

/** 歳入 and 歳出 over 款 … 款 …: each is over a corner of its own, and over all columns up to the next. */
function headsTables(header: readonly GridRow[], index: number): boolean {
  const [upper, lower] = header
  if (upper === undefined || lower === undefined || index > 0) return false
  const heads = upper.cells.flatMap(({ kind }, column) => (kind === 'blank' ? [] : [column]))
  return heads.length > 1 && heads.every((column) => isCorner(lower.cells[column]?.text ?? ''))
}

function hasOwnHead(header: readonly GridRow[], column: number): boolean {
  return header.some((row) => row.cells[column]?.kind !== 'blank')
}

function dropRepeats(path: readonly string[]): readonly string[] {
  return path.filter((label, index) => label !== path[index - 1])
}
