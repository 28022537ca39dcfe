import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-results-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'みどり市 令和5年度 事務報告書',
}

/** Two columns of people, groups of homes of which one has parts, and a measure with the stages of its budget above what was spent. */
const text = `１　予防接種の実施状況（人、％）

健康福祉課

種類	対象者数	接種者数	接種率
四種混合	228	219	96.1
麻しん	104	98	94.2
インフルエンザ（高齢者）	5,120	3,164	61.8
肺炎球菌	812	266	32.8

２　町営住宅の状況（戸）

住宅課

区分		令和４年度	令和５年度
空き家	政策空き家	612	593
	通常空き家	806	874
	補修不可	28	28
入居者	募集	1,098	1,100
	入居	962	971

３　保育所費

こども課

（単位：円）

予算現額	支出済額	翌年度繰越額	不用額
1,214,600,000	1,190,400,000	0	24,200,000

（単位：千円）

節	金額
１　報酬	81,200
12　委託料	604,218
14　工事請負費	61,710
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('what is set in order', () => {
  it.each([
    {
      asked: '予防接種で対象者数が多い順に3つ教えて',
      value: 5_120,
      why: 'the column that stands before its rank',
    },
    { asked: '予防接種で接種者数が一番少ないのは', value: 98, why: 'the other one' },
    {
      asked: '町営住宅の状況、空き家で一番多いのは',
      value: 874,
      why: 'the parts of the group that is named',
    },
    { asked: '保育所費で金額が一番多いのはどれ', value: 604_218_000, why: 'no stages of the budget' },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it('declines a kind of thing of which nothing is listed', () => {
    expect(ask('町営住宅で一番多い団地は').outcome).toBe('not_found')
  })
})
