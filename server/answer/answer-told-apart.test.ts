import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

灯台通り再生事業

商工課

（１）国庫支出金・県支出金の内訳

地域づくり臨時交付金 2,400千円
青空県灯台通り再生事業交付金 900千円
（２）財源内訳

（単位：千円）

総額	国庫支出金	県支出金	一般財源
4,000	2,400	900	700

番号事務の交付金

市民課

（単位：千円）

総額	国庫支出金	県支出金	一般財源
9,100	9,000		100

特別見守り給付金の支給

福祉課

（１）施策額の内訳

区分	金額（円）
事業費	4,000,000
事務費	600,000
合計	4,600,000

申請書は郵送で受け付けた。

なぎさ相談室の運営

福祉課

（１）施策の実施

相談件数　120件
なぎさ通信　840部（毎月15日発行）
（２）施策額の内訳

区分	金額（円）
人件費	2,400,000
通信設備費	300,000
合計	2,700,000

総額	国庫支出金	一般財源
2,700,000	1,000,000	1,700,000
（３）施策の評価

夏の体験教室には多くの応募があった。一方、電子申込みの導入により、窓口の事務は煩雑となった。

接遇の研修

人事課

研修名	回数	人数
窓口研修	3回	45人
電話研修	2回	30人
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('who pays', () => {
  it.each([
    {
      asked: '灯台通り再生事業に国のお金はいくら入っている',
      value: 2_400_000,
      why: '国庫支出金, not the total',
    },
    { asked: '灯台通り再生事業は国がいくら出した', value: 2_400_000, why: 'the payer is the subject' },
    { asked: '灯台通り再生事業 国庫支出金', value: 2_400_000, why: 'a heading names it beside another' },
    { asked: '灯台通り再生事業に県が出したお金はいくら', value: 900_000, why: '県支出金' },
    { asked: '灯台通り再生事業、国と県のお金の差は', value: 1_500_000, why: 'each pays its own' },
  ])('answers $asked: $why', ({ asked, value }) => {
    expect(ask(asked).figures[0]?.value).toBe(value)
  })

  it('is not set against another measure for a word that is said of both', () => {
    expect(ask('灯台通り再生事業、国の交付金と県の交付金の差はいくら').answer).not.toContain('番号事務')
  })
})

describe('the mean of the months', () => {
  it.each([
    { asked: 'なぎさ相談室の相談は月平均何件', value: 10, why: 'the whole year by its months' },
    { asked: 'なぎさ相談室の相談は1か月あたり何件ですか', value: 10, why: 'the same in other words' },
    { asked: 'なぎさ相談室の相談件数、月平均だと何件', value: 10, why: 'in yet other words' },
    { asked: 'なぎさ相談室の相談、月にならすと何件', value: 10, why: 'made even' },
    { asked: 'なぎさ通信は月に何部ですか', value: 840, why: 'what comes every month is divided no further' },
  ])('answers $asked with $value: $why', ({ asked, value }) => {
    expect(ask(asked).figures[0]?.value).toBe(value)
  })
})

describe('what the report does not hold', () => {
  it.each([
    { asked: '特別見守り給付金の事務費のうち郵送料はいくら', why: 'a part is no row of its own' },
    { asked: 'なぎさ相談室の通信設備費に国のお金はいくら', why: 'who pays for a part is not told' },
    { asked: '窓口研修の前年度の人数は', why: 'only the report’s own year is printed' },
  ])('is not answered from beside it: $asked, $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })
})

describe('few or many, easy or not', () => {
  it.each([
    { asked: '夏の体験教室の応募は少なかったって本当？', says: 'いいえ', why: 'there were many' },
    { asked: '夏の体験教室は応募が多かったんですよね？', says: 'はい', why: 'there were many' },
    { asked: '電子申込みで窓口の事務は楽になったんですよね？', says: 'いいえ', why: 'it became laborious' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(new RegExp(`^${says}`))
  })
})
