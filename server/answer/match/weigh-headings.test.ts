import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpTalker } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-facilities-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'measure-results',
  title: 'みどり市 教育の点検評価',
}

/** Facilities of two kinds, each under a heading of its own; those of one kind have it at the end of their names. */
const text = `令和５年度　点検評価

３　社会教育施設の利用状況
 (1) 公民館                                              （単位：人）
   館　名        　 　４年度　   　５年度   　増減率（％）
   中央公民館        28,114        34,902          24.1
   港公民館           9,330        10,075           8.0
   計                37,444        44,977          20.1

 (2) 体育施設
      施　　設　　名      利用件数（件）    利用者数（人）     使用料（円）
      総合体育館               3,418            61,240        8,214,600
      白浜グラウンド             842            19,305          614,200
      計                       4,260            80,545        8,828,800

４　指定文化財の件数
      区　分　　　　　国　指　定　　　市　指　定　　　計
      有形文化財　　　　　　２　　　　　　２１　　　　２３
      計　　　　　　　　　　２　　　　　　２１　　　　２３
`

describe('answers about a thing that has a heading of its own', () => {
  let ask: (typed: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    { asked: '公民館の利用者数の合計は', value: 44977, why: 'the total below its heading' },
    { asked: '公民館の利用者は全部で何人', value: 44977, why: 'not one of those called so' },
    { asked: '体育施設の利用者数の合計は', value: 80545, why: 'the other heading' },
    { asked: '中央公民館の利用者数は', value: 34902, why: 'one of them is named' },
  ])('$asked: $why', async ({ asked, value }) => {
    const answer = await ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => figure.value)).toEqual([value])
  })
})
