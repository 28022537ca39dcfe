import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 決算の資料

花火大会補助金

観光課

1. 実績

年度	交付額
令和3年度	1,200,000円
令和4年度	1,500,000円

朝市協議会補助金

産業課

1. 実績

年度	交付額
令和3年度	310,000円
令和4年度	420,000円

苦情処理・相談費（苦情処理事業）

市民課

1. 実績

区分	令和3年度	令和4年度
受付(件)	12	15
合計	12	15

苦情処理・相談費（相談事業）

市民課

1. 実績

区分	令和3年度	令和4年度
受付(件)	80	95
合計	80	95
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('asking back among measures', () => {
  it.each([
    {
      asked: '令和4年度の補助金はいくら？',
      readings: ['1,500,000円', '420,000円'],
      why: 'two titles have the word',
    },
    { asked: '令和4年度の合計は？', readings: ['：15', '：95'], why: 'no word says of what' },
  ])('asks which of several is meant by $asked: $why', ({ asked, readings }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('clarify')
    for (const reading of readings) expect(answer.answer).toContain(reading)
  })

  it.each([
    { asked: '令和4年度の花火大会の補助金はいくら？', says: '1,500,000円', why: 'a word of one title' },
    {
      asked: '令和4年度の苦情処理の受付は何件？',
      says: '15',
      why: 'both titles have the word, one of them twice',
    },
  ])('does not ask back on $asked: $why', ({ asked, says }) => {
    const answer = ask(asked)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('asks of which of two measures the highest year is meant, unless a word tells them apart', () => {
    const asked = ask('補助金の交付額が一番多かったのは何年度')
    expect([asked.outcome, asked.choices.length]).toEqual(['clarify', 2])
    for (const { question } of asked.choices) expect(ask(question).outcome).toBe('answered')
    expect(ask('花火大会の補助金が一番多かったのは何年度').answer).toContain('令和4年度')
  })

  it('offers choices that are answered each with its own figure', () => {
    const { choices } = ask('令和4年度の補助金はいくら？')
    expect(choices).toHaveLength(2)
    for (const { question } of choices) expect(ask(question).outcome).toBe('answered')
  })
})
