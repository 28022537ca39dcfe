import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-alike-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Names that end alike but are cut differently, a row of changes below two years, a list in lines. */
const text = `がん検診推進事業

保健課

検診の種類	受診者数(人)	がん発見者(人)
胃がん	2,105	5
大腸がん	3,888	9
肺がん	4,210	3
乳がん	3,024	11
子宮頸がん	3,162	2

介護保険の認定者

福祉課

（単位：人）

区分	要支援１	要支援２	要介護１	要介護２	要介護３
３年度末	91	118	169	147	111
４年度末	98	121	176	142	108
増減	7	3	7	△5	△3

水門の長寿命化

河川課

・定期点検　4,200千円
・補修工事　18,600千円
・補修設計　2,100千円
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('sums over rows of one kind', () => {
  it.each([
    { asked: 'がん検診の受診者を全部足すと', value: 16_389, why: 'all rows that end alike' },
    { asked: 'がんの発見者は全部で何人', value: 30, why: 'however the dictionary cuts them' },
    { asked: '胃がんと大腸がんの受診者の合計は', value: 5_993, why: 'the two that are named alone' },
    { asked: '要介護１から３までを合わせて何人', value: 426, why: 'no changes, and the latest year' },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it('declines a list of three of which only two are found', () => {
    expect(ask('水門の点検と補修工事と清掃を合わせていくら').outcome).toBe('not_found')
  })
})
