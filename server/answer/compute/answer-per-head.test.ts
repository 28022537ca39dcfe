import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-heads-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Amounts and people beside what they are divided by, and a single occasion in a sentence. */
const text = `川べり市場の開催

商工課

区分	単位	実績
開催回数	回	24
来場者数	人	1,212
出店者数	者	186
応募者数	人	62
事業費	円	360,000

雨のため1回中止した。

若者の短期雇用事業

人事課

区分	金額（円）
報酬	5,000,000
保険料	1,000,000
合計	6,000,000

・雇用人数　10人
・あおば県若者短期雇用事業交付金　2,000,000円

職員研修

人事課

区分	人数（人）	旅費（円）	負担金（円）
一般職員研修	11	26,120	57,200
新任職員研修	8	78,000	15,920

集会所

市民課

（単位：日、人）
名称	開館日数	利用者数
北集会所	300	6,000
南集会所	250	2,000
計	…	8,000

除雪

建設課

年度	出動日数（日）	委託料（千円）
令和3年度	20	8,000
令和4年度	12	6,000

生活応援給付金

福祉課

・対象者　一人につき100,000円
・給付対象世帯数　250世帯
・給付世帯数　240世帯
・未給付世帯数　10世帯

区分	金額（円）
事業費	60,000,000
事務費	1,200,000
合計	61,200,000
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('answerPerHead()', () => {
  it.each([
    {
      asked: '除雪の委託料は出動1日当たりいくら？',
      value: 500_000,
      why: 'days that something was done divide what was paid for it',
    },
    {
      asked: '北集会所の利用者は開館1日当たり何人？',
      value: 20,
      why: 'the days of the named hall',
    },
    {
      asked: '川べり市場の事業費は1回あたりいくら？',
      value: 15_000,
      why: 'one occasion in a sentence divides nothing',
    },
    {
      asked: '川べり市場の来場者の1回あたりは？',
      value: 50.5,
      why: 'people are divided where people are named',
    },
    {
      asked: '若者の短期雇用事業について、事業費の合計を雇用人数で割った1人当たりの金額はいくら',
      value: 600_000,
      why: 'the total is named, not the grant that is called as the measure is',
    },
    {
      asked: '生活応援給付金は1世帯あたり平均いくら配られた？事業費÷給付世帯で',
      value: 250_000,
      why: 'the formula says by what, and what each person gets is not what a household gets',
    },
    {
      asked: '生活応援給付金の合計は1世帯あたりいくら',
      value: 255_000,
      why: 'not by those that got none',
    },
    { asked: '川べり市場の応募者の1回あたりは？', value: 2.58, why: 'few people are said to two decimals' },
  ])('divides for $asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it('divides neither of two costs of one row for the whole', () => {
    expect(ask('職員研修は1人あたりいくらかかった？').figures.map(({ value }) => value)).not.toContain(2_375)
    expect(ask('一般職員研修の旅費は1人あたりいくら？').figures[0]?.value).toBe(2_375)
  })

  it('divides no part for all of them', () => {
    expect(ask('集会所の利用者は開館1日当たり何人？').figures.map(({ value }) => value)).not.toContain(20)
  })

  it('gives no undivided amount where the heads are not printed', () => {
    expect(ask('川べり市場の来場者は1会場あたり何人？').figures.map((figure) => figure.value)).not.toContain(
      1_212,
    )
  })
})
