import { describe, expect, it } from 'vitest'
import { foldText } from '../../ingest/quantity/fold-text.ts'
import { findAskedFor } from './asked-for.ts'
import { findAskedUnit, findNamedUnit } from './asked-unit.ts'

describe('findAskedUnit() knows what an answer counts', () => {
  it.each([
    { question: '図書館は年間どれくらいの人が使っていますか', kind: 'people', why: 'how many people' },
    {
      question: '会員及び世帯数の会員は',
      kind: undefined,
      why: 'the second name of the title is not asked for',
    },
    {
      question: '会員及び世帯数（3月末現在）の会員は何%減った',
      kind: 'rate',
      why: 'nor with a bracket behind it',
    },
    { question: '会員及び世帯数の合計は', kind: 'count', why: 'here it is' },
    { question: '文庫の利用率の計は', kind: 'rate', why: 'the rate of them all' },
    {
      question: '市民税の現年課税分、高松町',
      kind: undefined,
      why: 'a name that begins with 高 is not dear',
    },
    { question: '出動件数の搬送人員の合計は', kind: undefined, why: 'a number of another thing behind it' },
    { question: '年間の配水量は何㎥ですか', kind: 'volume', why: 'no metres' },
    { question: '保存水は何Lですか', kind: 'volume', why: 'by its sign' },
    { question: '降雪量の累計は何cmですか', kind: 'length', why: 'smaller than metres' },
    { question: '年間配水量はいくつですか', kind: undefined, why: 'a measured amount, in whatever unit' },
    { question: '図書館は何日開いていましたか', kind: 'time', why: 'for how long, not on which day' },
    { question: '図書館は何日に開きますか', kind: undefined, why: 'on which day' },
    { question: '赤字の路線はいくつ', kind: 'count', why: 'things are counted' },
    { question: '事業費を参加人数で割った金額は', kind: 'money', why: 'not what is divided by' },
  ])('$question: $why', ({ question, kind }) => {
    expect(findAskedUnit(foldText(question))?.unit.kind).toBe(kind)
  })
})

describe('findAskedFor() knows a reason', () => {
  it.each([
    { question: '特定目的基金は', asked: 'content', why: 'a kind of fund, no purpose' },
    { question: '文庫の利用率が低い理由は', asked: 'reason', why: 'a rate that the reason is of' },
    { question: '文庫の利用率は', asked: 'rate', why: 'the rate itself' },
  ])('$question: $why', ({ question, asked }) => {
    expect(findAskedFor(question).asked).toBe(asked)
  })
})

describe('findAskedUnit() knows how areas are asked for', () => {
  it.each([
    { question: '町の広さは何平方キロメートルですか', why: 'in words' },
    { question: '町は何平方キロですか', why: 'in short' },
    { question: '町は何㎢ですか', why: 'by its sign' },
    { question: '庭は何㎡ですか', why: 'a smaller one by its sign' },
  ])('$question: $why', ({ question }) => {
    expect(findAskedUnit(foldText(question))?.unit.kind).toBe('area')
  })
})

it('computes from no other unit than that of what is asked for', () => {
  expect(findNamedUnit('会員及び世帯数(3月末現在)の会員は何%減った')).toBeUndefined()
  expect(findNamedUnit('世帯数は何%減った')?.symbol).toBe('世帯')
})
