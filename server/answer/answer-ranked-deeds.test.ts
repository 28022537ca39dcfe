import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `国民健康保険準備基金の推移

保険課

（単位：千円）
区分\t令和元年度\t令和2年度\t令和3年度\t令和4年度
積立額\t12,000\t31,000\t8,000\t5,000
取崩額\t0\t△4,000\t△19,000\t△7,000
年度末残高\t52,000\t79,000\t68,000\t66,000

準備基金の見直し

保険課

準備基金取崩予定額　90,000千円

歩道の補修

道路課

地区\t補修延長（m）\t補修費（千円）
東地区\t120\t3,400
西地区\t310\t2,900
南地区\t205\t2,100

相談の集い

協働課

相談で一番困ったことは、会場が狭いことである。
`

describe('a rank by what was done, without a word for its size', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })

  it.each([
    {
      asked: '国保の準備基金を一番取り崩した年は',
      says: '令和3年度',
      why: 'the year, no amount of another measure',
    },
    { asked: '準備基金に最も積み立てたのは何年度', says: '令和2年度', why: 'のは' },
    { asked: '準備基金を2番目に取り崩した年度', says: '令和4年度', why: 'a place further down' },
    { asked: '歩道を一番補修した地区はどこ', says: '地区', why: 'things, not years' },
    { asked: '相談で一番困ったことは', says: '会場が狭い', why: 'trouble is told in words' },
  ])('$asked: $says ($why)', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it.each([
    { asked: '3年前の準備基金の年度末残高は', values: [68_000_000], why: 'counted from today' },
    { asked: '10年前の準備基金の年度末残高は', values: [], why: 'no such year, and none assumed for it' },
    {
      asked: '準備基金の年度末残高は3年前と比べていくら増えた',
      values: [14_000_000],
      why: 'the ends of the row',
    },
  ])('$asked: $values ($why)', ({ asked, values }) => {
    expect(
      ask(asked)
        .figures.map(({ value }) => value)
        .slice(0, 1),
    ).toEqual(values)
  })
})
