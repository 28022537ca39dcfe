import Big from 'big.js'
import { foldText } from '../../quantity/fold-text.ts'
import type { Entry, Equation } from './equation.ts'
import { bestRelation, type Candidate, pairsNear } from './relation-search.ts'
import { joinUnits, type Line, type View } from './view.ts'

const reach = 8

/** Rates of a view, recomputed: (A/B) as the labels say, or the two numbers near it whose quotient every line confirms. */
export function checkRates(view: View): readonly Equation[] {
  const lines = joinUnits(view)
  const joined: View = { ...view, lines }
  return view.positions.flatMap((_, rate) => {
    if (!lines.some((line) => isRate(line.at(rate)))) return []
    const said = saidRatio(view, rate)
    const pairs = said === undefined ? ratioPairs(joined, rate) : [said]
    const rule = said === undefined ? { leastConfirmed: 3 } : { leastConfirmed: 1, isSaid: true }
    for (const rounding of ['half-up', 'down'] as const) {
      const candidates = pairs.map((pair) => quotient(pair, rate, rounding))
      const found = bestRelation(joined, candidates, rule)
      if (found.length > 0) return found
    }
    return []
  })
}

function ratioPairs(view: View, rate: number): readonly (readonly [number, number])[] {
  const totals = view.positions.flatMap((position, index) =>
    index !== rate && position.path.some((label) => /^(計|合計|総計|総数)$/.test(label)) ? [index] : [],
  )
  const far = totals.flatMap((left) =>
    totals.flatMap((right) => (left === right ? [] : [[left, right] as const])),
  )
  return [...pairsNear(view, rate, reach), ...far]
}

function isRate(entry: Entry | undefined): boolean {
  return entry?.unitKind === 'rate' || entry?.unitKind === 'times'
}

/** (A/B) in the label, with A and B in brackets on other labels. */
function saidRatio(view: View, rate: number): readonly [number, number] | undefined {
  const letters = /\(([A-Z])[/÷]([A-Z])\)/.exec(foldText(view.positions[rate]?.path.at(-1) ?? ''))
  if (letters === null) return undefined
  const find = (letter: string | undefined) =>
    view.positions.findIndex((position) => foldText(position.path.at(-1) ?? '').includes(`(${letter})`))
  const above = find(letters[1])
  const below = find(letters[2])
  return above >= 0 && below >= 0 ? [above, below] : undefined
}

function quotient(
  [above, below]: readonly [number, number],
  rate: number,
  rounding: RateRounding,
): Candidate {
  return {
    operands: [above, below],
    evaluate: (line) => {
      const parts = rateParts(line, [above, below], rate)
      return parts === undefined ? undefined : rateEquation(parts, rounding)
    },
  }
}

function rateParts(
  line: Line,
  [above, below]: readonly [number, number],
  rate: number,
): RateParts | undefined {
  const result = line.at(rate)
  const numerator = line.at(above)
  const denominator = line.at(below)
  if (result === undefined || numerator === undefined || denominator === undefined) return undefined
  if (!isRate(result) || isRate(numerator) || isRate(denominator) || denominator.value.eq(0)) return undefined
  if (numerator.value.eq(0) && result.value.eq(0)) return undefined
  return { numerator, denominator, result }
}

export type RateParts = { readonly numerator: Entry; readonly denominator: Entry; readonly result: Entry }

/** How a report cuts its quotients off at the printed digits; one way for a whole column. */
export type RateRounding = 'half-up' | 'down'

/**
 * A quotient against a printed rate: it holds where rounding (or cutting off) gives just the printed digits. It is never
 * exact in the sense of a sum: what lies below the last digit is not proved, and the text names that digit.
 */
export function rateEquation(parts: RateParts, rounding: RateRounding): Equation {
  const { numerator, denominator, result } = parts
  const isPercent = result.unitKind === 'rate'
  const decimals = /\.(\d+)/.exec(foldText(result.printed))?.[1]?.length ?? 0
  const factor = isPercent ? (result.unitSymbol === '‰' ? 1000 : 100) : 1
  const unit = isPercent ? result.unitSymbol : ''
  const place = decimals === 0 ? '整数' : `小数第${decimals}位`
  const how = rounding === 'down' ? `${place}未満切捨て` : `${place}まで四捨五入`
  return {
    kind: 'rate',
    outcome: isQuotient(parts, { factor, decimals, rounding }) ? 'rounded' : 'fails',
    operands: [numerator, denominator],
    result,
    text: `${numerator.printed}÷${denominator.printed}=${result.printed}${unit}（${how}）`,
  }
}

type Cut = { readonly factor: number; readonly decimals: number; readonly rounding: RateRounding }

/** Exact; a rough quotient only spares the exact one where the printed rate is far off. */
function isQuotient(
  { numerator, denominator, result }: RateParts,
  { factor, decimals, rounding }: Cut,
): boolean {
  const rough = (numerator.value.toNumber() * factor) / denominator.value.toNumber()
  if (Math.abs(rough - result.value.toNumber()) > 2 * 10 ** -decimals) return false
  const quotient = numerator.value.times(factor).div(denominator.value)
  return quotient.round(decimals, rounding === 'down' ? Big.roundDown : Big.roundHalfUp).eq(result.value)
}
