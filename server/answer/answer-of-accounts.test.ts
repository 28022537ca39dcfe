import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-accounts-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

const text = `決算の総括

財政課

（単位：千円）

会計区分	歳入総額	歳出総額
一般会計	7,400,000	7,100,000
国民健康保険特別会計	1,380,000	1,350,000
介護保険特別会計	1,240,000	1,190,000
小計	2,620,000	2,540,000
合計	10,020,000	9,640,000

国民健康保険特別会計の決算

保険課

　歳入総額は1,380,000千円、歳出総額は1,350,000千円で、30,000千円の黒字となった。
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('figures of one account among several', () => {
  it.each([
    { asked: '一般会計の歳入総額と歳出総額の差は', value: 300_000_000, why: 'not of a special account' },
    { asked: '一般会計の歳入総額は', value: 7_400_000_000, why: 'its own row' },
    { asked: '国民健康保険特別会計の歳出総額は', value: 1_350_000_000, why: 'nor the other way round' },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })
})
