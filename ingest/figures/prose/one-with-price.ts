import type { Quantity } from '../../report/quantity.ts'
import type { Fact } from './fact-reader.ts'

/** １人 of 就職準備金（１人20万円）: it says of how many the price is, and counts nothing. */
export function isOneWithPrice(facts: readonly Fact[], index: number, text: string): boolean {
  const [one, next] = [facts[index]?.quantity, facts[index + 1]?.quantity]
  if (one?.unit === undefined || next === undefined || one.unit.kind === 'money') return false
  // 1人1回200円
  const isNextOne = one.value.eq(1) && one.span.end === next.span.start && next.unit?.kind !== 'money'
  if (isNextOne) return isOneWithPrice(facts, index + 1, text)
  return next.unit?.kind === 'money' && isPricedOne(one, next, text)
}

/** Whether one of a thing stands right before what it costs, or before how often: １冊13,000円, １区画年4,000円, １世帯月額500円. */
export function isPricedOne(one: Quantity, price: Quantity, text: string): boolean {
  if (!one.value.eq(1)) return false
  const between = text.slice(one.span.end, price.span.start)
  return between === '' || (price.unit?.kind === 'money' && /^(?:年|月|週|日)(?:額|間)?$/.test(between))
}
