import { describe, expect, it } from 'vitest'
import { judgeAnswer } from '../judge-answer.ts'
import { madeUpEvidence, makeCase, makeFigure, makeFigureAnswer } from './made-up-cases.ts'
import { calculated, calculatedFrom, difference, type JudgeRow, series, share } from './made-up-rows.ts'
import type { Failure } from './verdict.ts'

const layoutWarning = { code: 'layout_lost', message: '元の表の並びから読み取った値です。' }

describe('judgeAnswer() lets no wrong figure pass', () => {
  it.each<JudgeRow & { readonly failure: Failure }>([
    {
      why: '12,345百万円 is not 12,345千円',
      answer: makeFigureAnswer([makeFigure('12,345百万円', 12_345_000_000)]),
      failure: 'wrong-unwarned',
    },
    {
      why: '12,345円 is not 12,345千円',
      answer: makeFigureAnswer([makeFigure('12,345円', 12_345)]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'listed right, printed as 百万円',
      answer: makeFigureAnswer([makeFigure('12,345百万円', 12_345_000)]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'listed right, printed as plain 円',
      answer: makeFigureAnswer([makeFigure('12,345円', 12_345_000)]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'the bare number of a table in thousands',
      answer: makeFigureAnswer([makeFigure('12,345', 12_345, { unit: null })]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'people instead of money',
      answer: makeFigureAnswer([makeFigure('12,345,000人', 12_345_000, { unit: '人' })]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'one digit off',
      answer: makeFigureAnswer([makeFigure('12,346千円', 12_346_000)]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'a digit more',
      answer: makeFigureAnswer([makeFigure('112,345千円', 112_345_000)]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'the value of the next year',
      answer: makeFigureAnswer([makeFigure('12,900千円', 12_900_000, { fiscalYear: 2023 })]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'the right value, said to be of another year',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000, { fiscalYear: 2021 })]),
      failure: 'wrong-unwarned',
    },
    {
      why: 'a wrong value with a warning',
      answer: makeFigureAnswer([makeFigure('12,900千円', 12_900_000)], { warnings: [layoutWarning] }),
      failure: 'wrong-warned',
    },
    {
      why: 'a warning that only says which year was taken does not excuse',
      answer: makeFigureAnswer([makeFigure('12,900千円', 12_900_000)], {
        warnings: [{ code: 'period_assumed', message: '令和4年度としました。' }],
      }),
      failure: 'wrong-unwarned',
    },
    {
      why: 'the right figure beside a forbidden one',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000), makeFigure('12,900千円', 12_900_000)]),
      case: { notFigures: [{ value: '12900000', unit: '円' }] },
      failure: 'wrong-unwarned',
    },
    {
      why: 'a forbidden value in another scale',
      answer: makeFigureAnswer([
        makeFigure('12,345千円', 12_345_000),
        makeFigure('12,900,000円', 12_900_000),
      ]),
      case: { notFigures: [{ value: '12900000', unit: '円' }] },
      failure: 'wrong-unwarned',
    },
    {
      why: 'a figure that is listed but not said',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)], { answer: '下の表のとおりです。[1]' }),
      failure: 'figure-missing',
    },
    {
      why: 'a figure that is said but not listed',
      answer: makeFigureAnswer([], { answer: '12,345千円です。[1]' }),
      failure: 'figure-missing',
    },
    {
      why: 'half a series',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: series,
      failure: 'figure-missing',
    },
    {
      why: 'a series with its years exchanged',
      answer: makeFigureAnswer([
        makeFigure('11,200千円', 11_200_000, { fiscalYear: 2022 }),
        makeFigure('12,345千円', 12_345_000, { fiscalYear: 2021 }),
      ]),
      case: series,
      failure: 'wrong-unwarned',
    },
    {
      why: 'an operand in the place of the difference',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: difference,
      failure: 'wrong-unwarned',
    },
    {
      why: 'the right number, but only as what another is calculated from',
      answer: calculatedFrom('12,345千円', 12_345_000),
      failure: 'wrong-unwarned',
    },
    {
      why: 'an operand that happens to equal the result asked for',
      answer: calculatedFrom('12,345千円', 12_345_000),
      case: {
        kind: 'calculation',
        figures: [
          {
            value: '12345000',
            unit: '円',
            calculation: { operation: 'sum', operands: ['345000', '12000000'] },
          },
        ],
      },
      failure: 'wrong-unwarned',
    },
    {
      why: 'both operands, no difference',
      answer: makeFigureAnswer([
        makeFigure('12,345千円', 12_345_000),
        makeFigure('11,200千円', 11_200_000, { fiscalYear: 2021 }),
      ]),
      case: difference,
      failure: 'figure-missing',
    },
    {
      why: 'a difference of rates said in %',
      answer: makeFigureAnswer([makeFigure('2.5%', 2.5, { ...calculated, unit: '%' })]),
      case: { figures: [{ value: '2.5', unit: 'ポイント' }] },
      failure: 'wrong-unwarned',
    },
    {
      why: 'not rounded though the question says how',
      answer: makeFigureAnswer([makeFigure('33.33%', 33.33, { ...calculated, unit: '%' })]),
      case: { ...share, turns: ['何％ですか。小数第1位まで'] },
      failure: 'wrong-unwarned',
    },
    {
      why: 'rounded the wrong way',
      answer: makeFigureAnswer([makeFigure('33.4%', 33.4, { ...calculated, unit: '%' })]),
      case: share,
      failure: 'wrong-unwarned',
    },
    {
      why: 'a withdrawal said as a gain',
      answer: makeFigureAnswer([makeFigure('77,626千円', 77_626_000)], {
        answer: '77,626千円を積み立てました。[1]',
      }),
      case: { figures: [{ value: '-77626000', unit: '円', printed: '△ 77,626' }] },
      failure: 'wrong-unwarned',
    },
  ])('$why: $failure', ({ answer, case: overrides, failure }) => {
    expect(judgeAnswer(makeCase(overrides), answer, madeUpEvidence).failure).toBe(failure)
  })
})
