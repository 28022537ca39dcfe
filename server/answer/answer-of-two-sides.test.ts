import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-sides-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'settlement-materials',
  title: 'みどり市 令和4年度決算資料',
}

const text = `水源保全審議会費

環境課

【委員の構成】

・学識を有する者　　3名
・住民代表　　5名

市報の発行

広報課

（1）発行部数

①市報みどり　12,400部
②声のたより　8,300部

（2）印刷製本費の内訳

①市報みどり　2,400,000円
②声のたより　900,000円

手話教室

福祉課

開催期間	回数	受講者(人)
5/12～7/21	8	24
10/6～12/15	9	17
1/12～3/16	7	12

窓口職員研修

人事課

研修課程	回数	受講者(人)	備考
接遇研修	2	30	係長級
法令研修	1	12	新採用
`

describe('two things set against each other by short names', () => {
  let ask: (question: string) => Promise<Answer>
  beforeAll(async () => {
    ask = await makeMadeUpTalker({ report, text })
  })

  it.each([
    {
      typed: '水源保全審議会の委員は学識者より住民代表のほうが多いって本当ですか',
      said: ['はい', '5名', '3名'],
      why: 'each is found alone',
    },
    {
      typed: '水源保全審議会は学識者のほうが住民代表より多いんですよね？',
      said: ['いいえ', '5名', '3名'],
      why: 'the other way round',
    },
    {
      typed: '市報みどりと声のたよりの印刷費はいくら違いますか',
      said: ['1,500,000円', '2,400,000円', '900,000円'],
      why: 'the cost is told of both',
    },
    {
      typed: '5月からと10月からの手話教室、受講者は何人違う？',
      said: ['7人', '24人', '17人'],
      why: 'a stretch of days is named by its first month',
    },
    {
      typed: '手話教室は1月からの分で受講者は何人？',
      said: ['12人'],
      why: 'one stretch of days alone',
    },
    {
      typed: '接遇研修と法令研修は受講者が何人ちがう',
      said: ['18人', '30人', '12人'],
      why: '「ちがう」 asks for a difference however it is written',
    },
  ])('answers $said to 「$typed」: $why', async ({ typed, said }) => {
    const { answer, outcome } = await ask(typed)
    expect(outcome).toBe('answered')
    for (const figure of said) expect(answer).toContain(figure)
  })

  it('declines where one of the two is not held', async () => {
    const { outcome } = await ask('市報みどりと議会のたよりの部数の差は')
    expect(outcome).toBe('not_found')
  })
})
