import Big from 'big.js'
import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../ingest/quantity/fold-text.ts'
import type { Span } from '../../ingest/report/span.ts'

/** The value of sign and digits as printed (`△ 77,626`, `１２３`, 一億); undefined for what is no number. */
export function readPrinted(printed: string): Big | undefined {
  const [token] = findNumbers(printed)
  if (token?.kind === 'quantity') return token.value.div(token.scale)
  const digits = foldText(printed).replace(/[,\s]/g, '')
  const negative = /^[△▲-]/.test(digits)
  const plain = digits.replace(/^[△▲-]/, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? new Big(plain).times(negative ? -1 : 1) : undefined
}

/** Every number that stands in a quote, sign ignored, without its scale; digits of dates included. */
export function numbersIn(quote: string): Big[] {
  const digits = foldText(quote).match(/\d[\d,]*(?:\.\d+)?/g) ?? []
  const read = findNumbers(quote).flatMap((token) =>
    token.kind === 'quantity' ? token.value.div(token.scale).abs() : [],
  )
  return [...digits.map((one) => new Big(one.replaceAll(',', ''))), ...read]
}

const SCALES: readonly (readonly [worth: number, word: RegExp])[] = [
  [1_000, /千 ?[円人㎡]/],
  [10_000, /万/],
  [1_000_000, /百万/],
  [100_000_000, /億/],
]
/** A caption stands at most this far above its table's last rows, a remark this far below; UTF-16 units. */
const REACH_ABOVE = 4_000
const REACH_BELOW = 600

/** The scales that a number standing at `place` may have: 1, and those whose word stands near it. */
export function scalesNear(text: string, place: Span): Big[] {
  const around = foldText(text.slice(Math.max(0, place.start - REACH_ABOVE), place.end + REACH_BELOW))
  return [new Big(1), ...SCALES.filter(([, word]) => word.test(around)).map(([worth]) => new Big(worth))]
}
