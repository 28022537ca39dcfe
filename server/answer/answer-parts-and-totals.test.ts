import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-parts-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

/** Totals over levels, a total that its listed parts do not come to, and the parts of what a column counts. */
const text = `青空会の収支

文化課

(単位:円)

	合計	運営部門	管理部門
経常費用		
  事業費計	700,000	700,000	0
  管理費			
    人件費計	50,000	0	50,000
    その他経費計	250,000	0	250,000
経常費用計	1,000,000	700,000	300,000

文書の開示の状況

総務課

(単位:件)

区分	開示請求件数	処理状況				
		全部開示	部分開示	不開示	取下げ	審査請求
文書の開示制度	31	12	15	3	1	2

巡回員の配置の推移

防災課

年度	合計人数	北支所	南支所	備考
令和3年度	9人	3人	4人	本庁に2人
令和4年度	8人	3人	3人	本庁に2人
`

describe('answerFromReports(), what is a part and what is the whole', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text })
  })

  it.each([
    {
      typed: '青空会の管理部門の経常費用は',
      value: 300_000,
      why: 'the total of the level, not of one in it',
    },
    { typed: '文書の開示請求の取下げは何件', value: 1, why: 'a noun made of a verb, in the total’s row' },
    { typed: '文書の開示請求ですべて開示したのは何件', value: 12, why: 'すべて is the 全部 of the column' },
    { typed: '文書を一部だけ公開したのは何件', value: 15, why: 'another name of a part' },
    { typed: '文書が非公開になったのは何件', value: 3, why: 'another name of the contrary' },
    { typed: '文書の開示請求は何件', value: 31, why: 'no part is named' },
    {
      typed: '巡回員は令和3年度に全部で何人いた',
      value: 9,
      why: 'the printed total, not the sum of what is listed',
    },
  ])('answers 「$typed」 with $value: $why', ({ typed, value }) => {
    const { outcome, figures } = ask(typed)
    expect(outcome).toBe('answered')
    expect(figures.map((one) => one.value)).toEqual([value])
  })
})
