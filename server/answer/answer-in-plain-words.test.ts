import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** Rows that residents call otherwise, beside rows that share a word with them. */
const text = `みどり市 主要な施策の報告書

市民芸能の支援

文化課

市内の「はなまるひろば」と野外劇場で行う催しを支援した。

- 落語をとおした世代間交流事業 58千円
- 太鼓の継承事業 120千円
- はなまるひろば使用料 31千円
- アクリルボード購入(14個) 66千円
- 創作日傘展示事業 87千円
- 会場警備委託料 44千円
- フットサルゴール更新工事 95千円

就学の支援

教育課

区分	小学校	中学校
新入学扶助費(円)	310,000	420,000
校外活動扶助費(円)	55,000	64,000
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text })
}, 60_000)

describe('rows under plain names', () => {
  it.each([
    { asked: 'はなまるひろばに払ったのはいくら', says: '31千円', why: 'a name in kana, however it is cut' },
    { asked: '芸能の継承、太鼓のほうにいくら出た', says: '120千円', why: 'ほう tells nothing' },
    { asked: 'アクリルの板は何個買った', says: '14個', why: 'the first part of a long loan word' },
    { asked: 'ゴールの工事はいくら', says: '95千円', why: 'the last part of a long loan word' },
    { asked: '展示した傘にいくら使った', says: '87千円', why: 'a 日傘 is a 傘' },
    { asked: '落語の団体はいくらもらったん', says: '58千円', why: 'who is given money is no part of a name' },
    { asked: '太鼓の継承に、なんぼでっしゃろ', says: '120千円', why: 'a crumb of dialect asks for nothing' },
    { asked: '中学校の校外活動の補助、いくら出した', says: '64,000', why: '扶助 is help' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures[0]?.text).toContain(says)
  })

  it('answers with a word on it where only the kind of a named thing has another name', () => {
    const answer = ask('太鼓の楽器にいくら使った？')
    expect(answer.figures.map((figure) => figure.text)).toEqual(['120千円'])
    expect(answer.warnings.map((warning) => warning.code)).toContain('word_missing')
    expect(answer.answer).toContain('「楽器」')
  })

  it.each([
    { asked: '落語の入場料はいくら', why: 'the word that is missing is what is asked for' },
    { asked: '大人の太鼓にいくら使った', why: 'it tells the thing from its like' },
    { asked: '31人もらった人は何人', why: 'the digits of another quantity' },
  ])('does not answer $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).not.toBe('answered')
  })
})
