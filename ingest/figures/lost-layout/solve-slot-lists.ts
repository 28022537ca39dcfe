import { findGroups } from './exact-search.ts'
import { atLabel, type Board, fillSlot, type LooseNumber, place, type Slot } from './lost-page.ts'
import { bareLines, type LooseLine, printedOf, printSum, sumOf } from './print-equation.ts'

/**
 * Lists of labels with units and no numbers, against as many loose numbers whose sum the page prints. Which numbers
 * belong to the list is proven where only one choice of lines gives a printed total; which number belongs to which
 * label is only said by their order. The total itself is proven.
 */
export function solveSlotLists(board: Board): void {
  const unitOf = (slot: Slot) => `${slot.unit.unit.symbol}${slot.unit.scale}`
  for (const keyOf of [(slot: Slot) => slot.list, (slot: Slot) => slot.home.measure.id]) {
    const lists = Map.groupBy(board.openSlots, (slot) => `${keyOf(slot)}|${unitOf(slot)}`)
    for (const slots of lists.values()) solveOneList(board, slots)
  }
}

function solveOneList(board: Board, slots: readonly Slot[]): void {
  const ordered = slots.toSorted((a, b) => a.span.start - b.span.start)
  const totals = ordered.filter((slot) => slot.isTotal)
  const parts = withoutStrayTotal(ordered.filter((slot) => !slot.isTotal))
  if (totals.length > 1 || parts.length < 2) return
  const solved = solveList(board, parts)
  if (solved !== undefined) settleList(board, { parts, total: totals[0], ...solved })
}

/** A unit alone at the end, on a line of its own, stands for a total whose label was lost. */
function withoutStrayTotal(slots: readonly Slot[]): readonly Slot[] {
  const last = slots.at(-1)
  const stray = last?.label === '' && slots.slice(0, -1).every((slot) => slot.label !== '')
  return stray && slots.length >= 3 ? slots.slice(0, -1) : slots
}

type Solution = {
  readonly chosen: readonly LooseNumber[]
  readonly sum: bigint
  readonly totals: readonly TotalPlace[]
  /** No other choice of lines gives a printed total. */
  readonly isOnly: boolean
}
type TotalPlace = { readonly number: LooseNumber; readonly isLabelled: boolean }

function solveList(board: Board, parts: readonly Slot[]): Solution | undefined {
  const measureId = parts[0]?.home.measure.id ?? ''
  const lines = bareLines(board.open)
  const candidates = totalCandidates(board, measureId, lines)
  const solutions: Solution[] = []
  let isExhausted = true
  for (const [sum, totals] of candidates) {
    const free = lines.filter(
      (line) => !line.item.some((number) => totals.some((total) => total.number === number)),
    )
    const found = findGroups(free, parts.length, sum)
    isExhausted = isExhausted && found !== undefined
    const choices = found?.map((choice) => choice.flat()) ?? findUnbroken(free, parts.length, sum)
    for (const chosen of choices) solutions.push({ chosen, sum, totals, isOnly: true })
  }
  const [only, ...others] = solutions
  if (others.length === 0) return only && { ...only, isOnly: isExhausted && only.sum >= SMALLEST_TELLING }
  const unbroken = solutions.filter(({ chosen }) => isUnbroken(chosen, lines))
  const [one, ...more] = unbroken
  return one !== undefined && more.length === 0 ? { ...one, isOnly: false } : undefined
}

/** Smaller sums come about by chance too often to prove anything. */
const SMALLEST_TELLING = 1000n

/** Neighbouring lines that hold as many numbers as the list has labels and give the sum. */
function findUnbroken(lines: readonly LooseLine[], count: number, sum: bigint): LooseNumber[][] {
  const found: LooseNumber[][] = []
  for (let from = 0; from < lines.length; from += 1) {
    const chosen: LooseNumber[] = []
    for (let at = from; at < lines.length && chosen.length < count; at += 1)
      chosen.push(...(lines[at]?.item ?? []))
    if (chosen.length === count && sumOf(chosen) === sum) found.push(chosen)
  }
  return found
}

function isUnbroken(chosen: readonly LooseNumber[], lines: readonly LooseLine[]): boolean {
  const places = chosen.map((number) => lines.findIndex((line) => line.item.includes(number)))
  return places.every((place, at) => at === 0 || place - (places[at - 1] ?? 0) <= 1)
}

/** Printed numbers that could be the list's total: labelled totals of the measure's rows, and loose numbers. */
function totalCandidates(
  board: Board,
  measureId: string,
  lines: readonly LooseLine[],
): Map<bigint, TotalPlace[]> {
  const found = new Map<bigint, TotalPlace[]>()
  const add = (number: LooseNumber, isLabelled: boolean) => {
    if (number.whole === undefined || number.whole < 100n) return
    found.set(number.whole, [...(found.get(number.whole) ?? []), { number, isLabelled }])
  }
  for (const row of board.page.rows) {
    const [number, ...others] = row.numbers
    if (row.isTotal && number !== undefined && others.length === 0 && row.home.measure.id === measureId)
      add(number, true)
  }
  for (const number of lines.flatMap((line) => line.item)) add(number, false)
  for (const number of board.elsewhere.get(measureId) ?? []) add(number, false)
  return found
}

function settleList(
  board: Board,
  list: Solution & { readonly parts: readonly Slot[]; readonly total: Slot | undefined },
): void {
  const printed = list.chosen.map(printedOf)
  for (const [at, slot] of list.parts.entries()) {
    const number = list.chosen[at]
    if (number === undefined) continue
    board.openSlots.delete(slot)
    const label = slot.label === '' ? (number.beside?.label ?? '') : slot.label
    const isKnown = label !== '' && (number.beside === undefined || number.beside.label === label)
    place(board, {
      ...atLabel(slot),
      row: isKnown ? [label] : [],
      number,
      unit: slot.unit,
      role: 'part',
      status: isKnown ? 'doubtful' : 'unplaced',
      proof: 'order',
    })
  }
  const first = list.parts[0]
  const [total] = list.totals
  if (first === undefined || total === undefined) return
  const proof = printSum(printed, printedOf(total.number))
  const yen = list.sum * BigInt(first.unit.scale.toFixed())
  if (list.isOnly && first.unit.unit.kind === 'money')
    board.totals.set(first.home.measure.id, { yen, printed: proof })
  if (total.isLabelled) {
    place(board, {
      number: total.number,
      home: first.home,
      row: ['合計'],
      column: [],
      labelSpans: [],
      unit: first.unit,
      role: 'total',
      status: list.isOnly ? 'checked' : 'printed',
      ...(list.isOnly && { proof }),
    })
  }
  if (list.total === undefined || total.isLabelled) return
  fillSlot(board, list.total, {
    number: total.number,
    role: 'total',
    status: list.isOnly ? 'repaired' : 'doubtful',
    proof: list.isOnly ? proof : 'order',
  })
}
