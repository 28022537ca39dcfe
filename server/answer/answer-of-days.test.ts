import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** A course of events, each with its day; one deed comes again and again. */
const report = `みどり市 主要な施策の報告書

青葉団地の建替えの経過

住宅課

【経過】

【令和3年度】

- R3.5.10 青葉団地の住民有志との協議。(有志5名、森議員)
- R3.5.21 市長、建設部長、秘書課長と公園の隣の住民(3名)、森議員が同席の上、面談。工期の説明を行う。
- R3.6.2 公園の隣の住民1名に電話で、市の方針を市長が決めたことを伝え、他の住民にも伝えてもらう。
- R3.6.20 青葉団地の住民有志(4名)が来庁し協議。
- R3.7.1 測量業務委託を発注。(履行期間 R3.7.2～R3.9.30)

【令和4年度】

- 11月2日、青葉団地の植木の剪定を住民有志7名が手伝う。
- R4.5.17 青葉団地の住民有志(2名)が来庁し協議。
- R4.6.8 青葉団地の住民有志との協議。(有志3名)
案を示すも理解は得られず散会。
- R4.6.15 青葉団地の住民有志との協議。(有志3名)
次の協議の日を決めて散会。

花壇の検討会

企画課

花壇の検討会は7月9日に集会所で開き、商工会の会長に話を聞いた。

5月2日の花壇の検討会には、座長と委員12名が出席した。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('a question that names a day', () => {
  it.each([
    {
      asked: '令和3年5月21日に公園の隣の住民と市長が会ったとき、ほかに誰が出た',
      has: '秘書課長',
      hasNot: '電話',
      why: 'what else is told of the same people was on another day',
    },
    {
      asked: '令和4年6月15日の住民有志との協議の結果はどうでしたか',
      has: '次の協議の日',
      hasNot: '理解は得られず',
      why: 'the talk of the week before ended otherwise',
    },
    {
      asked: '令和3年5月10日の協議に来た青葉団地の住民有志は何人',
      has: '5名',
      hasNot: '4名',
      why: 'so many came on another day',
    },
    {
      asked: '2021年6月20日に来た青葉団地の住民有志は何人',
      has: '4名',
      hasNot: '2名',
      why: 'the year is a western one',
    },
    {
      asked: '令和3年8月1日に測量業務委託は履行期間でしたか',
      has: 'R3.7.2',
      hasNot: '有志',
      why: 'a day within a stretch of time',
    },
  ])('is answered with $has: $why', ({ asked, has, hasNot }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer).toContain(has)
    expect(answer).not.toContain(hasNot)
  })

  it('is declined where the report tells of other days alone', () => {
    expect(ask('令和4年10月9日に住民有志と何を話した').outcome).toBe('not_found')
  })

  it('takes 11月2日 for no 1月2日', () => {
    expect(ask('令和5年1月2日に住民有志が手伝ったのは何').answer).not.toContain('剪定')
  })

  it.each([
    { asked: '11月2日に植木の剪定を手伝った住民有志は何人', values: [7] },
    { asked: '12月2日に植木の剪定を手伝った住民有志は何人', values: [] },
  ])('tells days apart that have no year: $asked', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })

  it('quotes what is told of the day that is named', () => {
    expect(ask('7月9日の花壇の検討会には誰が出席した').answer).not.toContain('座長')
    expect(ask('5月2日の花壇の検討会には誰が出席した').answer).toContain('座長')
  })
})
