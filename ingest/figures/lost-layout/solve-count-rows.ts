import Big from 'big.js'
import { unitOfLabel } from '../../quantity/label-unit.ts'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { type Announcement, announcementFor } from './announcements.ts'
import { type HeadRun, readHeadRuns } from './head-runs.ts'
import { type Board, type Home, type LooseNumber, place, tableIdAt } from './lost-page.ts'
import { bareLines, type LooseLine, printedOf, printSum, sumOf } from './print-equation.ts'
import { type Columns, hasStub, headsAfterStub, readColumns } from './read-columns.ts'
import { isTotalLabel } from './read-slots.ts'

/**
 * Heads whose only row was drawn elsewhere, in one or several pieces: as many loose numbers as there are columns, one
 * of which is the sum of the others and has the column of the total. The total is proven; that the others stand in the
 * order of the heads is said by the order alone.
 */
export function solveCountRows(board: Board): void {
  const runs = readHeadRuns(board.page)
  const settled = new Set<HeadRun>()
  for (let round = 0; round <= runs.length; round += 1) {
    const left = runs.filter((run) => !settled.has(run))
    const candidates = left.flatMap((run) => candidateFor(board, run, runs) ?? [])
    const sure = candidates.filter((candidate) => isUnrivalled(candidate, candidates))
    if (sure.length === 0) return
    for (const candidate of sure) {
      settle(board, candidate)
      settled.add(candidate.run)
    }
  }
}

/** The one row that fits a run of heads, by its widest reading; of several, the one whose total the text prints. */
function candidateFor(board: Board, run: HeadRun, runs: readonly HeadRun[]): Candidate | undefined {
  const readings = [...readColumns(run), ...joinedWithStub(run, runs)].toSorted((a, b) => b.length - a.length)
  const found = readings.flatMap((columns) => findRow(board, columns))
  const candidates = found.map((row) => {
    const sum = row.numbers[row.total]
    return { run, row, said: sum && announcementFor(board, run, sum) }
  })
  const said = candidates.filter(isSaid)
  const fitting = said.length > 0 ? said : candidates
  const [best] = fitting
  return best !== undefined && fitting.every(({ row }) => isWithin(row, best.row)) ? best : undefined
}

type Candidate = {
  readonly run: HeadRun
  readonly row: FoundRow
  readonly said: Announcement | undefined
}

/** Whether no other heads could have the same numbers, or only these are known by a total that the text prints. */
function isUnrivalled(candidate: Candidate, all: readonly Candidate[]): boolean {
  const own = new Set(candidate.row.numbers)
  const rivals = all.filter(
    (other) => other !== candidate && other.row.numbers.some((number) => own.has(number)),
  )
  return rivals.length === 0 || (isSaid(candidate) && !rivals.some(isSaid))
}

function isSaid({ said }: Candidate): boolean {
  return said?.unit !== undefined
}

/** Heads without a column of labels, and before them the heads that were drawn apart with that column. */
function joinedWithStub(run: HeadRun, runs: readonly HeadRun[]): Columns[] {
  if (hasStub(run)) return []
  const stubs = runs.flatMap((other) => (other === run ? [] : [headsAfterStub(other) ?? []]))
  const [only, ...others] = stubs.filter((columns) => columns.length > 0)
  const own = readColumns(run)[0]
  return only === undefined || others.length > 0 || own === undefined ? [] : [[...only, ...own]]
}

type FoundRow = {
  readonly columns: Columns
  readonly numbers: readonly LooseNumber[]
  /** Place of the total among the columns. */
  readonly total: number
}

/** Most loose lines that are looked through, and most pieces of one row. */
const MOST_LINES = 40
const MOST_PIECES = 3

function findRow(board: Board, columns: Columns): FoundRow[] {
  const total = totalColumn(columns)
  if (total === undefined || columns.length < 3) return []
  const lines = bareLines(board.open).slice(0, MOST_LINES)
  const found = new Map<string, FoundRow>()
  for (const pieces of choose(lines, columns.length)) {
    for (const numbers of arrangements(pieces, total)) {
      const sum = numbers[total]?.whole ?? 0n
      const parts = numbers.filter((_, at) => at !== total)
      if (sumOf(parts) !== sum || !isTelling(columns, sum)) continue
      found.set(numbers.map((number) => number.quantity.span.start).join(), { columns, numbers, total })
    }
  }
  return [...found.values()]
}

