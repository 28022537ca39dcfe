import Big from 'big.js'
import type { LooseNumber } from './lost-page.ts'

/** Whether a printed percentage is part ÷ whole, rounded or cut at its own last decimal. */
export function isShareOf(rate: LooseNumber, part: LooseNumber, whole: LooseNumber): boolean {
  if (part.quantity.unit?.kind === 'rate' || whole.quantity.unit?.kind === 'rate') return false
  if (whole.quantity.value.lte(0)) return false
  const decimals = /\.(\d+)/u.exec(rate.quantity.printed)?.[1]?.length ?? 0
  const exact = part.quantity.value.times(100).div(whole.quantity.value)
  const step = new Big(10).pow(-decimals)
  const apart = exact.minus(rate.quantity.value)
  return apart.abs().times(2).lte(step) || (apart.gte(0) && apart.lt(step))
}

export function isRate(number: LooseNumber): boolean {
  return number.quantity.unit?.kind === 'rate'
}
