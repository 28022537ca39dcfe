import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** What a clerk asks in names alone, without a word that asks. */
const text = `みどり市 主要な施策の報告書

旧倉庫の解体

財政課

- 解体工事費 13,229千円
- 変更後契約金額 7,566,900円(1,244,100円増)

国庫支出金 県支出金 地方債 その他 一般財源

町税の収入

税務課

税目	調定額(円)	収入済額(円)	収入率
町民税	512,400	504,215	98.4%
固定資産税	688,230	671,024	97.5%
計	1,200,630	1,175,239	97.9%

雨水協会への委託

下水道課

(単位:円)

科目	雨水教室事業費	草刈り事業費	合計
経常費用計	47,744	1,000	48,744

雨水補助金の受付

下水道課

- 雨水補助金 1件につき 10万円
- 雨水補助金 未交付件数 38件
- 雨水補助金 交付済件数 24件
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('names alone', () => {
  it.each([
    {
      asked: '旧倉庫 変更後契約金額',
      says: '7,566,900円',
      why: 'what bears its names and more is a part of it',
    },
    { asked: '町民税 収入率', says: '98.4%', why: 'the row that is spelled out, not the total' },
    {
      asked: '雨水協会 経常費用計',
      says: '48,744円',
      why: 'a column that repeats a word of the title is a part',
    },
    { asked: '雨水補助金 未交付件数', says: '38件', why: 'the last name is no amount' },
    { asked: '町民税の収入率はいくら', says: '98.4%', why: 'いくら asks for a rate where it is named' },
  ])('$asked is $says: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => figure.text)).toEqual([expect.stringContaining(says)])
  })

  it('gives no rate for a sum', () => {
    expect(ask('町税 合計').answer).not.toContain('%')
  })

  it('quotes no heads of columns whose figures are lost', () => {
    expect(ask('旧倉庫 一般財源').answer).not.toContain('県支出金')
  })
})
