import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** A sheet as copied out of a PDF: what users pay stands in its text, what the city spends in its table. */
const report = `みどり市 事務事業評価シート

事務事業名 貸し菜園事業 整理番号 1-1-03
担当部課 産業部 農政課
１ 事業の概要
対象（誰を・何を） 市内に住む人
手段（どのように） 菜園３か所（計90区画）を貸し出した。利用料は１区画年5,000円である。農具は１時間200円で
貸した。管理棟は平日の８時30分から17時まで開けた。
意図（どうしたいか） 土に親しむ人を増やす。令和５年度から、電話でも予約を受け付ける。
２ 投入コスト （単位：千円）
区分 令和３年度決算 令和４年度決算
事業費 2,140 2,262
利用１区画当たりのコスト 23,780円 25,130円
３ 評価
必要性 Ｂ 有効性 Ｃ 総合評価 Ｃ
今後の方向性 縮小
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('what users pay and when they may come', () => {
  it.each([
    {
      asked: '菜園の利用料は1区画あたりいくら',
      says: /^5,000円/,
      why: 'what is charged, not what it costs the city',
    },
    { asked: '菜園を借りたら1年でいくら払うの', says: /^5,000円/, why: 'who borrows pays' },
    {
      asked: '菜園の農具は1時間いくらですか',
      says: /^200円/,
      why: 'one of what is charged, divided by nothing',
    },
    { asked: '菜園の1区画当たりのコストは', says: /^25,130円/, why: 'the cost, where it is asked for' },
    { asked: '菜園の管理棟は何時まで開いてる', says: /17時まで/, why: 'a time of the day, no year' },
    { asked: '貸し菜園事業の総合評価は', says: /総合評価 Ｃ/, why: 'a verdict among several of its line' },
    { asked: '菜園は今後どうなる', says: /今後の方向性 縮小/, why: 'a verdict in a line of its own' },
  ])('$asked ($why)', ({ asked, says }) => {
    expect(ask(asked).answer).toMatch(says)
  })
})
