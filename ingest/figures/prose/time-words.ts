import type { Period } from '../../report/period.ts'

/** A year or a range of them: what a sentence goes on about until it names another one. */
export function isYear(period: Period): boolean {
  return period.kind === 'fiscal-year' || period.kind === 'fiscal-years' || period.kind === 'calendar-year'
}

/** A date that says when (令和6年2月26日、…), not what kind (令和2年4月20日閣議決定): told by what follows it. */
export function isSayingWhen(after: string): boolean {
  return /^[\s　]*([、,（(に:：]|から|まで|現在|時点|末|開催|$)/.test(after)
}
