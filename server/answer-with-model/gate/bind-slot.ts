import Big from 'big.js'
import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Unit } from '../../../ingest/report/unit.ts'
import { type Calculated, changeRate, difference, share, sum } from '../../answer/compute/calculate.ts'
import type { AnswerFigure } from '../../http/contract.ts'
import type { Offer, OfferedFigure } from '../offer.ts'
import type { Fault } from './fault.ts'
import type { SlotOperation } from './read-sentence.ts'

export type Direction = 'rise' | 'fall'

/** A slot with what fills it. */
export type BoundSlot = {
  readonly operation: SlotOperation
  /** The figure itself, or what it was calculated from, in the order of the slot. */
  readonly operands: readonly OfferedFigure[]
  readonly listed: AnswerFigure
  readonly printed: string
  /** Which way a difference or rate goes; undefined where nothing was compared. */
  readonly direction: Direction | 'level' | undefined
}

export type Slot = { readonly operation: SlotOperation; readonly ids: readonly string[] }

/** Looks a slot's figures up and calculates what it asks for. `said` is the direction that its sentence names. */
export function bindSlot(slot: Slot, offer: Offer, said: Direction | undefined): BoundSlot | Fault {
  const operands = slot.ids.map((id) => offer.figures.find((figure) => figure.id === id))
  const known = operands.filter((figure) => figure !== undefined)
  if (known.length !== operands.length) return { code: 'unknown-slot', detail: slot.ids.join(' ') }
  const [first] = known
  if (slot.operation === 'figure') return first && known.length === 1 ? bindFigure(first) : impossible(slot)
  if (slot.operation === 'rank')
    return first && known.length === 1 ? bindRank(first, offer) : impossible(slot)
  if (!isComputable(slot.operation, known)) return impossible(slot)
  const calculated = calculate(slot.operation, known)
  return calculated ? bindCalculated(slot.operation, known, { calculated, said }) : impossible(slot)
}

export function isFault(value: BoundSlot | Fault): value is Fault {
  return 'code' in value
}

function impossible(slot: Slot): Fault {
  return { code: 'impossible-calculation', detail: `${slot.operation} ${slot.ids.join(' ')}` }
}

function bindFigure(figure: OfferedFigure): BoundSlot {
  const { listed, printed, calculated } = figure
  return { operation: 'figure', operands: [figure], listed, printed, direction: calculated?.direction }
}

/** Figures of one kind, each once, that a table or a label sets side by side. */
function isComputable(operation: SlotOperation, operands: readonly OfferedFigure[]): boolean {
  const [first, ...rest] = operands
  if (!first || rest.length === 0 || first.unit === undefined) return false
  if (new Set(operands).size !== operands.length) return false
  if (operands.some((one) => one.calculated !== undefined || one.listed.status === 'doubtful')) return false
  if (rest.some((one) => one.unit?.symbol !== first.unit?.symbol || one.unit?.kind !== first.unit?.kind))
    return false
  if (operation === 'sum')
    return operands.every((one) => one.isTotal === first.isTotal) && areOneSet(operands)
  return rest.length === 1 && areOneSet(operands)
}

/** Of one table, or the same thing in other periods or cities. */
function areOneSet([first, ...rest]: readonly OfferedFigure[]): boolean {
  return rest.every(
    (one) =>
      (first?.cell !== undefined && first.cell.tableId === one.cell?.tableId) ||
      (first?.measure === one.measure && first.labels.join('/') === one.labels.join('/')) ||
      (first?.labels.join('/') === one.labels.join('/') && first?.subject !== one.subject),
  )
}

function calculate(operation: SlotOperation, figures: readonly OfferedFigure[]): Calculated | undefined {
  const operands = figures.map(({ value, unit, listed }) => ({
    value,
    printed: listed.text,
    ...(unit === undefined ? {} : { unit }),
  }))
  const [a, b] = operands
  if (!a || !b) return undefined
  const options = { print: printExact }
  switch (operation) {
    case 'diff':
      return difference(a, b, printExact)
    case 'rate':
      return changeRate(a, b, options)
    case 'share':
      return a.value.abs().gt(b.value.abs()) ? undefined : share(a, b, options)
    case 'sum':
      return a.unit?.kind === 'rate' || a.unit?.kind === 'rank' ? undefined : sum(operands, printExact)
    case 'figure':
    case 'rank':
      return undefined
  }
}

const calculatedNames: Readonly<Record<Exclude<SlotOperation, 'figure'>, string>> = {
  diff: '差',
  rate: '増減率',
  sum: '合計',
  share: '割合',
  rank: '順位',
}

type Result = { readonly calculated: Calculated; readonly said: Direction | undefined }

function bindCalculated(
  operation: Exclude<SlotOperation, 'figure' | 'rank'>,
  operands: readonly OfferedFigure[],
  { calculated, said }: Result,
): BoundSlot {
  const isChange = operation === 'diff' || operation === 'rate'
  const direction = isChange ? directionOf(calculated.value) : undefined
  // 「5円の減」 needs no sign; without such a word the sign must be seen.
  const value = isChange && said !== undefined ? calculated.value.abs() : calculated.value
  const text = printExact(value, calculated.unit)
  const listed = listCalculated(operands, {
    text,
    value,
    unit: calculated.unit,
    label: calculatedNames[operation],
    formula: calculated.formula,
  })
  const printed = calculated.rounding ? `${text}（${calculated.rounding}）` : text
  return { operation, operands, listed, printed, direction }
}

function directionOf(value: Big): Direction | 'level' {
  if (value.eq(0)) return 'level'
  return value.gt(0) ? 'rise' : 'fall'
}

/** The place of a figure in its column, largest first; only where every figure of the column is at hand. */
function bindRank(figure: OfferedFigure, offer: Offer): BoundSlot | Fault {
  const column = offer.figures.filter(
    (one) =>
      one.cell !== undefined &&
      one.cell.tableId === figure.cell?.tableId &&
      one.cell.column === figure.cell.column &&
      one.unit?.symbol === figure.unit?.symbol &&
      !one.isTotal,
  )
  const isWhole = column.length >= 2 && column.length === figure.columnSize && column.includes(figure)
  if (!isWhole) return { code: 'impossible-calculation', detail: `rank ${figure.id}` }
  const place = column.filter((one) => one.value.gt(figure.value)).length + 1
  const listed = listCalculated(column, {
    text: `${place}位`,
    value: new Big(place),
    unit: { kind: 'rank', symbol: '位' },
    label: `${figure.listed.label}の順位`,
    formula: `大きい順に数えて${place}番目（${column.length}件中）`,
  })
  return { operation: 'rank', operands: [figure], listed, printed: listed.text, direction: undefined }
}

type Shown = {
  readonly text: string
  readonly value: Big
  readonly unit: Unit | undefined
  readonly label: string
  readonly formula: string
}

function listCalculated(operands: readonly OfferedFigure[], shown: Shown): AnswerFigure {
  return {
    text: shown.text,
    value: Number(shown.value),
    unit: shown.unit?.symbol ?? null,
    label: shown.label,
    municipality: operands[0]?.subject ?? '',
    fiscalYear: null,
    period: [...new Set(operands.map((one) => one.listed.period))].join('、'),
    citation: null,
    start: null,
    end: null,
    status: 'calculated',
    proof: null,
    formula: shown.formula,
    operands: operands.map(({ listed }) => ({
      text: listed.text,
      value: listed.value,
      unit: listed.unit,
      citation: listed.citation ?? 1,
      start: listed.start ?? 0,
      end: listed.end ?? 0,
      status: listed.status,
    })),
    approximate: null,
  }
}