/** Few small numbers sum up by chance. */
function isTelling(columns: Columns, sum: bigint): boolean {
  return sum > 0n && (columns.length >= 5 || (columns.length >= 4 && sum >= 10n) || sum >= 1000n)
}

/** 合計, or the one count (請求件数) among heads that count nothing themselves. */
function totalColumn(columns: Columns): number | undefined {
  const labels = columns.map((column) => column.path.at(-1) ?? '')
  const totals = labels.flatMap((label, at) => (isTotalLabel(label) ? [at] : []))
  const counts = labels.flatMap((label, at) => (/[件人回戸世帯]数$/u.test(label) ? [at] : []))
  const [total, ...more] = totals.length > 0 ? totals : counts
  return more.length === 0 && (total === 0 || total === labels.length - 1) ? total : undefined
}

/** All ways to take up to three whole lines that hold `count` numbers. */
function choose(lines: readonly LooseLine[], count: number, pieces = MOST_PIECES): LooseLine[][] {
  if (count === 0) return [[]]
  if (pieces === 0) return []
  return lines.flatMap((line, at) => {
    const left = count - line.item.length
    return left < 0 ? [] : choose(lines.slice(at + 1), left, pieces - 1).map((rest) => [line, ...rest])
  })
}

/** In reading order; or with the one number that stands by itself as the total. */
function arrangements(pieces: readonly LooseLine[], total: number): (readonly LooseNumber[])[] {
  const inOrder = pieces.flatMap((piece) => piece.item)
  const apart = pieces.filter((piece) => piece.item.length === 1).map((piece) => piece.item[0])
  const moved = apart.flatMap((number) => {
    if (number === undefined) return []
    const rest = inOrder.filter((other) => other !== number)
    return [[...rest.slice(0, total), number, ...rest.slice(total)]]
  })
  return [inOrder, ...moved]
}

/** Whether a row with fewer columns gives the same numbers to the same heads. */
function isWithin(row: FoundRow, best: FoundRow): boolean {
  return row.columns.every((column, at) => {
    const same = best.columns.findIndex((other) => other.cell.span.end === column.cell.span.end)
    return same >= 0 && best.numbers[same] === row.numbers[at]
  })
}

/** Columns of a row that hardly fits another table's heads too. */
const FEWEST_TELLING = 6

function settle(board: Board, { run, row, said }: Candidate): void {
  const { columns, numbers, total } = row
  const sum = numbers[total]
  if (sum === undefined) return
  const home = said?.home ?? homeOf(run)
  if (home === undefined) return
  const isOwn = said?.isOnly === true || board.page.measures.length === 1
  const isSure = isOwn && (columns.length >= FEWEST_TELLING || said?.unit !== undefined)
  const unit = unitOfTotal(columns[total]?.path.at(-1) ?? '', said)
  const parts = numbers.filter((_, at) => at !== total).map(printedOf)
  const tableId = tableIdAt(home.measure, columns[0]?.cell.span ?? sum.line)
  for (const [at, number] of numbers.entries()) {
    const column = columns[at]
    if (column === undefined) continue
    const isTotal = at === total
    place(board, {
      number,
      home,
      row: said === undefined ? [] : [said.label],
      column: column.path,
      labelSpans: [column.cell.span, ...(said === undefined ? [] : [said.span])],
      ...(unit && { unit }),
      role: isTotal ? 'total' : 'part',
      cell: { tableId, row: 0, column: at + 1 },
      status: isTotal && isSure ? 'repaired' : 'doubtful',
      proof: isTotal && isSure ? printSum(parts, printedOf(sum)) : 'order',
    })
  }
}

function homeOf(run: HeadRun): Home | undefined {
  return run.lines.find((line) => line.words.every((word) => word.number === undefined))?.home
}

/** What the parts sum up to and the parts themselves are of one unit. */
function unitOfTotal(label: string, said: Announcement | undefined): ScaledUnit | undefined {
  const unit = unitOfLabel(label)?.unit ?? said?.unit
  return unit && unit.kind !== 'money' ? { unit, scale: new Big(1) } : undefined
}
