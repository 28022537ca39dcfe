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
`

let ask: (typed: string) => Answer
beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ report, text })
})

describe('answering about targets', () => {
  it.each([
    { q: '移動図書館の貸出冊数は目標を上回りましたか', says: 'はい。', why: '13,200 is more than 12,000' },
    { q: '移動図書館の登録者数は目標に届きましたか', says: 'いいえ。', why: 'the printed rate is below 100' },
    { q: 'ごみ減量事業の排出量は目標を下回りましたか', says: 'いいえ。', why: '845 is more than 800' },
    { q: '移動図書館は目標に届きましたか', says: '貸出冊数：実績は13,200冊', why: 'each indicator is said' },
    { q: 'ごみ減量事業は目標に届きましたか', says: 'はい。', why: 'both are at their aims or above' },
    {
      q: '移動図書館の登録者数は目標より何人少なかったですか',
      says: '70人',
      why: 'the difference is computed',
    },
    { q: '移動図書館の登録者は目標に対して何%でしたか', says: '86.0%', why: 'the printed rate is given' },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('does not say whether an aim was reached where no rate tells which way it goes', () => {
    const { answer } = ask('ごみ減量事業の排出量は目標を達成しましたか')
    expect(answer).not.toMatch(/^(?:はい|いいえ)/)
    expect(answer).toMatch(/845g.*800g/)
  })
})
