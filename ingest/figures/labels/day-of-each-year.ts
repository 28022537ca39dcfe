import { foldText } from '../../quantity/fold-text.ts'
import type { Period } from '../../report/period.ts'

const EACH_YEAR = /各年 ?([0-9]{1,2}) ?月(?: ?([0-9]{1,2}) ?日| ?(末)日?)/

/** The day that a heading or caption names of each year that its table has: `（各年3月31日）`, 各年10月１日現在. */
export function dayOfEachYear(said: readonly string[]): ((period: Period) => Period) | undefined {
  const found = said.flatMap((text) => EACH_YEAR.exec(foldText(text)) ?? [])
  const [, month, day] = found
  if (month === undefined) return undefined
  const two = (digits: string) => digits.padStart(2, '0')
  return (period) =>
    period.kind === 'calendar-year'
      ? { kind: 'as-of', date: `${period.year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}` }
      : period
}
