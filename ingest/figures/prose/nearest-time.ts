import type { Period } from '../../report/period.ts'
import type { NumberToken, Quantity } from '../../report/quantity.ts'

/** The time that a sentence says for a number: the last fiscal year before it, else the date that opens the sentence. */
export function nearestTime(
  text: string,
  tokens: readonly NumberToken[],
  quantity: Quantity,
): Period | undefined {
  const before = tokens.filter((token) => token.kind === 'time' && token.span.end <= quantity.span.start)
  const marks = before.filter((token) => token.kind === 'time')
  const fiscal = marks.findLast(
    (mark) => mark.period.kind === 'fiscal-year' || mark.period.kind === 'fiscal-years',
  )
  if (fiscal !== undefined) return fiscal.period
  const opening = marks.findLast((mark) => mark.period.kind !== 'plan' && standsAlone(text, mark.span.end))
  return opening?.period
}

/** A date that says when (令和6年2月26日、…), not what kind (令和2年4月20日閣議決定). */
function standsAlone(text: string, end: number): boolean {
  return /^[\s　]*([、,（(に:：]|から|まで|現在|時点|末|開催|$)/.test(text.slice(end, end + 8))
}
