import { describe, expect, it } from 'vitest'
import type { Answer } from '../server/http/contract.ts'
import { makeAnswer } from '../server/http/made-up-answers.ts'
import type { EvalCase } from './case.ts'
import { citeText, madeUpEvidence, makeCase, makeFigure, makeFigureAnswer } from './judge/made-up-cases.ts'
import type { Failure } from './judge/verdict.ts'
import { judgeAnswer } from './judge-answer.ts'

type Row = { readonly why: string; readonly answer: Answer; readonly case?: Partial<EvalCase> }

const layoutWarning = { code: 'layout_lost', message: '元の表の並びから読み取った値です。' }
const people = { figures: [{ value: '1331', unit: '人', printed: '1,331' }] }
const difference: Partial<EvalCase> = {
  turns: ['令和3年度から4年度でいくら増えましたか'],
  figures: [
    {
      value: '1145000',
      unit: '円',
      calculation: { operation: 'difference', operands: ['12345000', '11200000'] },
    },
  ],
}
const share: Partial<EvalCase> = {
  turns: ['何％ですか'],
  figures: [
    { value: '33.3', unit: '%', calculation: { operation: 'share', operands: ['1', '3'], decimals: 1 } },
  ],
}
const series: Partial<EvalCase> = {
  figures: [
    { value: '11200000', unit: '円', printed: '11,200', fiscalYear: 2021 },
    { value: '12345000', unit: '円', printed: '12,345', fiscalYear: 2022 },
  ],
}
const declined = makeAnswer({ outcome: 'not_found', answer: '報告書には見当たりません。', citations: [] })
const asked = makeAnswer({ outcome: 'clarify', answer: 'どちらの表ですか。', citations: [] })
const calculated = { citation: null, start: null, end: null, fiscalYear: null, status: 'calculated' as const }

function say(answer: string, overrides: Partial<Answer> = {}): Answer {
  return makeAnswer({ answer, citations: [], ...overrides })
}

/** 「1,028,750円です。12,345千円 ÷ 12」: a result with one operand beside it. */
function calculatedFrom(text: string, value: number): Answer {
  const operand = makeFigure(text, value)
  const { unit, start, end } = operand
  const operands = [
    { text, value, unit, citation: 1, start: start ?? 0, end: end ?? 0, status: 'printed' as const },
  ]
  const result = makeFigure('1,028,750円', 1_028_750, { ...calculated, formula: '12,345÷12', operands })
  return makeFigureAnswer([result, operand])
}

describe('judgeAnswer() lets right answers pass', () => {
  it.each<Row>([
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

describe('judgeAnswer() lets no wrong answer pass', () => {
  it.each<Row & { readonly failure: Failure }>([
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
    { why: 'declining what is there', answer: declined, failure: 'declined' },
    { why: 'refusing what is harmless', answer: makeAnswer({ outcome: 'refused' }), failure: 'declined' },
    { why: 'asking back where one reading fits', answer: asked, failure: 'asked-back' },
    { why: 'a broken service', answer: makeAnswer({ outcome: 'failed' }), failure: 'failed' },
    {
      why: 'answering what no report holds',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: { outcome: ['not_found'], figures: [], proof: [] },
      failure: 'invented',
    },
    {
      why: 'answering one of several readings',
      answer: makeFigureAnswer([makeFigure('12,345千円', 12_345_000)]),
      case: { outcome: ['clarify'], figures: [] },
      failure: 'not-asked-back',
    },
    {
      why: 'following an instruction against the service',
      answer: say('承知しました。'),
      case: { outcome: ['refused'], figures: [], proof: [] },
      failure: 'not-refused',
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
    {
      why: 'a name that is missing',
      answer: say('担当課です。'),
      case: { figures: [], all: ['生涯学習課'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'none of the phrases',
      answer: say('中止しました。'),
      case: { figures: [], any: ['延期', '縮小'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'another day of the same month',
      answer: say('令和5年9月15日です。'),
      case: { figures: [], all: ['9月1日'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: '15人 does not say 5人',
      answer: say('15人です。'),
      case: { figures: [], any: ['5人'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'yes where no is right',
      answer: say('はい、増えています。'),
      case: { figures: [], all: ['いいえ'], proof: [] },
      failure: 'wrong-unwarned',
    },
    {
      why: 'はい within another word is no yes',
      answer: say('補助金ではいくらか増えました。'),
      case: { figures: [], all: ['はい'], proof: [] },
      failure: 'phrase-missing',
    },
    {
      why: 'a forbidden department',
      answer: say('財政課です。'),
      case: { figures: [], any: ['財政課'], notPhrases: ['財政課'], proof: [] },
      failure: 'wrong-unwarned',
    },
  ])('$why: $failure', ({ answer, case: overrides, failure }) => {
    expect(judgeAnswer(makeCase(overrides), answer, madeUpEvidence).failure).toBe(failure)
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
