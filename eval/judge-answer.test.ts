import { describe, expect, it } from 'vitest'
import { citeText, madeUpEvidence, makeCase, makeFigure, makeFigureAnswer } from './judge/made-up-cases.ts'
import {
  asked,
  calculated,
  declined,
  difference,
  type JudgeRow,
  people,
  say,
  share,
} from './judge/made-up-rows.ts'
import { judgeAnswer } from './judge-answer.ts'

describe('judgeAnswer() lets right answers pass', () => {
  it.each<JudgeRow>([
    { why: 'as printed in thousands', answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]) },
    { why: '千円 × 1000 = 円', answer: makeFigureAnswer([makeFigure('12,345,000円', 12_345_000)]) },
    { why: 'full-width digits', answer: makeFigureAnswer([makeFigure('１２，３４５千円', 12_345_000)]) },
    {
      why: '名 is 人',
      answer: makeFigureAnswer([makeFigure('1,331名', 1331, { unit: '人' })]),
      case: people,
    },
    {
      why: 'か所 is 箇所',
      answer: makeFigureAnswer([makeFigure('26箇所', 26, { unit: '箇所' })]),
      case: { figures: [{ value: '26', unit: 'か所' }] },
    },
    {
      why: 'a withdrawal may be said without its sign',
      answer: makeFigureAnswer([makeFigure('77,626千円', 77_626_000)], {
        answer: '77,626千円を取り崩しました。[1]',
      }),
      case: { figures: [{ value: '-77626000', unit: '円', printed: '△ 77,626' }] },
    },
    {
      why: 'a calculated figure carries no year of its own',
      answer: makeFigureAnswer([makeFigure('1,145千円', 1_145_000, calculated)]),
      case: difference,
    },
    {
      why: 'more decimals than the case keeps, none asked for',
      answer: makeFigureAnswer([makeFigure('33.33%', 33.33, { ...calculated, unit: '%' })]),
      case: share,
    },
    { why: 'several outcomes are right', answer: asked, case: { outcome: ['clarify', 'answered'] } },
    {
      why: 'declining what nobody holds',
      answer: declined,
      case: { outcome: ['not_found'], figures: [], proof: [] },
    },
    {
      why: 'a date in another form',
      answer: say('2023年9月1日に始まりました。'),
      case: { figures: [], all: ['R5.9.1'], proof: [] },
    },
    {
      why: 'spaces and brackets do not matter',
      answer: say('松本　建一（会長）です。'),
      case: { figures: [], all: ['松本建一'], proof: [] },
    },
    {
      why: 'a phrase that is a quantity is compared by value',
      answer: say('246万円です。'),
      case: { figures: [], any: ['2,460千円'], proof: [] },
    },
    {
      why: 'a forbidden value that is expected too is no harm',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: { notFigures: [{ value: '12345000', unit: '円' }] },
    },
    {
      why: 'yes at the start',
      answer: say('はい、増えています。'),
      case: { figures: [], all: ['はい'], proof: [] },
    },
  ])('$why', ({ answer, case: overrides }) => {
    expect(judgeAnswer(makeCase(overrides), answer, madeUpEvidence)).toMatchObject({
      failure: 'none',
      reasons: [],
    })
  })
})

describe('judgeAnswer() tells errors apart', () => {
  it.each([
    { why: 'thousands', figure: makeFigure('12,345円', 12_345), unit: true, year: false },
    { why: 'millions', figure: makeFigure('12,345百万円', 12_345_000_000), unit: true, year: false },
    {
      why: 'listed right, printed wrong',
      figure: makeFigure('12,345円', 12_345_000),
      unit: true,
      year: false,
    },
    {
      why: 'the next year',
      figure: makeFigure('12,900千円', 12_900_000, { fiscalYear: 2023 }),
      unit: false,
      year: true,
    },
    {
      why: 'a wrong year on the right value',
      figure: makeFigure('12,345千円', 12_345_000, { fiscalYear: 2021 }),
      unit: false,
      year: true,
    },
    {
      why: 'another row of the right year',
      figure: makeFigure('99,999千円', 99_999_000),
      unit: false,
      year: false,
    },
  ])('$why', ({ figure, unit, year }) => {
    const verdict = judgeAnswer(makeCase(), makeFigureAnswer([figure]), madeUpEvidence)
    expect(verdict).toMatchObject({ isUnitError: unit, isYearError: year, isWrongUnwarned: true })
  })

  it('scores citations by the proof they touch', () => {
    const figures = [makeFigure('12,345千円', 12_345_000)]
    const citations = [citeText(madeUpRow()), { ...citeText('(単位:千円)'), id: 2 }]
    const verdict = judgeAnswer(makeCase(), makeFigureAnswer(figures, { citations }), madeUpEvidence)
    expect(verdict.citations).toEqual({ given: 2, proving: 1, proofs: 1, proved: 1 })
  })

  it('scores no citation where nothing was answered', () => {
    expect(judgeAnswer(makeCase(), declined, madeUpEvidence).citations).toBeUndefined()
  })
})

function madeUpRow(): string {
  return makeCase().proof[0] ?? ''
}
