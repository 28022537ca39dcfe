import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { EvalCase } from '../case.ts'
import type { Corpus } from '../corpus.ts'
import type { SplitCase } from '../run/judged-case.ts'

const text = `図書館運営費の推移

生涯学習課

1. 運営費

(単位:千円)

区分	令和2年度	令和3年度	令和4年度
資料購入費	8,120	7,945	9,310
人件費	21,400	22,055	22,870
合計	29,520	30,000	32,180

2. 利用状況

区分	令和2年度	令和3年度	令和4年度
貸出冊数(冊)	112,345	98,760	120,431
登録者数(人)	10,221	10,015	11,302

3. 今後の課題

移動図書館の車両が古くなっており、更新の時期を検討する必要がある。

し尿収集委託料の推移

環境課

1. 委託料

(単位:千円)

地区	令和2年度	令和3年度	令和4年度
東部地区	4,321	4,210	4,105
西部地区	2,987	2,876	2,765
合計	7,308	7,086	6,870
`

/** A made-up report that any parser of tables should read, for tests that need answers that are right. */
export const smallCorpus: Corpus = {
  name: 'small',
  reports: [
    {
      report: {
        id: 'aoba-2022',
        municipality: { name: '青葉野市' },
        fiscalYear: fiscalYear(2022),
        kind: 'settlement-materials',
        title: '青葉野市 令和4年度 決算資料',
      },
      text,
      file: { name: 'aoba-2022.txt', hash: 'small-1' },
    },
  ],
}

type Look = {
  readonly question: string
  readonly printed: string
  readonly year: number
  readonly unit?: string
}

const looks: readonly Look[] = [
  { question: '令和4年度の図書館の資料購入費はいくらですか', printed: '9,310', year: 2022 },
  { question: '令和3年度の図書館の資料購入費はいくらですか', printed: '7,945', year: 2021 },
  { question: '令和2年度の図書館の人件費はいくらですか', printed: '21,400', year: 2020 },
  { question: '令和3年度の図書館の人件費はいくらですか', printed: '22,055', year: 2021 },
  { question: '令和3年度のし尿収集委託料の東部地区はいくらですか', printed: '4,210', year: 2021 },
  { question: '令和2年度のし尿収集委託料の西部地区はいくらですか', printed: '2,987', year: 2020 },
  { question: '2021年度のし尿収集委託料の西部地区はいくらですか', printed: '2,876', year: 2021 },
  { question: '令和2年度の図書館の貸出冊数は何冊ですか', printed: '112,345', year: 2020, unit: '冊' },
  { question: '令和3年度の図書館の登録者数は何人ですか', printed: '10,015', year: 2021, unit: '人' },
]

const unanswerable = [
  '市民プールの入場者数は何人ですか',
  '市長の給料はいくらですか',
  '令和15年度の図書館の人件費はいくらですか',
]

/** Look-ups of which each has its proof, and questions that the report does not answer. */
export const smallCases: readonly SplitCase[] = [
  ...looks.map((look, index) =>
    asCase(`s-t-${index + 1}`, { turns: [look.question], ...expectationOf(look) }),
  ),
  ...unanswerable.map((question, index) =>
    asCase(`s-t-${index + 50}`, {
      turns: [question],
      outcome: ['not_found'],
      kind: 'unanswerable',
      report: null,
    }),
  ),
]

function expectationOf({ printed, year, unit = '円' }: Look): Partial<EvalCase> {
  const digits = printed.replaceAll(',', '')
  const value = unit === '円' ? `${digits}000` : digits
  const line = text.split('\n').find((one) => one.includes(printed)) ?? ''
  return { figures: [{ value, unit, printed, fiscalYear: year }], proof: [line] }
}

function asCase(id: string, overrides: Partial<EvalCase>): SplitCase {
  const evalCase: EvalCase = {
    id,
    report: 'aoba-2022',
    municipality: '青葉野市',
    turns: [],
    outcome: ['answered'],
    figures: [],
    all: [],
    any: [],
    notFigures: [],
    notPhrases: [],
    proof: [],
    kind: 'table-cell',
    difficulty: 'easy',
    why: 'made up',
    ...overrides,
  }
  return { split: 'tune', corpus: 'small', evalCase }
}
