import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-measures-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 令和4年度 主要な施策の成果',
}

/** Three measures, each with its own total and a table of its own, in which larger amounts stand. */
const measures = `## 1 学童クラブ運営事業

担当課：こども課

決算額：79,116千円（国庫支出金 21,400千円、一般財源 57,716千円）

| 使いみち | 金額（千円） |
|---|---|
| 委託料 | 70,116 |
| 需用費 | 9,000 |

## 2 市道舗装補修事業

担当課：建設課

決算額：118,720千円（国庫支出金 54,000千円、一般財源 64,720千円）

| 使いみち | 金額（千円） |
|---|---|
| 工事費 | 110,720 |
| 測量費 | 8,000 |

## 3 買い物バス運行事業

担当課：企画課

決算額：12,545千円（一般財源 12,545千円）

| 年度 | 利用者数（人） |
|---|---|
| 令和3年度 | 7,310 |
| 令和4年度 | 8,126 |
`

const overview = `## 1 総括表

| 番号 | 事業名 | 予算額（千円） | 決算額（千円） | 執行率（％） |
|---|---|---|---|---|
| 1 | 学童クラブ運営事業 | 82,400 | 79,116 | 96.0 |
| 2 | 市道舗装補修事業 | 140,000 | 118,720 | 84.8 |
| 3 | 買い物バス運行事業 | 12,600 | 12,545 | 99.6 |
| | 合計 | 235,000 | 210,381 | 89.5 |

`

const title = '# みどり市 令和4年度 主要な施策の成果\n\n'

describe('answering across measures', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text: title + measures })
  })

  it.each([
    {
      q: '決算額がいちばん大きい事業は何ですか',
      says: '市道舗装補修事業の118,720千円',
      why: 'by what each prints',
    },
    { q: '決算額が2番目に大きい事業は', says: '学童クラブ運営事業の79,116千円', why: 'a place in the order' },
    {
      q: '一番お金がかかった事業は何ですか',
      says: '市道舗装補修事業の118,720千円',
      why: 'a total by no name',
    },
    {
      q: '一番決算額が小さい施策は',
      says: '買い物バス運行事業の12,545千円',
      why: 'by another word for measures',
    },
    { q: '国の補助が一番多い事業は', says: '市道舗装補修事業の54,000千円', why: 'by a source of its money' },
    { q: '3つの事業の決算額を合わせるといくら', says: '210,381,000円', why: 'the totals are added' },
    { q: '決算額が5千万円を超える事業は', says: '2件', why: 'those beyond a bound' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('says how many measures were compared', () => {
    expect(ask('決算額がいちばん大きい事業は').answer).toContain('3件の比較')
  })

  it('adds no other number of measures than the question says', () => {
    expect(ask('5つの事業の決算額を合わせるといくら').answer).not.toContain('210,381')
  })
})

describe('answering across measures from an overview', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ report, text: title + overview + measures })
  })

  it.each([
    { q: '決算額がいちばん大きい事業は何ですか', says: '市道舗装補修事業の118,720千円', why: 'its column' },
    { q: '執行率が最も低い事業は', says: '市道舗装補修事業の84.8', why: 'another column of it' },
    {
      q: '国の補助が一番多い事業は',
      says: '市道舗装補修事業の54,000千円',
      why: 'the overview is no measure itself',
    },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })
})

it('sets no rows of one measure in order where measures print no total', async () => {
  const ask = await makeMadeUpAnswerer({ report, text: title + measures.replace(/^決算額.*$/gmu, '') })
  expect(ask('決算額がいちばん大きい施策は').outcome).not.toBe('answered')
})

describe('answering across the rows of a list of projects', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    const list = `みどり市　令和4年度事務事業評価一覧,,,,,,,
,,,,,,,金額単位：千円
事務事業名,担当課,指標名,単位,R4実績,R4決算額,うち一般財源,今後の方向性
花壇づくり事業,公園課,植えた株数,株,"4,630","1,040",520,拡充
灯台見学会事業,観光課,見学者数,人,"152,366",265,265,継続
本の宅配事業,図書館,利用した世帯,世帯,31,"1,310",455,廃止
,合計,,,,"2,615","1,240",
`
    ask = await makeMadeUpAnswerer({ report, text: list })
  })

  it.each([
    {
      q: '一番お金がかかった事業は？',
      says: '本の宅配事業の1,310千円',
      why: 'no total and no number counted',
    },
    { q: '決算額が一番小さい事業は', says: '灯台見学会事業の265千円', why: 'a head with its year' },
    { q: '一般財源が一番多い事業は', says: '花壇づくり事業の520千円', why: 'a part of another column' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })
})
