import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-folded-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** A long series folded into two blocks, years under differently headed columns, names that begin with a month. */
const text = `温泉税の推移

税務課

(単位:円)

	平成29年度	平成30年度	令和元年度
本館分	1,200,000	1,900,000	1,300,000
別館分	400,000	500,000	450,000

(単位:円)

	令和2年度	令和3年度	令和4年度
本館分	700,000	900,000	1,500,000
別館分	300,000	350,000	420,000

弓道場の整備費

スポーツ課

(単位:円)

	事業費	令和3年度 決算額	令和4年度 (支出額) ※R5.1.31現在
射場建築工事	3,800,000	1,300,000	2,500,000
造成工事	3,200,000	1,000,000	2,200,000

月別の貸出冊数

生涯学習課

(単位:冊)

4月	5月	6月	7月	8月	9月
1,904	1,116	1,830	2,410	3,655	1,307

(単位:冊)

10月	11月	12月	1月	2月	3月
1,002	1,866	1,540	1,215	2,020	1,553

協会の財産目録

市民協働課

(単位:円)

科目	金額
2月分社会保険料	51,000
3月分社会保険料	53,000
3月分給与	410,000
3月分委託料	900,000
`

describe('answers from folded tables and columns headed by years', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    {
      asked: '本館分の温泉税が一番多かったのは何年度',
      values: [1900000],
      why: 'the first block is part of the series',
    },
    {
      asked: '別館分の温泉税の推移',
      values: [400000, 500000, 450000, 300000, 350000, 420000],
      why: 'both blocks, in time order',
    },
    {
      asked: '本館分の温泉税は平成30年度から令和4年度までにいくら減った',
      values: [400000, 1500000, 1900000],
      why: 'the two years stand in two blocks',
    },
    {
      asked: '射場建築工事の令和3年度と令和4年度の支出の差',
      values: [1200000, 2500000, 1300000],
      why: 'each year has one column, however it is headed',
    },
    {
      asked: '貸出冊数が一番多い月は',
      values: [3655],
      why: 'the months stand in two blocks',
    },
    { asked: '貸出冊数が一番少ない月は', values: [1002], why: 'the second block is part of the year' },
    {
      asked: '協会の社会保険料は2月分と3月分で計いくら',
      values: [104000, 51000, 53000],
      why: '分 belongs to the month',
    },
    {
      asked: '協会の3月分の給与と3月分の社会保険料を足すと',
      values: [463000, 410000, 53000],
      why: 'both rows are called so',
    },
  ])('$asked: $why', async ({ asked, values }) => {
    const answer = await ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map(({ value }) => Math.abs(value))).toEqual(values)
  })

  it('gives no operand where the two of a difference are not found', async () => {
    const answer = await ask('温泉税、令和4年度は見積りと実績でいくら開きがある')
    expect(answer.outcome).not.toBe('answered')
  })
})
