import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'hagi-materials-2023',
  municipality: { name: 'はぎの市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement',
  title: 'はぎの市 令和5年度 決算資料',
}

const text = `１　健全化判断比率

財政課

  指標                令和５年度    令和４年度    早期健全化基準
  実質赤字比率（％）           －            －             12.5
  実質収支比率（％）          6.2           5.8              －
  将来負担比率（％）            －          18.4            350.0

「－」は、赤字や負担がないことを表しています。

２　体育施設の利用者数

スポーツ課

  施設名      ５月     ６月     ７月     計
  屋外プール      －    1,204    9,870   11,074
  テニス場     310      288      265      863

３　財政の状況

財政課

  区分          令和５年度    令和４年度
  財政力指数         0.47          0.48
`

describe('answering from cells that hold a dash', () => {
  let answer: (typed: string) => Answer
  beforeAll(async () => {
    answer = await makeMadeUpAnswerer({ report, text })
  })

  it.each([
    { asked: '実質赤字比率は', why: 'without a year the one of the report' },
    { asked: '令和4年度の実質赤字比率はいくつ', why: 'the year names the column' },
    {
      asked: '屋外プールの5月の利用者数は',
      why: 'row and column are spelled, and the total beside them is another',
    },
    { asked: '将来負担比率は', why: 'only the year before has a number' },
  ])('says that $asked has no number: $why', ({ asked }) => {
    const said = answer(asked)
    expect(said).toMatchObject({ outcome: 'answered', figures: [] })
    expect(said.answer).toContain('「－」で、数値はありません')
  })

  it.each([
    { asked: '令和4年度の将来負担比率は', text: '18.4%', why: 'the cell asked for has a number' },
    { asked: '実質収支比率は', text: '6.2%', why: 'a dash in a column that is not asked for says nothing' },
    { asked: '実質赤字比率の早期健全化基準は', text: '12.5%', why: 'its head is spelled' },
    { asked: '屋外プールの利用者数は', text: '11,074人', why: 'no month is named' },
    { asked: '財政力指数は', text: '0.47', why: 'the city is meant where nobody is named' },
  ])('gives the number for $asked: $why', ({ asked, text: printed }) => {
    expect(answer(asked).figures.map((figure) => figure.text)).toContain(printed)
  })

  it.each(['県の財政力指数は', '類似団体の財政力指数を教えて'])(
    'has no index of another body: %s',
    (asked) => {
      expect(answer(asked).outcome).toBe('not_found')
    },
  )
})
