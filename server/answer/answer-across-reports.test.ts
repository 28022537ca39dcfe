import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-sheets-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 事業の成果',
}

/** An overview and a page for each measure, with the year's funds, as a city prints them every year. */
const textOf = (year: string, [spent, plays, note]: readonly [string, string, string]) => `事業の一覧

企画課

（単位：千円）

事業名	予算額	当年度決算額
昔話の会	900	${spent}
山歩きの会	500	400

昔話の会

図書課

令和${year}年度

（単位：千円）

財源	国庫支出金	県支出金	一般財源
金額	200	100	${plays}

参加者　40人
決算額　${spent}千円

読み聞かせ

図書課

【事業の評価】

${note}

観覧料の比較

文化課

市町村名	大人
みどり市	400円
あおい市	600円
しろね市	700円
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({
    report,
    text: textOf('4', ['800', '500', '読み聞かせの担い手が足りず、広場を閉じた。']),
    earlier: textOf('3', ['600', '300', '読み聞かせの担い手が足りず、部屋を替えた。']),
  })
}, 60_000)

describe('answers across reports and measures', () => {
  it.each([
    {
      asked: '昔話の会の決算額は令和3年度から令和4年度でいくら増えた',
      value: 200_000,
      why: 'one year stands in each report',
    },
    {
      asked: '令和4年度の昔話の会の決算額は参加者1人あたりいくら',
      value: 20_000,
      why: 'the overview has the amount, the page the heads',
    },
    {
      asked: '令和4年度の昔話の会の財源のうち国庫支出金は何%',
      value: 25,
      why: 'all funds are the whole, none of them is',
    },
    {
      asked: '令和4年度の昔話の会の経費に占める国庫支出金の割合は何%',
      value: 25,
      why: 'all that it costs is what all funds pay',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it('lists a row over the years of several reports', () => {
    const { figures } = ask('昔話の会の決算額を令和3年度から令和4年度まで並べて')
    expect(figures.map((figure) => figure.value)).toEqual([600_000, 800_000])
  })

  it('quotes the later of two reports where no year is named, the named one where one is', () => {
    expect(ask('読み聞かせでは何が足りなかった').answer).toContain('広場を閉じた')
    expect(ask('令和3年度の読み聞かせでは何が足りなかった').answer).toContain('部屋を替えた')
  })

  it('lists the rows beyond a bound where the question ends with their name', () => {
    const { answer } = ask('観覧料の大人が600円以上の市')
    expect(answer).toContain('あおい市')
    expect(answer).toContain('しろね市')
  })
})
