import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-settlement-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement',
  title: 'みどり市 令和5年度決算 審査資料',
}

/** A fund with what flowed in and out, tables that set insurers side by side, and grants with their bounds. */
const text = `令和5年度決算 審査資料

介護保険給付費等準備基金の推移

介護保険課

（単位：千円）

	令和2年度	令和3年度	令和4年度	令和5年度
新規積立	20,000	30,000	40,000	20,000
取崩	10,000	0	0	0
年度末残高	110,000	140,000	180,000	200,000
保険給付費及び地域支援事業費	1,400,000	1,450,000	1,480,000	1,490,000

令和3年度 保険者別の経理状況

（単位：千円）

保険者	歳入合計	歳出合計	介護給付費準備基金保有額
あかね市	900,000	880,000	150,000
みどり市	1,600,000	1,570,000	140,000
花山県介護保険広域連合	7,000,000	6,900,000	570,000

令和4年度 保険者別の経理状況

（単位：千円）

保険者	歳入合計	歳出合計	介護給付費準備基金保有額
あかね市	950,000	920,000	160,000
みどり市	1,650,000	1,600,000	180,000
花山県介護保険広域連合	7,200,000	7,100,000	580,000

地域づくりの支援

地域課

・地域づくり事業補助金（上限1,000千円）

（単位：円）

内訳	金額
地域づくり補助金	12,592,418
謝金	48,000

暮らしの電話相談

相談課

1. 目的

悩む人の相談に応じることにより、暮らしの安心を図る。

児童生徒数

学校課

	令和2年度	令和3年度	令和4年度
小学校の給食費の援助	3,100千円	3,150千円	3,300千円
中学校の給食費の援助	1,800千円	1,850千円	1,700千円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
}, 60_000)

describe('an answer about funds, bodies side by side and bounds', () => {
  it.each([
    {
      asked: '介護保険の準備基金、令和4年度はいくらですか',
      value: 180_000_000,
      why: 'a fund is what it holds, not what is paid of the insurance',
    },
    {
      asked: '介護保険の準備基金はいくら',
      value: 200_000_000,
      why: 'the latest that any table has, not the one whose name is nearest',
    },
    { asked: '介護の基金の令和3年度の積立は', value: 30_000_000, why: 'unless its flows are asked for' },
    {
      asked: '介護保険の準備基金は令和2年度から令和4年度でいくら増えた',
      value: 70_000_000,
      why: 'by how much a fund grew is by what it holds',
    },
    {
      asked: 'あかね市とみどり市の準備基金の差は',
      value: 20_000_000,
      why: 'two cities by what their funds hold',
    },
    {
      asked: '介護保険の歳入は',
      value: 1_650_000_000,
      why: 'where no body is named the city itself is meant, whatever another body is called',
    },
    { asked: '広域連合の歳入は', value: 7_200_000_000, why: 'a body that is named' },
    {
      asked: '小学校の給食費の援助は令和3年度と比べると',
      value: 150_000,
      why: 'one year that is named is set against the latest',
    },
    {
      asked: '給食費の援助、中学校は令和3年度に比べてどうですか',
      value: 150_000,
      why: 'as one row in two years, not as two rows of one',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => Math.abs(Number(figure.value)))).toContain(value)
  })

  it('says of two cities how they stand in the latest year, though it was otherwise the year before', () => {
    const { answer, outcome } = ask('あかね市の基金の保有額はみどり市より多い？')
    expect(outcome).toBe('answered')
    expect(answer).toMatch(/^いいえ。あかね市は160,000千円/)
  })

  it('gives no upper bound for what was paid in all', () => {
    expect(ask('地域づくり事業の補助金は合計いくら出した').answer).not.toContain('1,000千円')
  })

  it('names the department where it is asked whose charge something is', () => {
    expect(ask('暮らしの電話相談はどこの担当？').answer).toContain('相談課です')
  })
})
