import type { Fact } from './fact-reader.ts'

/** １人 of 就職準備金（１人20万円）: it says of how many the price is, and counts nothing. */
export function isOneWithPrice(facts: readonly Fact[], index: number): boolean {
  const [one, next] = [facts[index]?.quantity, facts[index + 1]?.quantity]
  if (one?.unit === undefined || next === undefined || !one.value.eq(1)) return false
  return one.unit.kind !== 'money' && next.unit?.kind === 'money' && one.span.end === next.span.start
}
