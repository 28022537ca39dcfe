import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-settlement-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算の概要',
}

/** Tables that say the change of one year only, or both years in columns of relative names. */
const text = `令和4年度決算の概要

財政課

1. 目的別の歳出

（単位：千円、％）
区分	決算額	構成比	前年度比
総務費	240,000	24.0	△4.0
商工費	60,000	6.0	△24.8
教育費	700,000	70.0	5.5

2. 施設の光熱費

（単位：円）
施設名	電気料金	水道料金	計	対前年度増減
市民会館	2,400,000	600,000	3,000,000	△210,500
中央体育館	1,900,000	400,000	2,300,000	80,200

3. 基金の状況

（単位：千円）
基金名	前年度末現在高	積立額	取崩額	年度末現在高
財政調整基金	173,500	20,100	15,000	178,600
緑化基金	4,000	500	0	4,500

4. 財政の指標

指標	みどり市	前年度	早期健全化基準
実質公債費比率	9.7％	10.2％	25.0％
将来負担比率	18.4％	26.0％	350.0％

・財政調整基金の残高は1億7,860万円で、標準財政規模の8.1％に当たります。

5. 消防の状況

区分	令和3年度	令和4年度	増減
平均到着時間	8.7分	9.2分	0.5分
出動件数	402件	431件	29件
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('an answer against the year before', () => {
  it.each([
    { asked: '商工費は前年度と比べてどれくらい減った', value: -24.8, why: 'the only change that is printed' },
    { asked: '教育費の前年度比は', value: 5.5, why: 'the column of that name, not the amount' },
    {
      asked: '市民会館の光熱費は前の年よりいくら減った',
      value: -210_500,
      why: 'of the total, in its own unit',
    },
    {
      asked: '財政調整基金は1年でいくら増えた',
      value: 5_100_000,
      why: '年度末現在高 against 前年度末現在高',
    },
    {
      asked: '財政調整基金の残高は前年度からいくら増えた',
      value: 5_100_000,
      why: 'running text rounds the amount, the table has both years',
    },
    { asked: '緑化基金の増減は', value: 500_000, why: 'the same, asked for tersely' },
    {
      asked: '将来負担比率は前年度からどう変わった',
      value: -7.6,
      why: 'the column of the city itself is this year',
    },
    { asked: '実質公債費比率はどう変わりましたか', value: -0.5, why: 'of two years, by how much' },
    { asked: '平均到着時間は何分遅くなった', value: 0.5, why: 'slower is a change, not the time itself' },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(
      answer.figures.map((figure) => Math.abs(figure.value ?? 0)),
      answer.answer,
    ).toContain(Math.abs(value))
  })
})

/** A card of figures whose rows share letters, a table of years beside a sentence of the same thing, and rates with their total. */
const card = `令和4年度決算カード

1. 職員の給与

（単位：百円）
区分	職員数	給料月額
一般職員	361	1,114,407
教育公務員	9	33,165

（単位：百円）
区分	一人当たり平均給料月額
市長	8,100
教育長	6,050

2. 町債

町債の残高は83億2,000万円となり、5年続けて減りました。

（単位：億円）
年度末	平成30年度	令和元年度	令和2年度	令和3年度	令和4年度
残高	96.4	94.8	91.5	87.1	83.2

3. 保育の状況

区分	令和3年度	令和4年度
待機児童数（人）	9	3
隠れ待機児童数（人）	66	52

4. 用語の説明

・実質公債費比率：収入に対する借金返済の割合です。18％を超えると許可が必要です。
・経常収支比率：毎年必ず入るお金のうち、毎年必ず出ていくお金に使われた割合です。令和4年度は89.3％で、前年度より0.8ポイント上がりました。

5. 主な事業

・給食費の半額補助を始めました（2,145万円）。
・防災地図を作り直し、全戸（5,980戸）に配布しました（372万円）。

6. 市税の収納

区分	調定額（千円）	収入済額（千円）	収納率（％）
市民税	1,000	986	98.6
固定資産税	2,000	1,960	98.0
合計	3,000	2,946	98.2
`

describe('an answer beside rows and tables of like names', () => {
  let askCard: (typed: string) => Answer
  beforeAll(async () => {
    askCard = await makeMadeUpAnswerer({ report, text: card })
  }, 60_000)

  it.each([
    { asked: '教育長の給料月額は', value: 605_000, why: 'the row of that very name, not 教育公務員' },
    {
      asked: '平成30年度から令和4年度で町債はいくら減った',
      value: 1_320_000_000,
      why: 'the row that has both years, not the sentence that has one',
    },
    { asked: '待機児童は何人いますか', value: 3, why: '待機児童数 has its letters, 隠れ待機児童数 has more' },
    { asked: '隠れ待機児童は何人いますか', value: 52, why: 'what is named in full' },
    { asked: '収納率は全体で何％', value: 98.2, why: 'a rate of all is printed, no share is computed' },
    {
      asked: '経常収支比率は',
      value: 89.3,
      why: 'what is said behind the explanation of a word is of that word',
    },
    {
      asked: '給食費の補助にかかった額',
      value: 21_450_000,
      why: 'the amount that closes an item is of its deed',
    },
    { asked: '防災地図の費用は', value: 3_720_000, why: 'not of whom it was given to' },
    { asked: '待機児童は増えた？減った？', value: 6, why: 'either way: neither yes nor no' },
    { asked: '待機児童は増えましたか、それとも減りましたか', value: 6, why: 'the same in one sentence' },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = askCard(asked)
    expect(answer.outcome, answer.answer).toBe('answered')
    expect(answer.figures[0]?.value, answer.answer).toBe(value)
    expect(answer.answer).not.toMatch(/^(?:はい|いいえ)/)
  })
})
