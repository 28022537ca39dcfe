import { describe, expect, it } from 'vitest'
import type { Answer } from '../../server/http/contract.ts'
import { checkContract } from './check-contract.ts'
import { citeText, madeUpEvidence, madeUpRow, makeFigure, makeFigureAnswer } from './made-up-cases.ts'
import type { Violation } from './verdict.ts'

const figure = makeFigure('12,345千円', 12_345_000)
const cited = citeText(madeUpRow)

function rulesOf(answer: Answer): Violation['rule'][] {
  return checkContract(answer, madeUpEvidence.textOf).map(({ rule }) => rule)
}

describe('checkContract()', () => {
  it.each<{ why: string; answer: Answer; rules: Violation['rule'][] }>([
    { why: 'all promises kept', answer: makeFigureAnswer([figure]), rules: [] },
    {
      why: 'an approximation that belongs to its figure',
      answer: makeFigureAnswer([{ ...figure, approximate: '約1,235万円' }], {
        answer: '12,345千円（約1,235万円）です。[1]',
      }),
      rules: [],
    },
    {
      why: 'years, dates and places of decimals are no quantities',
      answer: makeFigureAnswer([figure], {
        answer: '令和4年度（2022年度）は12,345千円（小数第2位を四捨五入）です。[1]',
      }),
      rules: [],
    },
    {
      why: 'operands of a calculation',
      answer: makeFigureAnswer(
        [
          makeFigure('1,145千円', 1_145_000, {
            citation: null,
            start: null,
            end: null,
            formula: '12,345−11,200',
            operands: [12_345, 11_200].map((thousands) => {
              const { text, value, unit, start, end } = makeFigure(
                `${thousands.toLocaleString('en')}千円`,
                thousands * 1000,
              )
              return {
                text,
                value,
                unit,
                citation: 1,
                start: start ?? 0,
                end: end ?? 0,
                status: 'printed' as const,
              }
            }),
          }),
        ],
        { answer: '12,345千円から11,200千円を引いて1,145千円です。[1]' },
      ),
      rules: [],
    },
    {
      why: 'a quote one letter beside its offsets',
      answer: makeFigureAnswer([figure], {
        citations: [{ ...cited, start: cited.start - 1, end: cited.end - 1 }],
      }),
      rules: ['quote'],
    },
    {
      why: 'offsets on another number',
      answer: makeFigureAnswer([
        { ...figure, start: makeFigure('12,900千円', 0).start, end: makeFigure('12,900千円', 0).end },
      ]),
      rules: ['figure-offsets'],
    },
    {
      why: 'offsets outside the citation',
      answer: makeFigureAnswer([figure], { citations: [citeText('(単位:千円)')] }),
      rules: ['figure-cited'],
    },
    {
      why: 'a citation that is not there',
      answer: makeFigureAnswer([{ ...figure, citation: 4 }]),
      rules: ['figure-cited'],
    },
    {
      why: 'a value in thousands',
      answer: makeFigureAnswer([{ ...figure, value: 12_345 }]),
      rules: ['figure-value'],
    },
    {
      why: 'a figure that the answer does not say',
      answer: makeFigureAnswer([figure], { answer: '下の表をご覧ください。[1]' }),
      rules: ['figure-text'],
    },
    {
      why: 'a quantity that is listed nowhere',
      answer: makeFigureAnswer([figure], { answer: '12,345千円で、1,331人が利用しました。[1]' }),
      rules: ['unlisted-quantity'],
    },
    {
      why: 'a quantity within the name of the row that the figure stands in',
      answer: makeFigureAnswer([{ ...figure, label: '館外3箇所照明の更新・契約金額' }], {
        answer: '最も小さいのは館外3箇所照明の更新の12,345千円です。[1]',
      }),
      rules: [],
    },
    {
      why: 'a quantity that is a column of its own',
      answer: makeFigureAnswer([{ ...figure, label: '契約金額・3箇所' }], {
        answer: '12,345千円で、3箇所を直しました。[1]',
      }),
      rules: ['unlisted-quantity'],
    },
    {
      why: 'a warning that the answer does not say',
      answer: makeFigureAnswer([figure], {
        warnings: [{ code: 'layout_lost', message: '原本でご確認ください。' }],
      }),
      rules: ['warning-text'],
    },
  ])('$why: $rules', ({ answer, rules }) => {
    expect(rulesOf(answer)).toEqual(rules)
  })
})
