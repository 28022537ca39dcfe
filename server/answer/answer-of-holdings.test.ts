import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-holdings-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'report',
  title: 'みどり市 令和5年度 決算附属書類',
}

/** What a city holds at the end of two years, and reports of its enterprises in parts of their own. */
const text = `令和５年度　決算附属書類

Ⅰ　財産に関する調書

１　基　　金
                                                              （単位：千円）
   名　　　　称      前年度末現在高   積立て    取崩し   決算年度末現在高
  財政調整基金            418,300     52,400    10,000          460,700
  学校整備基金            105,600     20,880    86,400           40,080
  　合　　　計            523,900     73,280    96,400          500,780

２　出資金　　　　　　　　　　　　　　　　　　　　　　　　　（単位：千円）
   出　資　先             前年度末      増　減      決算年度末
   みどり観光株式会社       45,000      20,000          65,000
   県信用保証協会           12,480           0          12,480

Ⅱ　水道事業報告書

１　業　　務
　　項　　　　　目　　　単位　　　令和５年度　　令和４年度　　　増減
　　給水人口　　　　　　人　　　　　 8,204　　　　 8,616　　　　△412
　　職員数　　　　　　　人　　　　　　　14　　　　　　15　　　　　△1

２　企業債
　　当年度末残高は、798,220千円である。

Ⅲ　消防年報

１　職　　員
　　職員数は、41人（前年度　39人）である。

２　講　　習
　　ア　救命講習　　２８回　５１２人受講（前年度　２１回　３６６人）
　　出動　146件（前年　188件）　　搬送人員　102人（うち高齢者　71人）
`

/** What is borrowed within a year beside what is owed at its end, bounds beside ratios, heads beside visits. */
const debts = `令和５年度　決算の概要

１　歳　　入　　　　　　　　　　　　　　　　　　　　　　　　（単位：千円）
   款                令和５年度      令和４年度
   市税               1,824,560       1,798,223
   市債                 176,800         153,300

２　地方債の現在高　　　　　　　　　　　　　　　　　　　　　（単位：千円）
   区　　分          ４年度末現在高  ５年度発行額  ５年度末現在高
   公営住宅建設事業債       186,210             0         165,092
   合　　計               4,931,400       176,800       4,531,182
　　市民１人当たりの地方債現在高は352,730円である。

３　健全化判断比率
   比率の名称           令和４年度    令和５年度  早期健全化基準  財政再生基準
   実質公債費比率             9.1％         8.8％          25.0％        35.0％

４　介護予防教室
   教　室　名         開催回数   実人員    延人員
   料理教室               10回     19人     143人
   体操教室              412回    386人   6,914人

５　介護認定
　　第１号被保険者数は4,106人、要介護（要支援）認定者数は812人である。

６　買い物バス
　　週３日、市内５路線でバスを運行した。
`

let ask: (typed: string) => Answer
let askOfDebts: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
  askOfDebts = await makeMadeUpAnswerer({ report, text: debts })
})

describe('answering from statements of what a city holds', () => {
  it.each([
    { q: '財政調整基金の残高は', says: ['460,700千円'], why: 'of the ends of two years the later' },
    { q: '観光会社にはいくら出資していますか', says: ['65,000千円'], why: 'not the end of the year before' },
    {
      q: '学校整備基金はいくら減った？',
      says: ['65,520', '105,600', '40,080'],
      why: 'both ends of the year',
    },
    { q: '基金は全体でいくら減りましたか', says: ['23,120'], why: 'the totals of both ends' },
    { q: '水道の職員は何人', says: ['14人'], why: 'the part over the table says of what' },
    { q: '消防の職員数は', says: ['41人'], why: 'another part' },
    { q: '消防の職員は何人増えた', says: ['2人', '41', '39'], why: 'the year before in brackets' },
    { q: '救命講習を受けた人は前年度より何人多い', says: ['146人'], why: 'a bracket with two numbers' },
    { q: '出動は前の年より何件減った', says: ['42件'], why: 'two items in one line, each with its bracket' },
  ])('$q: $why', ({ q, says }) => {
    const { outcome, answer } = ask(q)
    expect([outcome, ...says.filter((part) => !answer.includes(part))]).toEqual(['answered'])
  })
})

describe('telling what is held from what comes and goes', () => {
  it.each([
    { q: '市の借金は5年度末でいくら', says: ['4,531,182千円'], why: 'not what was borrowed in the year' },
    { q: '市の借金はいくらありますか', says: ['4,531,182千円'], why: 'nor what each would owe' },
    { q: '実質公債費比率は', says: ['8.8％'], why: 'no bound that the law sets' },
    { q: '実質公債費比率の早期健全化基準は', says: ['25.0％'], why: 'the bound where it is asked for' },
    { q: '料理教室の延べ人数', says: ['143人'], why: 'as often as they came' },
    { q: '体操教室の実人数は', says: ['386人'], why: 'each once' },
    { q: '買い物バスは週に何日走っていますか', says: ['３日'], why: 'how many days, not which' },
  ])('$q: $why', ({ q, says }) => {
    const { outcome, answer } = askOfDebts(q)
    expect([outcome, ...says.filter((part) => !answer.includes(part))]).toEqual(['answered'])
  })

  it('gives no number of all levels of need for 要支援', () => {
    expect(askOfDebts('要支援の認定者は合計で何人').outcome).toBe('not_found')
  })
})
