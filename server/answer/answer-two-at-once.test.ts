import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-two-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

const text = `がん検診推進事業

保健課

検診の種類	対象者数(人)	受診者数(人)	受診率(%)	要精密検査者(人)
肺がん	8,400	2,100	25.0	40
胃がん	8,400	1,260	15.0	31

歳入の状況

財政課

（単位：千円、％）

区分	決算額	構成比	増減率
町税	300,000	30.0	1.5
地方交付税	500,000	50.0	0.4
寄附金	200,000	20.0	26.2
合計	1,000,000	100.0	2.1

自主財源は500,000千円（構成比50.0％）である。

水門の管理

河川課

・定期点検　4,200千円
・補修工事　18,600千円
`

describe('a message that asks two things', () => {
  let ask: (question: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    {
      typed: '肺がん検診の受診者数と対象者数を教えて',
      said: ['2,100人', '8,400人'],
      why: 'two columns of one row, one of them for whom it is',
    },
    {
      typed: '町税の額と構成比は',
      said: ['300,000千円', '30.0%'],
      why: 'a printed share beside its amount',
    },
    { typed: '寄附金の決算額と増減率を教えて', said: ['200,000千円', '26.2%'], why: 'a printed change' },
    {
      typed: '水門の定期点検と補修工事の費用をそれぞれ教えて',
      said: ['4,200千円', '18,600千円'],
      why: 'two lines of no table',
    },
    {
      typed: '水門の補修工事はいくらで、担当課はどこですか',
      said: ['18,600千円', '河川課'],
      why: 'an amount and an office',
    },
    { typed: '町税と寄附金の差は', said: ['100,000,000円'], why: 'one thing of two is computed' },
  ])('gives $said for 「$typed」: $why', async ({ typed, said }) => {
    const { answer, outcome } = await ask(typed)
    expect(outcome).toBe('answered')
    for (const figure of said) expect(answer).toContain(figure)
  })
})
