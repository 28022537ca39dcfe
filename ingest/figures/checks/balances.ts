import Big from 'big.js'
import type { Entry, Equation } from './equation.ts'
import { settleRounding } from './settle-rounding.ts'
import type { Line, View } from './view.ts'

/**
 * 残高: a balance that goes on from line to line: what was left before, with the flows printed above it. Withdrawals count
 * as printed where they carry a minus, else they are taken off.
 */
export function checkBalances(view: View): readonly Equation[] {
  return view.positions.flatMap((position, balance) => {
    if (!/残高|現在高/.test(position.path.at(-1) ?? '')) return []
    const flows = flowsAbove(view, balance)
    if (flows.length === 0) return []
    const byUnit = Map.groupBy(view.lines, (line) => line.unitSymbol)
    return [...byUnit.values()].flatMap((lines) => followBalance(lines, balance, flows))
  })
}

type Flow = { readonly position: number; readonly isWithdrawal: boolean }

function flowsAbove(view: View, balance: number): readonly Flow[] {
  const flows: Flow[] = []
  for (let position = balance - 1; position >= 0; position -= 1) {
    const label = view.positions[position]?.path.at(-1) ?? ''
    if (/残高|現在高/.test(label)) break
    if (!/積|取崩|繰入|運用|利子|収入|支出|処分|増|減|返済|償還|借入|発行/.test(label)) break
    flows.unshift({ position, isWithdrawal: /取崩|処分|支出|減|返済|償還/.test(label) })
  }
  return flows
}

function followBalance(lines: readonly Line[], balance: number, flows: readonly Flow[]): readonly Equation[] {
  const tried = lines.flatMap((line, index) => {
    const before = lines[index - 1]?.at(balance)
    const after = line.at(balance)
    if (before === undefined || after === undefined) return []
    return [balanceEquation(before, after, entriesOf(line, flows))]
  })
  const equations = settleRounding(tried)
  const failed = equations.filter((equation) => equation.outcome === 'fails').length
  // A wrong balance breaks two equations, its own and the next one's.
  return equations.length - failed >= 2 && equations.length - failed >= failed ? equations : []
}

type SignedEntry = { readonly entry: Entry; readonly value: Big }

function entriesOf(line: Line, flows: readonly Flow[]): readonly SignedEntry[] {
  return flows.flatMap(({ position, isWithdrawal }) => {
    const entry = line.at(position)
    if (entry === undefined) return []
    const value = isWithdrawal && entry.value.gt(0) ? entry.value.times(-1) : entry.value
    return [{ entry, value }]
  })
}

function balanceEquation(before: Entry, after: Entry, flows: readonly SignedEntry[]): Equation {
  const sum = flows.reduce((left, flow) => left.plus(flow.value), before.value)
  const miss = sum.minus(after.value).abs()
  const terms = flows.map(({ entry, value }) => (value.lt(0) ? `−${bare(entry)}` : `+${bare(entry)}`))
  const text = `${before.printed}${terms.join('')}=${after.printed}`
  const equation = {
    kind: 'sum' as const,
    operands: [before, ...flows.map((flow) => flow.entry)],
    result: after,
  }
  if (miss.eq(0)) return { ...equation, kind: 'difference', outcome: 'exact', text }
  const tolerance = after.scale.gt(1) ? after.scale.times(2) : new Big(0)
  if (miss.lte(tolerance) && after.value.abs().gte(tolerance.times(100))) {
    return { ...equation, kind: 'difference', outcome: 'rounded', text }
  }
  return { ...equation, kind: 'difference', outcome: 'fails', text }
}

function bare(entry: Entry): string {
  return entry.printed.replace(/^[△▲▼−-]\s*/, '')
}
