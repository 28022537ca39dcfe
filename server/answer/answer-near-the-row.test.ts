import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-rows-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 令和4年度主要な施策の報告書',
}

/** Rows with remarks, items of one amount, a row over which another table has the parts, words beside the row. */
const text = `川辺研修

人事課

1. 研修の実績

研修名 回数 人数 備考
接遇研修 4 30 係長級職員対象
統計研修 2 12 部長級職員対象
合計 6 42

倫理の審査

総務課

1. 実施状況

・報告書の縦覧件数　　7件
・報告書写しの配布件数　　7件
《岬の広場の改修工事》
広場の施設の改修計画に基づく岬の広場の改修工事

2. 評価

また、工事により、利用者の安全を確保するとともに、施設の延命化を図ることができた。

波の改修

施設課

1. 工事

《岬校区の会館の屋根工事》
・屋根工事費　9,000千円
《川辺校区の会館の駐車場工事》
・駐車場工事費　4,000千円
・車庫工事費　1,000千円
《岬・川辺校区の会館の空調工事》
・空調工事費　5,000千円

見学の受入

学校課

1. 実施

・受入人数　60人（青空県見学学習所40人、その他の学習所20人）

丘の支援事業

協働課

1. 実施

・運営補助金（上限500千円+世帯数×40円）
・丘の連絡会補助金　30千円

2. 内訳

(単位:円)

内訳	金額
報酬	400,000
補助金	600,000
合計	1,000,000

読書手帳の発行

図書課

配布数	人口に対する配布率
3,000	10.0%
`

describe('answers from what stands beside a row', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    { asked: '係長級職員向けの接遇研修は何回', values: [4], why: 'its own remark says for whom' },
    {
      asked: '報告書の縦覧と写しの配布は合わせて何件',
      values: [14, 7, 7],
      why: 'two items of a list that come to the same are two',
    },
    {
      asked: '丘の連絡会補助金は補助金全体の何%',
      values: [5, 30000, 600000],
      why: 'the row that is called so is all of it, not a row with parts of its own beside',
    },
    {
      asked: '川辺校区の工事で一番高いのは',
      values: [5000000],
      why: 'only of the place that some headings of the list name',
    },
    {
      asked: '見学の受入人数は何人',
      values: [60],
      why: 'the whole, not a part whose name has a word of the title',
    },
    {
      asked: 'みどり市民の何%が読書手帳を持っている',
      values: [10],
      why: 'of its people, by the rate of the population',
    },
  ])('$asked: $why', async ({ asked, values }) => {
    const answer = await ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map(({ value }) => value)).toEqual(values)
  })

  it('gives no course of another rank', async () => {
    expect((await ask('部長級の接遇研修は何回')).outcome).toBe('not_found')
  })

  it('says what was done where 何を asks for it', async () => {
    expect((await ask('広場の工事により施設の何を図ることができましたか')).answer).toContain('延命化')
  })
})
