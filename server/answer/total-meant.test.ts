import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-materials-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** A part repeats the words of its measure's title; the total says none of them. */
const text = `職員研修

人事課

(単位:円)

研修名	旅費	負担金
一般職員研修	26,120	57,200
係長研修	8,880	15,600
合計	35,000	72,800

・総額　107,800円
`

describe('totals that a question asks for', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text })
  })

  it('answers with the total of a measure where a part repeats the words of its title', () => {
    expect(ask('職員研修の総額はいくらですか').figures[0]?.value).toBe(107800)
  })
})
