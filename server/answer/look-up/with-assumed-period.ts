import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { hasTableOfOtherYear } from '../evidence/tables-of-years.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { editionYears } from '../match/editions.ts'
import type { Candidate } from '../match/score-figures.ts'
import type { Draft } from '../say/draft.ts'

/** No year was named and the table has several: the answer says which it took. */
export function withAssumedPeriod({ question, views }: AnswerContext, draft: Draft, best: Candidate): Draft {
  const isOpen = question.period.kind === 'none' || question.period.kind === 'latest'
  const year = fiscalYearOf(best.figure.figure.period)
  if (
    !isOpen ||
    year === undefined ||
    best.figure.figure.period.kind !== 'fiscal-year' ||
    (periodAxis(best).length < 2 && editionYears(best.view, views).length < 2 && !hasTableOfOtherYear(best))
  )
    return draft
  const message = `年度の指定がなかったので、${printFiscalYear(year)}の値をお答えしました。`
  return { ...draft, warnings: [...draft.warnings, { code: 'period_assumed', message }] }
}
