import type { Equation } from './equation.ts'
import { bestRelation, type Candidate, pairsNear } from './relation-search.ts'
import { joinUnits, type Line, type View } from './view.ts'

const reach = 4

/** 単価×数量, 給付金額×給付件数: an amount that is the product of an amount and a count near it. */
export function checkProducts(view: View): readonly Equation[] {
  const lines = joinUnits(view)
  const joined: View = { ...view, lines }
  return view.positions.flatMap((position, result) => {
    if (!/(計|額|費|代)([(（].*[)）])?$/.test(position.path.at(-1) ?? '')) return []
    const candidates = pairsNear(view, result, reach).map((pair) => product(pair, result))
    return bestRelation(joined, candidates, { leastConfirmed: 1, failureWeight: 1 })
  })
}

function product(operands: readonly [number, number], result: number): Candidate {
  return { operands, evaluate: (line) => evaluate(line, operands, result) }
}

/** Only an amount and a count, both more than one, with a result too large to come about by chance. */
function evaluate(
  line: Line,
  [price, count]: readonly [number, number],
  result: number,
): Equation | undefined {
  const target = line.at(result)
  const amount = line.at(price)
  const number = line.at(count)
  if (target === undefined || amount === undefined || number === undefined) return undefined
  if (target.unitKind !== 'money' || amount.unitKind !== 'money') return undefined
  if (number.unitKind !== 'count' && number.unitKind !== 'people') return undefined
  if (number.value.lte(1) || amount.value.lte(1) || target.value.abs().lt(1000)) return undefined
  const holds = amount.value.times(number.value).eq(target.value)
  return {
    kind: 'product',
    outcome: holds ? 'exact' : 'fails',
    operands: [amount, number],
    result: target,
    text: `${amount.printed}×${number.printed}=${target.printed}`,
  }
}
