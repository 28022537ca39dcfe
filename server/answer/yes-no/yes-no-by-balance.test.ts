import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

水道会計の状況

水道課

(単位:千円)

区分	歳入合計	歳出合計	歳入歳出差引残額
令和4年度	52,000	51,200	800

財政調整の基金

財政課

(単位:千円)

区分	積立	取崩	差引現在高
令和4年度	500	200	9,300

舟運の活動

交通課

船会社は、燃料が高騰しているにもかかわらず、渡し船を続けることを目的とする。

科目	金額（円）
収入	310,000
当期増減額	△ 42,000

街灯の取替

土木課

区分	LED	LED以外	合計
取替	88	0	88

団体の提案募集

協働課

・春季募集小計　1,320千円
・秋季募集小計　1,150千円

住民の調査

統計課

人口（速報値）41,200人（前回比+850人）　　世帯数（速報値）15,300世帯（前回比+620世帯）

料理の教室

文化課

料理教室は、夜間の開講が好評であった。

工場の誘致

商工課

時期	内容
10月3日	操業に関する協議。臭気等の意見あり 出席者:室長
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('yes or no', () => {
  it.each([
    { asked: '水道会計は黒字ですか', says: 'はい。800千円', why: 'the rest of the income is above nothing' },
    { asked: '水道会計は赤字でしたか', says: 'いいえ。800千円', why: 'the same, asked the other way' },
    {
      asked: '舟運の活動は黒字ですか',
      says: 'いいえ。△ 42,000円',
      why: 'a change of the term below nothing',
    },
    { asked: 'LEDでない街灯の取替はありましたか', says: 'いいえ。0', why: 'what is not LED has a column' },
    {
      asked: '団体の提案は春季募集の方が秋季募集より多い？',
      says: 'はい。春季募集小計は1,320千円',
      why: 'the subtotals are called by what they are of',
    },
    { asked: '工場の誘致で臭気の意見はありましたか', says: 'はい。', why: 'the line goes on behind あり' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    expect(ask(asked)).toMatchObject({ outcome: 'answered', answer: expect.stringMatching(`^${says}`) })
  })

  it('does not take a fund for a surplus', () => {
    expect(ask('財政調整の基金は黒字ですか').answer).not.toMatch(/^(?:はい|いいえ)/)
  })

  it('does not say no to what the sentence does not speak of', () => {
    expect(ask('船会社は赤字ですか').answer).not.toMatch(/^(?:はい|いいえ)/)
  })
})

describe('a false premise behind なぜ', () => {
  it.each([
    { asked: '住民の調査で人口が減ったのはなぜですか', says: '+850人', why: 'the printed change is a rise' },
    {
      asked: '住民の調査で人口が850人も減ったのはなぜ',
      says: '+850人',
      why: 'by just so many, the other way',
    },
    { asked: '住民の調査の人口が5万人になったのはなぜ', says: '41,200人', why: 'another number is printed' },
  ])('corrects $asked by $says: $why', ({ asked, says }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    expect(answer).toMatch(/^いいえ。/)
    expect(answer).toContain(says)
  })
})

describe('where something is', () => {
  it('does not take the name that the question has for a place', () => {
    expect(ask('料理教室はどこの会場でやっていますか').outcome).toBe('not_found')
  })
})
