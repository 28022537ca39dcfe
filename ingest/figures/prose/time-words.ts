import type { Period } from '../../report/period.ts'
import type { Span } from '../../report/span.ts'

/** A year or a range of them: what a sentence goes on about until it names another one. */
export function isYear(period: Period): boolean {
  return period.kind === 'fiscal-year' || period.kind === 'fiscal-years' || period.kind === 'calendar-year'
}

/** A date that says when (令和6年2月26日、…), not what kind (令和2年4月20日閣議決定): told by what follows it. */
export function isSayingWhen(after: string): boolean {
  return /^[\s　]*([、,（(に:：]|から|まで|現在|時点|末|開催|$)/.test(after)
}

/** 令和3年度当初予算に比べて: a year that a figure is held against is not the figure's own. */
export function isComparedWith(after: string): boolean {
  return /^[^、。,，(（\d０-９は前]{0,14}?(?:[にと]比べ|[にと]比較|と対比|比で|比較で|に対し)/.test(after)
}

/** 令和6年度に繰り越して使う3,800万円: the year into which something is carried over is not the figure's own. */
export function isCarriedInto(after: string): boolean {
  return /^[へに]は?(?:繰り?越|持ち?越)/.test(after)
}

/** `- R3.5.20 説明会（9名）…`: a date that opens an entry, set apart from what was done then, is when all of it was. */
export function opensItem(text: string, { start, end }: Span): boolean {
  return /^[\s　・･\-‐－*＊※●○]*$/.test(text.slice(0, start)) && /^[\s　]+\S/.test(text.slice(end))
}
