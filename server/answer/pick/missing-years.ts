import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { holdsYear } from '../evidence/match-period.ts'
import type { DraftWarning } from '../say/draft.ts'

/** Of a stretch longer than this only that years are missing is said. */
const mostNamed = 5

/** What a list or a sum over years says of those that were asked for and are not held. */
export function missingYears(
  { period }: Question,
  figures: readonly FigureInMeasure[],
): readonly DraftWarning[] {
  if (period.kind === 'recent')
    return figures.length < period.count
      ? [warning(`この資料に載っているのは${figures.length}年分です。`)]
      : []
  const years = askedYears(period).filter(
    (year) => !figures.some(({ figure: { figure } }) => holdsYear(figure, fiscalYear(year))),
  )
  if (years.length === 0) return []
  const named = years.slice(0, mostNamed).map((year) => printFiscalYear(fiscalYear(year)))
  const more = years.length > mostNamed ? 'など' : ''
  return [warning(`${named.join('、')}${more}の値は、この資料には見当たりません。`)]
}

function askedYears(period: Question['period']): readonly number[] {
  if (period.kind === 'years') return period.years.length > 1 ? period.years : []
  if (period.kind !== 'range') return []
  return Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index)
}

function warning(message: string): DraftWarning {
  return { code: 'years_missing', message }
}
