import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

/** A budget's list of measures over two pages; on the second the extractor left out two columns that it leaves blank. */
const text = `Ｒ４年度当初予算に計上した主な継続事業

                                 Ｒ３年度      Ｒ４年度                                   財 源 内 訳
番号   主管課     款項目  事業名                                    増減                                                     主 な 事 業 内 容
                              予算額(千円)     予算額(千円)
                                                                    国       県       地方債      その他     一般財源

1    企画課     ２．１．８ 広報紙発行事業費       12,000    12,600        600                              1,200   11,400  印刷製本費9,100千円、配布委託料2,400千円。

2    防災課     ９．１．５ 備蓄品整備費         20,500    31,000     10,500    4,000   2,000   20,000             5,000  保存水購入費8,300千円等。

3    福祉課     ３．１．３ 見守り配食事業費       45,000    41,500    △ 3,500    9,000   4,500                     28,000  配食委託料39,700千円。

4    建設課     ８．２．２ 側溝改良費          60,000    66,200      6,200                    45,000            21,200  側溝改良工事費64,000千円。


5    農政課     ６．１．３ 直売所支援費     18,000     9,800   △ 8,200             9,800  改修補助金7,700千円。

6    教育課     １０．２．１ 教材整備費     30,000    47,500    17,500   12,500   35,000  教材購入費46,000千円。


地方消費税交付金の予算

（単位：千円）

区分                  令和４年度      令和３年度
地方消費税交付金          310,000         298,000
地方譲与税                 52,000          51,000
`

describe('an answer from a budget paper set with spaces', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text })
  })

  it.each([
    {
      asked: '教材整備費の令和4年度の予算額はいくら？',
      told: /47,500千円/,
      why: 'the rows of the next page have the heads of the first',
    },
    {
      asked: '見守り配食事業費で県の負担分は？',
      told: /4,500千円/,
      why: '県 among fund sources is what the prefecture pays',
    },
    {
      asked: '地方消費税交付金はいくら入る見込み？',
      told: /310,000千円/,
      why: 'what a budget says is all expected',
    },
  ])('$asked: $why', async ({ asked, told }) => {
    expect((await ask(asked)).answer).toMatch(told)
  })

  it('does not say which fund source it is where the column cannot be told', async () => {
    expect((await ask('教材整備費の国庫支出金はいくら？')).answer).not.toMatch(/^12,500千円/)
    expect((await ask('教材整備費の地方債はいくら？')).answer).not.toMatch(/^12,500千円/)
  })
})

/** The same in tabs, each row with a remark of more amounts. */
const tabbed = `みどり市 予算の資料

当初予算に計上した主な継続事業

企画課

（単位：千円）

事業名	令和3年度	令和4年度	増減	主な内容
広報紙の発行	12,000	12,600	600	3月補正で139,000千円を前倒し。総額154,000千円。
備蓄品の整備	20,500	31,000	10,500	保存水購入費8,300千円
配食の見守り	45,000	41,500	△ 3,500	配食委託料39,700千円
側溝の改良	60,000	66,200	6,200	側溝改良工事費64,000千円
`

describe('an answer about what of a budget rose or fell most', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ text: tabbed })
  })

  it.each([
    {
      asked: '継続事業のうち前年度からの増額が最も大きい事業はどれですか',
      told: /備蓄品の整備.*10,500/s,
      why: '増額 is by how much a budget rose',
    },
    {
      asked: '継続事業のうち前年度より最も減額になった事業は？',
      told: /配食の見守り.*3,500/s,
      why: 'and 減額 by how much it fell',
    },
  ])('$asked: $why', async ({ asked, told }) => {
    expect((await ask(asked)).answer).toMatch(told)
  })
})
