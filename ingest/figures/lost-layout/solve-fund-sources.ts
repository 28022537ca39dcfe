import Big from 'big.js'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { type Anchor, anchorsOf, explains, sourceAmounts } from './cost-anchors.ts'
import { type Board, type FundHead, type Home, type LooseNumber, place } from './lost-page.ts'
import { bareLines, type LooseLine, printedOf, printSum, sumOf } from './print-equation.ts'
import { wholeSubsidy } from './whole-subsidy.ts'

/** 総額 and 財源内訳 are set in 千円. */
export const THOUSANDS: ScaledUnit = { unit: { kind: 'money', symbol: '円' }, scale: new Big(1000) }

/**
 * 総額 of each measure: the loose number that the measure's own amounts explain, to the rounding of 千円, or that stands
 * in the row under its header and is the sum of the others. Sources are named only where the text gives their amount;
 * a number known only to be one of the sources stays without a name, because blank cells were lost.
 */
export function solveFundSources(board: Board): void {
  const heads = [...board.page.fundHeads, ...impliedHeads(board)].toSorted(
    (a, b) => Number(b.isProven) - Number(a.isProven),
  )
  for (const head of heads) solveByAnchor(board, head)
  for (const head of heads)
    solveByRow(board, { ...head, isProven: head.isProven || isLastOpen(board, heads, head) })
}

/** A measure that begins on a page with such headers has one too, even if its own was drawn in pieces. */
function impliedHeads(board: Board): FundHead[] {
  if (board.page.fundHeads.length === 0) return []
  const known = new Set(board.page.fundHeads.map((head) => head.measureId))
  return board.page.beginning
    .filter((measure) => !known.has(measure.id))
    .map((measure) => ({ measureId: measure.id, heads: [], row: [], isProven: false }))
}

/** All other headers of the page have their 総額, and only one row is left. */
function isLastOpen(board: Board, heads: readonly FundHead[], head: FundHead): boolean {
  return heads.every((other) => other.measureId === head.measureId || board.fundTotals.has(other.measureId))
}

function homeOf(board: Board, head: FundHead): Home | undefined {
  const measure = board.measures.get(head.measureId)
  return measure && { measure, headings: [] }
}

/** The one number on the page that the measure's own amounts explain. */
function solveByAnchor(board: Board, head: FundHead): void {
  if (board.fundTotals.has(head.measureId)) return
  const anchors = anchorsOf(board, head.measureId)
  const bare = [...board.open].filter(
    (number) => number.quantity.unit === undefined && number.whole !== undefined,
  )
  for (const anchor of anchors) {
    const fitting = bare.filter((number) => explains(anchor, number))
    const fits = best(board, fitting, anchor)
    if (fits.length === 0) continue
    const contested = board.page.fundHeads.some(
      (other) =>
        other.measureId !== head.measureId &&
        fits.every((number) => anchorsOf(board, other.measureId).some((own) => explains(own, number))),
    )
    if (contested) continue
    const total = fits.find((number) => head.row.includes(number)) ?? fits[0]
    if (total === undefined || !isTelling(board, total)) continue
    settle(board, { head, total, proof: anchor.proof(printedOf(total)), isProven: true })
    return
  }
}

/** Four digits agree by no chance; fewer need the sources to be found too. */
function isTelling(board: Board, total: LooseNumber): boolean {
  return (total.whole ?? 0n) >= 1000n || findParts(board, total).length > 0
}

/** Of numbers that agree to the rounding, those of one value: the only one, or the only one that printed parts sum to. */
function best(board: Board, fitting: readonly LooseNumber[], anchor: Anchor): readonly LooseNumber[] {
  const values = Map.groupBy(fitting, (number) => number.whole)
  if (values.size <= 1) return fitting
  if (anchor.isThousands) return []
  const summed = [...values.values()].filter((alike) =>
    alike.some((number) => findParts(board, number).length > 1),
  )
  return summed.length === 1 ? (summed[0] ?? []) : []
}

/** The row under the header: its total is the number that is the sum of the others, some of which may stand apart. */
function solveByRow(board: Board, head: FundHead): void {
  if (board.fundTotals.has(head.measureId)) return
  const row = head.row.filter((number) => board.open.has(number) && number.whole !== undefined)
  if (row.length < 2) return
  const largest = row.reduce((a, b) => ((b.whole ?? 0n) > (a.whole ?? 0n) ? b : a))
  const total = row.find((number) => sumOf(row) === 2n * (number.whole ?? 0n)) ?? largest
  const parts = findParts(board, total)
  if (parts.length === 0) return
  settle(board, {
    head,
    total,
    proof: printSum(parts.map(printedOf), printedOf(total)),
    isProven: head.isProven,
  })
}

