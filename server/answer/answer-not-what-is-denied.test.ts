import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-budget-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'budget',
  title: 'みどり市 令和5年度 予算資料',
}

const text = `交付金の推移
（単位：千円）
区分	令和３年度	令和４年度	令和５年度
道路交付金（県要望額）	784,000	775,000	802,000
道路交付金（決定額）	711,824	768,975	759,956

費用の財源
（単位：千円）
事業名	国	県	地方債	その他	一般財源
橋の補修	1,120	20,992	17,500	55,169	3,544
堤防の補修	2,300	10,400	8,800	1,200	640
`

describe('the answerer on what a question says that it does not mean', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text })
  }, 60_000)

  it.each([
    { asked: '令和3年度の道路交付金、県に要望した額ではなく決まった額は？', figures: ['711,824千円'] },
    { asked: '令和4年度の道路交付金の決定額じゃなくて要望額は？', figures: ['775,000千円'] },
    {
      asked: '道路交付金、要望額ではなく決定額の推移を教えて',
      figures: ['711,824千円', '768,975千円', '759,956千円'],
    },
    {
      asked: '橋の補修の財源で、国・県・一般財源のどれでもない「その他」はいくらですか',
      figures: ['55,169千円'],
    },
  ])('$asked', ({ asked, figures }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((one) => one.text)).toEqual(figures)
  })

  it('declines where nothing is left', () => {
    expect(ask('道路交付金の決定額ではなく返還額はいくら？')).not.toMatchObject({ outcome: 'answered' })
  })
})
