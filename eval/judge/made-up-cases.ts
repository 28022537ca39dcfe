import type { Answer, AnswerFigure } from '../../server/http/contract.ts'
import { makeAnswer, makeCitation } from '../../server/http/made-up-answers.ts'
import type { EvalCase } from '../case.ts'
import type { Evidence } from '../judge-answer.ts'
import { locateProofs } from '../locate-proof.ts'

/** The stored text of a made-up report. */
export const madeUpText = [
  '図書館運営補助金の推移',
  '(単位:千円)',
  '年度\t令和3年度\t令和4年度\t令和5年度',
  '補助金\t11,200\t12,345\t12,900',
  '△基金の取り崩し\t△ 500\t△ 77,626\t0',
  '利用者は1,331人、開館は281日であった。',
].join('\n')

export const madeUpRow = '補助金\t11,200\t12,345\t12,900'

/** A case on the made-up report: 12,345千円 in 2022, unless told otherwise. */
export function makeCase(overrides: Partial<EvalCase> = {}): EvalCase {
  return {
    id: 'x-t-001',
    report: 'midori-2022',
    turns: ['令和4年度の図書館運営補助金はいくらですか'],
    outcome: ['answered'],
    figures: [{ value: '12345000', unit: '円', printed: '12,345', fiscalYear: 2022 }],
    all: [],
    any: [],
    notFigures: [],
    notPhrases: [],
    proof: [madeUpRow],
    kind: 'table-cell',
    difficulty: 'easy',
    why: 'made up',
    ...overrides,
  }
}

export const madeUpEvidence: Evidence = {
  proofs: locateProofs(madeUpText, [madeUpRow], 'midori-2022'),
  textOf: (reportId) => (reportId === 'midori-2022' ? madeUpText : undefined),
}

/** A figure that stands in the made-up text; offsets are found by its printed digits. */
export function makeFigure(text: string, value: number, overrides: Partial<AnswerFigure> = {}): AnswerFigure {
  const digits = /[△▲-]?\s?[\d,.]*\d/.exec(text)?.[0] ?? text
  const start = madeUpText.indexOf(digits)
  return {
    text,
    value,
    unit: '円',
    label: '補助金',
    municipality: 'みどり市',
    fiscalYear: 2022,
    period: '令和4年度',
    citation: 1,
    start: start < 0 ? null : start,
    end: start < 0 ? null : start + digits.length,
    status: 'printed',
    proof: null,
    formula: null,
    operands: [],
    approximate: null,
    ...overrides,
  }
}

/** An answer that states the figures one after the other and cites the row (or `quote`). */
export function makeFigureAnswer(figures: readonly AnswerFigure[], overrides: Partial<Answer> = {}): Answer {
  return makeAnswer({
    answer: `${figures.map(({ text }) => `${text}です`).join('。')}。[1]`,
    figures: [...figures],
    citations: [citeText(madeUpRow)],
    ...overrides,
  })
}

export function citeText(quote: string): Answer['citations'][number] {
  const start = madeUpText.indexOf(quote)
  return makeCitation({ start, end: start + quote.length, quote })
}