type Settlement = {
  readonly head: FundHead
  readonly total: LooseNumber
  readonly proof: string
  readonly isProven: boolean
}

function settle(board: Board, { head, total, proof, isProven }: Settlement): void {
  const home = homeOf(board, head)
  if (home === undefined) return
  const parts = findParts(board, total)
  const sum = parts.length > 1 ? printSum(parts.map(printedOf), printedOf(total)) : undefined
  const shared = { home, column: [], unit: THOUSANDS }
  const label = head.heads.find((each) => each.label === '総額')
  board.fundTotals.set(head.measureId, total.whole ?? 0n)
  place(board, {
    ...shared,
    number: total,
    row: ['総額'],
    labelSpans: label ? [label.span] : [],
    role: 'total',
    status: isProven ? 'repaired' : 'doubtful',
    proof: !isProven ? 'order' : sum === undefined || sum === proof ? proof : `${proof}、${sum}`,
  })
  for (const part of parts) placePart(board, { head, home, part, parts, total })
}

type Part = {
  readonly head: FundHead
  readonly home: Home
  readonly part: LooseNumber
  readonly parts: readonly LooseNumber[]
  readonly total: LooseNumber
}

/**
 * A source is named by the text, or by its place in a row that has lost no cell. Blank cells were lost from other rows:
 * what stands last behind another source is most likely in the last column; any other has no name.
 */
function placePart(board: Board, { head, home, part, parts, total }: Part): void {
  const sources = head.heads.filter((each) => each.label !== '総額' && each.label !== '財源内訳')
  const subsidy = parts.length === 1 ? wholeSubsidy(board, head.measureId, total) : []
  const named = [...sourceAmounts(board, head.measureId), ...subsidy].filter(
    (source) =>
      source.thousands === part.whole && parts.filter((other) => other.whole === part.whole).length === 1,
  )
  const whole = parts.length === sources.length && sumOf(parts) === total.whole && head.row.includes(part)
  const place0 = sources[parts.indexOf(part)]
  const [source, ...others] = named
  const proven = source !== undefined && others.length === 0 ? source.name : whole ? place0?.label : undefined
  const name = proven ?? (!source && isLastOfRow(part, parts) ? sources.at(-1)?.label : undefined)
  const heading = sources.find((each) => each.label === name)
  const status = proven !== undefined ? (source ? 'repaired' : 'checked') : name ? 'doubtful' : 'unplaced'
  const sum = printSum(parts.map(printedOf), printedOf(total))
  place(board, {
    number: part,
    home,
    row: name === undefined ? ['財源内訳'] : ['財源内訳', name],
    column: [],
    labelSpans: heading ? [heading.span] : [],
    unit: THOUSANDS,
    role: 'part',
    status,
    ...(status === 'unplaced'
      ? {}
      : { proof: status === 'doubtful' ? 'order' : (source?.proof(printedOf(part)) ?? sum) }),
  })
}

/** The last of two or more sources that stand on one line under the header. */
function isLastOfRow(part: LooseNumber, parts: readonly LooseNumber[]): boolean {
  return parts.length > 1 && parts.at(-1) === part && parts.every((one) => one.line.start === part.line.start)
}

/** Loose numbers that sum to a total: beside it on its line, on one other line, or one equal number. */
function findParts(board: Board, total: LooseNumber): readonly LooseNumber[] {
  const lines = bareLines(board.open)
  const own = lines.find((line) => line.item.includes(total))
  const beside = own?.item.filter((number) => number !== total) ?? []
  if (beside.length > 0 && sumOf(beside) === total.whole) return beside
  const others = lines.filter(
    (line) => line !== own && line.values.every((value) => value <= (total.whole ?? 0n)),
  )
  const rest = (total.whole ?? 0n) - sumOf(beside)
  const fitting = completions(others, rest, beside.length > 0)
  const [only] = fitting
  const distinct = new Set(fitting.map((lines) => lines.flatMap((line) => line.values).join(',')))
  return distinct.size === 1 && only !== undefined ? [...beside, ...only.flatMap((line) => line.item)] : []
}

/** One line, or two where some of the row stands beside the total, that sum to `rest`. */
function completions(lines: readonly LooseLine[], rest: bigint, allowTwo: boolean): LooseLine[][] {
  const sum = (line: LooseLine) => line.values.reduce((a, b) => a + b, 0n)
  const single = lines.filter((line) => sum(line) === rest).map((line) => [line])
  if (single.length > 0 || !allowTwo) return single
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => (sum(one) + sum(other) === rest ? [[one, other]] : [])),
  )
}
