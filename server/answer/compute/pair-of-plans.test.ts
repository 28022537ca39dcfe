import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-materials-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement-materials',
  title: 'みどり市 令和5年度決算資料',
}

/** A charge by plan periods, beside the fund of the same insurance. */
const text = `県内介護保険料比較表(第7期～第9期)

介護保険課

(単位:円)

	第7期	第8期	第9期
みどり市	6,600	7,170	7,026
あかね市	5,100	5,300	5,200

介護保険給付費準備基金の残高推移

介護保険課

介護保険事業計画の年度末残高(予定) 255,121千円

(単位:千円)

	令和4年度	令和5年度
介護給付費準備基金保有額	739,128	700,412
`

describe('a charge of several plans', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text })
  }, 60_000)

  it.each([
    {
      asked: 'みどり市の介護保険料はいくら',
      says: [7026],
      why: 'the charge, of the latest plan; no fund of it',
    },
    { asked: '介護保険料は第8期と比べて上がった？', says: [7170, 7026], why: 'to the latest plan' },
    { asked: '介護保険料は第8期で上がりましたか', says: [6600, 7170], why: 'from the plan before' },
    { asked: '介護保険料は第7期から第9期でいくら上がった', says: [426], why: 'from the first to the last' },
    { asked: '介護保険料は第7期からいくら上がった', says: [426], why: 'to the last that is held' },
    {
      asked: 'あかね市の介護保険料は前の期からいくら下がった',
      says: [100],
      why: 'the plan before the latest',
    },
    { asked: 'あかね市の介護保険料はみどり市よりどれだけ安い', says: [1826], why: 'of the latest plan' },
  ])('is told for $asked: $why', ({ asked, says }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining(says))
  })

  it.each([
    { asked: '介護保険料は第8期と比べて上がった？', begins: 'いいえ' },
    { asked: '介護保険料は第8期で上がりましたか', begins: 'はい' },
    { asked: '第9期の介護保険料は第8期から上がった？', begins: 'いいえ' },
    { asked: '介護保険料は前の期より急に高くなりましたか', begins: 'いいえ' },
  ])('is said to rise or not: $asked', ({ asked, begins }) => {
    expect(ask(asked).answer.startsWith(begins)).toBe(true)
  })
})
