import { findDatedMonths } from '../../question/hints.ts'
import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { labelOf } from '../evidence/label-of.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** 「8月の給水戸数は」 of a row that is told of the whole year: no word by the figure says that it is that month's. */
export function warnOfMonth({ marks, text }: Question, draft: Draft): Draft {
  const months = [...marks, ...findDatedMonths(text)].flatMap(
    (mark) => /^([0-9]{1,2})月$/.exec(mark)?.[1] ?? [],
  )
  const { figures } = evidenceOf(draft)
  const [month, other] = months
  const [first] = figures
  if (draft.outcome !== 'answered' || month === undefined || other !== undefined || !first) return draft
  if (figures.some((one) => tellsOf(one, Number(month)))) return draft
  const message = `「${labelOf(first.figure.figure)}」が${month}月の値であるとは書かれていません。お尋ねのものか、原本でご確認ください。`
  return { ...draft, warnings: [...draft.warnings, { code: 'word_missing', message }] }
}

function tellsOf({ view, figure: { figure } }: FigureInMeasure, month: number): boolean {
  const { labels, period, passage } = figure
  const dates =
    period.kind === 'as-of' ? [period.date] : period.kind === 'dates' ? [period.from, period.to] : []
  if (dates.some((date) => Number(date.split('-')[1]) === month)) return true
  const around = [
    ...labels.row,
    ...labels.column,
    ...labels.headings,
    labels.caption ?? '',
    view.measure.title,
    view.source.text.slice(passage.start, passage.end),
  ]
  const isNamed = new RegExp(
    `(?<![0-9])${month}\\s?(?:月|/[0-9]|[~〜～-][0-9]{1,2}月|、[0-9]{1,2}月|\\.[0-9]{1,2}(?![0-9]))`,
    'u',
  )
  return around.some((text) => isNamed.test(text.normalize('NFKC')))
}
