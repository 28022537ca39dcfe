import type { RawCell, RawRow } from '../report/table.ts'
import type { Line } from './line.ts'
import { type PackedHead, readPackedHead } from './packed-heads.ts'
import { gatherRows, type Placed } from './packed-names.ts'
import { blankAt, cellOf, type Token, tokensOf } from './packed-tokens.ts'

/**
 * 見出しから離れた行: text copied out of a PDF sets all cells of a table one space apart, so that a row's numbers stand below their heads by
 * their order alone. Where a row has a number or a dash for every head it is read so; a row with more or fewer of them is left without any
 * place, and so is every row where years over the heads can be spread over these in two ways.
 */
export function cutPackedTables(lines: readonly Line[]): Line[] {
  const cut: Line[] = []
  let at = 0
  while (at < lines.length) {
    const table = packedTableAt(lines, at)
    const line = lines[at]
    if (table !== undefined) for (const one of table.lines) cut.push(one)
    else if (line !== undefined) cut.push(line)
    at = table?.end ?? at + 1
  }
  return cut
}

type PackedTable = { readonly lines: readonly Line[]; readonly end: number }

/** Fewest rows that fit, of a table of so few columns that sentences could look like its rows. */
const FEWEST_ROWS = 2
const FEWEST_COLUMNS = 3

function packedTableAt(lines: readonly Line[], at: number): PackedTable | undefined {
  const head = readPackedHead(lines, at)
  if (head === undefined || head.columns.length === 0) return undefined
  const first = at + head.lines.length
  const { placed, end } = gatherRows(lines, first, head)
  const fitting = placed.filter(({ row }) => row.fits)
  const fewest = head.columns.length >= FEWEST_COLUMNS ? 1 : FEWEST_ROWS
  const fitsWell = fitting.length >= fewest && fitting.length * 2 >= placed.length
  if (!(fitsWell || (head.isTwofold && placed.length > 0)) || !arePacked(head, placed)) return undefined
  const shape = shapeOf(head, fitting)
  const rows = new Map(head.isOpen ? [] : fitting.map((one) => [one.row.line, rowOf(one, shape)]))
  const heads = headRows(head, shape)
  const written = lines.slice(at, end).map((line, place) => {
    const own = rows.get(line)
    return {
      ...line,
      packed: { rows: place === 0 ? heads : own === undefined ? [] : [own], opens: place === 0 },
    }
  })
  return { lines: written, end }
}

/** Cells one space apart: the heads, so that nothing can stand below them by eye; or the numbers of rows that all fit. */
function arePacked({ lines }: PackedHead, placed: readonly Placed[]): boolean {
  const isNarrow = (line: Line, tokens: readonly Token[]): boolean[] =>
    tokens
      .slice(1)
      .map(
        (token, at) =>
          token.start - (tokens[at]?.end ?? 0) === 1 && line.text[token.start - line.start - 1] === ' ',
      )
  const heads = lines.flatMap((line) => isNarrow(line, tokensOf(line)))
  const rows = placed.flatMap(({ row }) => isNarrow(row.line, row.values))
  const areMost = (narrow: readonly boolean[]): boolean => narrow.filter(Boolean).length * 2 > narrow.length
  return areMost(heads) || (areMost(rows) && placed.every(({ row }) => row.fits))
}

type Shape = {
  readonly hasGroups: boolean
  /** 区分 and 名称 head the groups and the names: a row without a group is of the one above. */
  readonly areGroupsHeaded: boolean
  readonly hasStages: boolean
  readonly hasUnits: boolean
  readonly hasRemarks: boolean
}

function shapeOf(head: PackedHead, rows: readonly Placed[]): Shape {
  return {
    hasGroups: rows.some(({ row }) => row.group !== undefined),
    areGroupsHeaded: head.stubs.length === 2,
    hasStages: rows.some(
      ({ row, parts }) => row.stage !== undefined && (row.name !== undefined || parts.length > 0),
    ),
    hasUnits: head.unit !== undefined || rows.some(({ row }) => row.unit !== undefined),
    hasRemarks: head.remark !== undefined,
  }
}

function rowOf({ row, parts }: Placed, shape: Shape): RawRow {
  const { line, group, stage, unit, remark, isWithin } = row
  const own = shape.hasStages ? row.name : (row.name ?? stage)
  const name = nameCell(line, [...parts, ...(own === undefined ? [] : [own])])
  const orBlank = (token: Token | undefined): RawCell =>
    token === undefined ? blankAt(line.start) : cellOf(token)
  const isOfGroup = shape.areGroupsHeaded && !isTotalRow(name.text)
  const isLower = group !== undefined || isWithin || isOfGroup || name.text === ''
  const names = !shape.hasGroups ? [name] : isLower ? [orBlank(group), name] : [name, blankAt(name.span.end)]
  const cells = [
    ...names,
    ...(shape.hasStages ? [orBlank(stage)] : []),
    ...(shape.hasUnits ? [orBlank(unit)] : []),
    ...row.values.map(cellOf),
    ...(shape.hasRemarks ? [remark === undefined ? blankAt(line.end) : cellOf(remark)] : []),
  ]
  return { span: { start: line.start, end: line.end }, cells }
}

/** 合計, 計 */
function isTotalRow(name: string): boolean {
  return /^(?:合|総|小)?計$/u.test(name)
}

/** A name over several lines reads on from one to the next. */
function nameCell(line: Line, parts: readonly Token[]): RawCell {
  const all = parts.toSorted((a, b) => a.start - b.start)
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined) return blankAt(line.start)
  if (all.length === 1) return cellOf(first)
  return { text: all.map(({ text }) => text).join(''), span: { start: first.start, end: last.end } }
}

function headRows(head: PackedHead, shape: Shape): readonly RawRow[] {
  const lines = head.lines
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return []
  const blank = blankAt(first.start)
  const names = [shape.hasGroups, true, shape.hasStages].filter(Boolean).length
  const over = head.stubs.slice(-names)
  const stubs = Array.from({ length: names }, (_, at) => over[at]).map((token) =>
    token === undefined ? blank : cellOf(token),
  )
  const unit = shape.hasUnits ? [head.unit === undefined ? blank : cellOf(head.unit)] : []
  const remark = shape.hasRemarks && head.remark !== undefined ? [cellOf(head.remark)] : []
  const cellsOver = (tokens: readonly (Token | undefined)[]): RawCell[] =>
    tokens.map((token) => (token === undefined ? blank : cellOf(token)))
  const span = { start: first.start, end: last.end }
  const own = cellsOver(head.columns.map(({ own }) => own))
  if (!head.isTwofold) return [{ span, cells: [...stubs, ...unit, ...own, ...remark] }]
  const upper = cellsOver(head.columns.map(({ upper }) => upper))
  const below = [...stubs, ...unit].map(() => blankAt(last.start))
  return [
    { span: { start: first.start, end: last.start }, cells: [...stubs, ...unit, ...upper, ...remark] },
    { span: { start: last.start, end: last.end }, cells: [...below, ...own, ...remark.map(() => blank)] },
  ]
}
