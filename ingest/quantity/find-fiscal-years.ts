import type { FiscalYear } from '../report/fiscal-year.ts'
import type { Span } from '../report/span.ts'
import { findNumbers } from './find-numbers.ts'

/** Every fiscal year printed in `text`, a range with both ends and all between, in text order. */
export function findFiscalYears(
  text: string,
): readonly { readonly years: readonly FiscalYear[]; readonly span: Span }[] {
  return findNumbers(text).flatMap((token) => {
    if (token.kind !== 'time') return []
    if (token.period.kind === 'fiscal-year') return [{ years: [token.period.fiscalYear], span: token.span }]
    if (token.period.kind !== 'fiscal-years') return []
    const { from, to } = token.period
    const years = Array.from({ length: to - from + 1 }, (_, index) => (from + index) as FiscalYear)
    return [{ years, span: token.span }]
  })
}
