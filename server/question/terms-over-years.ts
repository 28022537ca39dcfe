import { type FiscalYear, fiscalYearOfDate } from '../../ingest/report/fiscal-year.ts'
import { planYears } from '../../ingest/report/plan-years.ts'
import type { TimeMark } from '../../ingest/report/quantity.ts'
import type { AskedPeriod, Stretch } from './question.ts'

/** 「第8期(令和3〜5年度)の各年度」: the years of a plan are asked for; those of 介護保険事業計画 need not be named. */
export function yearsOfPlan(
  text: string,
  marks: readonly TimeMark[],
  number: number,
): AskedPeriod | undefined {
  const named = marks.flatMap(({ period }) => (period.kind === 'fiscal-years' ? [period] : []))[0]
  if (named) return { kind: 'range', from: named.from, to: named.to }
  return /各年度|年度ごと|年度毎/.test(text) && /介護/.test(text)
    ? { kind: 'range', ...planYears(number) }
    : undefined
}

/** 「令和5年1月から令和10年3月まで」: months that lie in several fiscal years; whole years are a range of years. */
export function stretchOf({ period, printed }: TimeMark): Stretch | undefined {
  if (period.kind !== 'dates' || !/[月./]/.test(printed)) return undefined
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)]
  const areMonths = from.length === 7 && to.length === 7
  if (!areMonths || (from.endsWith('-04') && to.endsWith('-03'))) return undefined
  return yearOfMonth(from) < yearOfMonth(to) ? { from, to } : undefined
}

export function yearOfMonth(month: string): FiscalYear {
  return fiscalYearOfDate(`${month}-01`)
}
