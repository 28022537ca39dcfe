import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Pages of a yearbook as a converter gives them: a column a class, totals on both sides, and the year before below. */
const text = `<!-- page 1 -->
# 令和4年度 教育年報

## 小学校の児童数・学級数

| 学校名 | 児童数 |  |  | 学級数 |
|---|---|---|---|---|
|  | 2年 | 3年 | 計 |  |
| 中央小 | 91 | 88 | 179 | 6 |
| 南丘小 | 98 | 112 | 210 | 7 |
| 岬小 | 3 | ― | 3 | 1 |
| 計 | 192 | 200 | 392 | 14 |
| 前年度 | 201 | 198 | 399 | 14 |

<!-- page 2 -->
## 中学校の生徒数・学級数

| 学校名 | 2年 | 3年 | 計 | 学級数 |
|---|---|---|---|---|
| 玉川中 | 193 | 187 | 380 | 12 |
| 浜中 | 109 | 110 | 219 | 7 |
| 計 | 302 | 297 | 599 | 19 |

## 不登校の状況

| 区分 | 令和3年度 | 令和4年度 |
|---|---|---|
| 小学校の不登校児童数（人） | 27 | 35 |
| 中学校の不登校生徒数（人） | 64 | 71 |
`

describe('answerMessage() on pupils of schools', () => {
  let ask: (typed: string) => Answer

  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })

  it.each([
    { question: '中学校の生徒数の合計は', value: 599 },
    { question: '児童数が一番多い小学校は', value: 210 },
    { question: '3年の児童数が一番少ない学校は', value: 88 },
    { question: '中学校の不登校の生徒数は', value: 71 },
  ])('$question', ({ question, value }) => {
    const answer = ask(question)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => figure.value)).toEqual([value])
  })

  it('takes the mark of a page for no heading', () => {
    expect(ask('浜中の3年の生徒数').answer).not.toContain('page')
  })
})
