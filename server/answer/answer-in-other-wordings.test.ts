import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** A table along years, one along districts and one of what homes there are. */
const text = `水泳教室の開催

生涯学習課

区分	回数(回)	参加者(人)
初心者	4	48
中級	6	30
上級	2	9

公園の修繕の推移

都市整備課

(単位:千円)

地区	令和3年度	令和4年度	令和5年度
湊地区	1,200	1,500	1,800
浜地区	900	700	1,000
森地区	400	600	500

住まいの状況

住宅課

管理戸数及び空家状況

(単位:戸)

	令和3年度	令和4年度	令和5年度
管理戸数	400	390	380
入居	350	330	310
空家	50	60	70

広場会計の売上の推移

観光課

年度	売上(円)	売上に対する納付率
令和4年度	8,000,000	2.10%
令和5年度	6,000,000	2.20%

共済準備基金の残高の推移及び他市の状況

総務課

(単位:千円)

市名	歳入合計	歳出合計	差引	準備基金保有額
みどり市	9,000	8,500	500	700
あかね市	7,000	6,000	1,000	900
しらゆり市	8,000	7,800	200	300
`

let ask: (question: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('an answer to a computation in other wordings', () => {
  it.each([
    {
      asked: '令和5年度の公園の修繕が一番多い地区はどこですか',
      values: [1_800_000],
      why: 'どこ asks which row, not where it lies',
    },
    {
      asked: '共済準備基金が一番多い市はどこですか',
      values: [900_000],
      why: 'a total of what came in sums no fund beside it',
    },
    {
      asked: '令和5年度の公園の修繕、一番多い地区を知りたい',
      values: [1_800_000],
      why: 'a demand to be told behind the kind of thing',
    },
    {
      asked: '令和5年度の公園の修繕、多いほうから2番目の地区はどこですか',
      values: [1_000_000],
      why: 'a place in the order',
    },
    {
      asked: '令和5年度の公園の修繕、湊地区は浜地区をいくら上回った？',
      values: [800_000, 1_800_000, 1_000_000],
      why: 'a verb for the distance',
    },
    {
      asked: '湊地区の公園の修繕、令和5年度の前年度からの伸び率は',
      values: [20, 1_800_000, 1_500_000],
      why: 'から behind 前年度 opens no stretch of years',
    },
    {
      asked: '浜地区の公園の修繕は何%減った',
      values: [22.2, 700_000, 900_000],
      why: 'a name whose one letter the analyzer drops',
    },
    {
      asked: '公園の修繕で伸びが一番大きかったのはどの地区',
      values: [300_000, 1_500_000, 1_200_000],
      why: 'changes are ranked, not amounts',
    },
    {
      asked: '水泳教室の参加者、1区分あたり平均何人',
      values: [29, 48, 30, 9],
      why: 'nothing is counted in 区分: the mean over them',
    },
    {
      asked: '過去3年の空家の戸数を並べて見たい',
      values: [50, 60, 70],
      why: 'so many 戸 of the row, not the row called 戸数; a wish is no yes-no question',
    },
    {
      asked: '広場会計の売上、令和5年度の対前年度の減少率は',
      values: [25, 6_000_000, 8_000_000],
      why: 'the rate of a change leans to no rates',
    },
    {
      asked: '広場会計の売上で一番多い年度はなんですか',
      values: [8_000_000],
      why: 'なんですか asks no reason',
    },
  ])('$asked: $why', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })

  it('ranks no districts where a department is asked for', () => {
    expect(ask('令和5年度の公園の修繕がいちばん多い課を知りたい').outcome).not.toBe('answered')
  })
})
