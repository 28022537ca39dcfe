import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-sheets-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'みどり市 事務事業評価シート',
}

type Sheet = {
  readonly name: string
  readonly rates: readonly string[]
  readonly costs: readonly (readonly string[])[]
  readonly note: string
}

/** Sheets in cells that tabs part, as a city prints them every year: two years' results and the budget of the next. */
const sheetsOf = (year: number, sheets: readonly Sheet[]) =>
  sheets
    .map(
      ({ name, rates, costs, note }) => `事務事業名	${name}	担当部署	図書課
事業期間	平成20年度～

１　指標の推移
指標名	単位	令和${year - 1}年度実績	令和${year}年度実績
貸出率	％	${rates.join('\t')}

２　コストの推移			（単位：千円）
項目	令和${year - 1}年度決算	令和${year}年度決算	令和${year + 1}年度予算
${costs.map((row) => row.join('\t')).join('\n')}

３　現状
${note}
`,
    )
    .join('\n')

type Years = readonly string[]
const costsOf = ([spent, state, staff, all]: readonly [Years, Years, Years, Years]) => [
  ['直接事業費', ...spent],
  ['　国庫支出金', ...state],
  ['　一般財源', ...spent.map((amount, at) => `${Number(amount) - Number(state[at])}`)],
  ['人件費', ...staff],
  ['総事業費（直接事業費＋人件費）', ...all],
]

const story: Sheet = {
  name: '昔話の会運営事業',
  rates: ['40.0', '43.5'],
  costs: costsOf([
    ['600', '800', '900'],
    ['300', '500', '500'],
    ['100', '120', '120'],
    ['700', '920', '1020'],
  ]),
  note: '語り手の数は20人で、前年度の25人から5人減った。これは、研修の会場を遠くに移したことによる。',
}
const hike: Sheet = {
  name: '山歩きの会運営事業',
  rates: ['10.0', '11.5'],
  costs: costsOf([
    ['300', '310', '320'],
    ['100', '110', '120'],
    ['50', '60', '70'],
    ['350', '370', '390'],
  ]),
  note: '道の手入れに時間がかかる。',
}

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({
    report,
    text: sheetsOf(5, [story, hike]),
    earlier: sheetsOf(4, [
      {
        ...story,
        rates: ['38.0', '40.0'],
        costs: costsOf([
          ['550', '600', '850'],
          ['250', '300', '400'],
          ['90', '100', '110'],
          ['640', '700', '960'],
        ]),
      },
    ]),
  })
}, 60_000)

describe('answers from sheets that a city prints every year', () => {
  it.each([
    {
      asked: '昔話の会運営事業の令和5年度の総事業費は',
      value: 920_000,
      why: 'settled, not planned the year before',
    },
    { asked: '昔話の会運営事業の国庫支出金は令和5年度いくら', value: 500_000, why: 'the same of a part' },
    {
      asked: '昔話の会運営事業の令和5年度の総事業費の予算は',
      value: 960_000,
      why: 'the plan where it is asked for',
    },
  ])('$asked: $why', ({ asked, value }) => {
    const { outcome, figures } = ask(asked)
    expect(outcome).toBe('answered')
    expect(figures[0]?.value).toBe(value)
  })

  it('lists a row over the years of both reports, also where no year is named', () => {
    const { figures } = ask('昔話の会運営事業の貸出率の推移を教えて')
    expect(figures.map(({ value }) => value)).toEqual([38, 40, 43.5])
  })

  it.each([
    { asked: '令和5年度に総事業費が一番大きい事業は', why: 'the costs of one measure are no measures' },
    { asked: '3事業の令和5年度の直接事業費の合計は', why: 'one measure is not three' },
  ])('gives no figure of one measure for all: $asked, $why', ({ asked }) => {
    expect(ask(asked).outcome).not.toBe('answered')
  })

  it('gives the reason that the next sentence has', () => {
    expect(ask('昔話の会の語り手が減った理由は').answer).toContain('会場を遠くに移した')
  })
})
