import { printFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Question } from '../question/question.ts'
import { fiscalYearOf } from './evidence/print-period.ts'
import type { Draft } from './say/draft.ts'
import { evidenceOf } from './say/draft-evidence.ts'

/** 「今年」「今年度」, with the particle behind it. */
const thisYear = /(?:今年度?|ことし)(?:の(?!\s*[0-9])|は|、)?/

/** 「市税は今年どれくらい入る」 without its 「今年」: what may be asked of the latest report; undefined where no such word stands there. */
export function withoutThisYear({ text, period }: Question): string | undefined {
  const isRelative = period.kind === 'years' && period.words !== undefined
  const rest = text.replace(thisYear, '')
  return isRelative && rest !== text && rest !== '' ? rest : undefined
}

/** An answer from the year that is held, with word that it is not the running one; undefined where it gives no number of one year. */
export function asOfLatest(draft: Draft): Draft | undefined {
  const years = new Set(evidenceOf(draft).figures.map(({ figure }) => fiscalYearOf(figure.figure.period)))
  const [year, other] = years
  if (draft.outcome !== 'answered' || year === undefined || other !== undefined) return undefined
  const message = `今年度の報告書はお預かりしていないため、${printFiscalYear(year)}の値をお答えしました。`
  const others = draft.warnings.filter(({ code }) => code !== 'period_assumed')
  return { ...draft, warnings: [...others, { code: 'period_assumed', message }] }
}
