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

貸出の区分

図書館

・児童１　301人
・児童２　334人
・一般１　486人
・一般２　310人

財産及び基金

財政課

（単位：千円）

基金名	令和３年度末現在高	令和４年度中増減		令和４年度末現在高
		積立	取崩し	
財政調整基金	1,486,000	102,000	150,000	1,438,000
庁舎整備基金	824,000	150,000	60,000	914,000
ふるさと基金	268,000	64,000	51,000	281,000
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
    { asked: '要介護3と要支援2の人数を足すと', value: 229, why: 'two levels, each called so' },
    { asked: '一般2と児童2を合わせると何人', value: 644, why: 'names that end with a number' },
    {
      asked: '庁舎整備基金とふるさと基金の取崩しの合計は',
      value: 111_000_000,
      why: 'a column of its own below one that is called a change',
    },
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

it('adds levels of need of two kinds that are listed in lines', async () => {
  const levels = `通所の利用

福祉課

　要支援１　 31人　　要支援２　 34人　　要介護１　 48人　　要介護２　 40人
　要介護３　 29人　　要介護４　 28人　　計　　 210人
`
  const askOfLevels = await makeMadeUpAnswerer({ report, text: levels })
  expect(askOfLevels('要支援1と要介護3を合わせて何人').figures[0]?.value).toBe(60)
})
