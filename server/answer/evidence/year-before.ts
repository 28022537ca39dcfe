import type { Question } from '../../question/question.ts'

/** 「前年度の予算額は」「前年度末の残高は」, not 「前年度より」: of the report's own years the one before is asked for. */
const yearBefore = /(?:前年度?|昨年度|前の年度?)(?!から|より|と比|に比|に対|との|比|差|増|減|伸|繰|並|同|度)/

export function asksYearBefore({ text, period }: Pick<Question, 'text' | 'period'>): boolean {
  return (period.kind === 'none' || period.kind === 'latest') && yearBefore.test(text)
}
