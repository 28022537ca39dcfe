import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `水道料金の他都市比較

水道課

(単位:円)

市町村名	基本料金	加入金
みどり市	1,200	50,000
あかね市	1,650	80,000
しらゆり市	980	50,000
こがね町	1,900	120,000
青空広域水道企業団	2,100	90,000

各市町村のホームページより

下水道使用料の推移

下水道課

市名	令和2年度	令和3年度	令和4年度
みどり市	2,100円	2,200円	2,300円
あかね市	2,900円	2,950円
しらゆり市	1,800円	1,800円	1,850円

応援金の近隣市との比較

福祉課

区分	みどり市	あかね市	しらゆり市
給付金額	20,000円	25,000円	20,000円
給付件数	8,200件	5,400件	3,100件
全体給付額	164,000,000円	135,000,000円	62,000,000円

くらしの相談の状況

人権課

区分	相談件数
家庭	31件
仕事	12件
合計	43件

調整基金残高の推移

財政課

(単位:千円)

	令和元年度	令和2年度	令和3年度	令和4年度
年度末残高	820,000	905,000	1,010,000	1,050,000
`

describe('what lies beyond a bound', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })

  it.each([
    {
      asked: '水道の基本料金があかね市より高いのはどこ',
      says: ['こがね町：1,900円', '青空広域水道企業団：2,100円', 'あかね市は1,650円'],
      lacks: ['みどり市：', 'しらゆり市：'],
    },
    {
      asked: '水道の基本料金があかね市を上回る町はどこですか',
      says: ['こがね町：1,900円'],
      lacks: ['青空広域水道企業団：'],
    },
    {
      asked: '水道の加入金がみどり市より安い市はありますか',
      says: ['いいえ', 'みどり市は50,000円'],
      lacks: ['しらゆり市'],
    },
    {
      asked: '水道の加入金があかね市より高い町はありますか',
      says: ['はい', 'こがね町：120,000円'],
      lacks: ['みどり市：', '青空広域水道企業団：'],
    },
    {
      asked: '調整基金の残高が10億円を超えた年度はありますか',
      says: ['はい', '1,010,000千円', '1,050,000千円'],
      lacks: ['905,000'],
    },
    {
      asked: '調整基金の残高が20億円を超えた年度はありますか',
      says: ['いいえ'],
      lacks: ['1,050,000'],
    },
  ])('$asked', ({ asked, says, lacks }) => {
    const { outcome, answer } = ask(asked)
    expect(outcome).toBe('answered')
    for (const part of says) expect(answer).toContain(part)
    for (const part of lacks) expect(answer).not.toContain(part)
  })

  it.each([
    { asked: '応援金を近隣で2万円より多くもらえた市はありますか', why: 'totals are no such amounts' },
    { asked: '応援金で1世帯あたりの給付額が一番高い市はどこ', why: 'no amount is printed as one each' },
    { asked: '応援金を1億円以上受給した人はいますか', why: 'the total is nobody’s own' },
  ])('gives no whole amount: $asked ($why)', ({ asked }) => {
    const { answer } = ask(asked)
    expect(answer).not.toMatch(/(?:164,000,000|135,000,000|62,000,000)円/)
  })

  it('denies nothing that is counted in parts', () => {
    expect(ask('40件以上の相談はありますか').answer).not.toContain('いいえ')
  })

  it('names those that an order lacks because their row ends a year before', () => {
    const { answer, warnings } = ask('下水道使用料が一番高い市は')
    expect(answer).toContain('みどり市')
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'names_missing', message: expect.stringContaining('あかね市') }),
    ])
    expect(ask('令和3年度に下水道使用料が一番高い市は').warnings).toEqual([])
  })

  it.each(['水道料金の比較で他市より優れているのはどこ', '各市町村の水道料金が違うのはなぜ'])(
    'takes no head, unit or source of a table for an answer: %s',
    (asked) => {
      expect(ask(asked).answer).not.toMatch(/ホームページより|単位|市町村名/)
    },
  )

  it('tells the source of a table where it is asked for', () => {
    expect(ask('水道料金の比較はどこの資料').answer).toContain('各市町村のホームページより')
  })
})
