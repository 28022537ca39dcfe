import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report: Report = {
  id: 'midori-evaluation-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'evaluation',
  title: 'みどり市 令和4年度 事務事業評価',
}

/** An evaluation sheet: indicators with their units in a column of their own, an aim to stay below among them. */
const text = `# みどり市 令和４年度 事務事業評価

## 1　移動図書館事業

- 所管：図書館

| 指標 | 単位 | 目標値 | 実績値 | 達成率 |
|---|---|---|---|---|
| 貸出冊数 | 冊 | 12,000 | 13,200 | 110.0% |
| 登録者数 | 人 | 500 | 430 | 86.0% |

**目的**：遠い地区に本を届ける。

## 2　ごみ減量事業

- 所管：環境課

| 指標 | 単位 | 目標値 | 実績値 |
|---|---|---|---|
| １人当たり排出量 | g | 800 | 845 |
| 回収拠点数 | 箇所 | 20 | 20 |

**目的**：ごみを減らす。

## 3　放課後児童クラブ事業

- 所管：こども課

| クラブ | 施設数 | 定員 | 入所児童数 | 待機児童数 |
|---|---|---|---|---|
| もみじクラブ | 2施設 | 80人 | 84人 | 3人 |
| さくらクラブ | 1施設 | 60人 | 52人 | 0人 |

**目的**：放課後の居場所をつくる。

## 4　暮らしの指標

- 所管：企画課

| 指標 | 基準値（H30） | R3実績 | R4実績 | 目標値（R8） |
|---|---|---|---|---|
| 特定健診の受診率 | 38.6% | 40.1% | 41.2% | 60.0% |
| 騒音の苦情件数 | 31件 | 27件 | 34件 | 25件 |
| 消防団員数 | 512人 | 468人 | 455人 | 500人 |

| 比率 | みどり市 | 早期健全化基準 | 財政再生基準 |
|---|---|---|---|
| 実質公債費比率 | 9.7% | 25.0% | 35.0% |

| 指標 | 本市 | 県平均 | 全国平均 |
|---|---|---|---|
| 図書の登録率 | 41.5% | 38.2% | 43.0% |

リサイクル率は19.3％（県平均20.8％）であった。
経常収支比率は92.1％と前年度に比べ1.5ポイント上昇し、財政の硬直化が進んでいる。
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('answering what a figure is held against', () => {
  it.each([
    { q: '移動図書館の貸出冊数は目標を上回りましたか', says: 'はい。', why: '13,200 is more than 12,000' },
    { q: '移動図書館の登録者数は目標に届きましたか', says: 'いいえ。', why: 'the printed rate is below 100' },
    { q: 'ごみ減量事業の排出量は目標を下回りましたか', says: 'いいえ。', why: '845 is more than 800' },
    { q: '移動図書館は目標に届きましたか', says: '貸出冊数：実績は13,200冊', why: 'each indicator is said' },
    {
      q: 'ごみ減量事業は目標に届きましたか',
      says: '回収拠点数：実績は20箇所',
      why: 'of waste less is aimed at, so that the two have no verdict in common',
    },
    {
      q: '移動図書館の登録者数は目標より何人少なかったですか',
      says: '70人',
      why: 'the difference is computed',
    },
    { q: '移動図書館の登録者は目標に対して何%でしたか', says: '86.0%', why: 'the printed rate is given' },
    {
      q: '特定健診の受診率は目標に何ポイント足りない',
      says: '18.8ポイント',
      why: 'the aim is for a later year',
    },
    { q: '騒音の苦情件数は目標まであと何件', says: '9件', why: 'what is left to the aim is the difference' },
    {
      q: '特定健診の受診率は目標を達成していますか',
      says: 'いいえ。',
      why: 'the aim lies above what was before',
    },
    { q: '騒音の苦情件数は目標を達成していますか', says: 'いいえ。', why: 'of complaints less is aimed at' },
    {
      q: 'もみじクラブは定員を超えていますか',
      says: 'はい。実績は84人、定員は80人',
      why: 'who waits fills no place',
    },
    { q: 'さくらクラブは定員に対して何人少ない', says: '8人', why: 'a bound has no year of its own' },
    {
      q: '実質公債費比率は早期健全化基準を下回っていますか',
      says: 'はい。実績は9.7%、早期健全化基準は25.0%',
      why: 'the bound is named',
    },
    { q: '実質公債費比率は基準を超えていますか', says: 'いいえ。', why: 'it is below both bounds' },
    { q: '図書の登録率は県平均より高いですか', says: 'はい。', why: '41.5 is more than 38.2' },
    {
      q: '図書の登録率は全国平均と何ポイント違いますか',
      says: '1.5ポイント',
      why: 'the country is not the prefecture',
    },
    { q: 'リサイクル率は県平均より高いって本当？', says: 'いいえ。', why: 'both stand in one sentence' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('takes no rise for being above a mean that nothing tells of', () => {
    expect(ask('経常収支比率は県平均より高いですか').answer).not.toMatch(/^(?:はい|いいえ)/)
  })

  it('does not say whether a bound is kept, which may be one from above', () => {
    const { answer } = ask('実質公債費比率は早期健全化基準を満たしていますか')
    expect(answer).not.toMatch(/^(?:はい|いいえ)/)
  })

  it('does not say whether an aim below what was before is reached by less', () => {
    const { answer } = ask('消防団員数は目標を達成していますか')
    expect(answer).toMatch(/^実績は455人、目標（令和8年度（2026年度））は500人/)
  })

  it('does not say whether an aim was reached where no rate tells which way it goes', () => {
    const { answer } = ask('ごみ減量事業の排出量は目標を達成しましたか')
    expect(answer).not.toMatch(/^(?:はい|いいえ)/)
    expect(answer).toMatch(/845g.*800g/)
  })
})
