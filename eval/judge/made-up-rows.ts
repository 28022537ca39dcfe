import type { Answer } from '../../server/http/contract.ts'
import { makeAnswer } from '../../server/http/made-up-answers.ts'
import type { EvalCase } from '../case.ts'
import { makeFigure, makeFigureAnswer } from './made-up-cases.ts'

/** A row of the judge's tables: an answer, and how its case differs from the plain one. */
export type JudgeRow = { readonly why: string; readonly answer: Answer; readonly case?: Partial<EvalCase> }

export const people = { figures: [{ value: '1331', unit: '人', printed: '1,331' }] }
export const difference: Partial<EvalCase> = {
  turns: ['令和3年度から4年度でいくら増えましたか'],
  figures: [
    {
      value: '1145000',
      unit: '円',
      calculation: { operation: 'difference', operands: ['12345000', '11200000'] },
    },
  ],
}
export const share: Partial<EvalCase> = {
  turns: ['何％ですか'],
  figures: [
    { value: '33.3', unit: '%', calculation: { operation: 'share', operands: ['1', '3'], decimals: 1 } },
  ],
}
export const series: Partial<EvalCase> = {
  figures: [
    { value: '11200000', unit: '円', printed: '11,200', fiscalYear: 2021 },
    { value: '12345000', unit: '円', printed: '12,345', fiscalYear: 2022 },
  ],
}
export const declined = makeAnswer({
  outcome: 'not_found',
  answer: '報告書には見当たりません。',
  citations: [],
})
export const asked = makeAnswer({ outcome: 'clarify', answer: 'どちらの表ですか。', citations: [] })
export const calculated = {
  citation: null,
  start: null,
  end: null,
  fiscalYear: null,
  status: 'calculated' as const,
}

/** An answer of words alone. */
export function say(answer: string): Answer {
  return makeAnswer({ answer, citations: [] })
}

/** 「1,028,750円です。12,345千円 ÷ 12」: a result with one operand beside it. */
export function calculatedFrom(text: string, value: number): Answer {
  const operand = makeFigure(text, value)
  const { unit, start, end } = operand
  const operands = [
    { text, value, unit, citation: 1, start: start ?? 0, end: end ?? 0, status: 'printed' as const },
  ]
  const result = makeFigure('1,028,750円', 1_028_750, { ...calculated, formula: '12,345÷12', operands })
  return makeFigureAnswer([result, operand])
}
