import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpTalker } from './made-up-answerer.ts'

const report: Report = {
  id: 'midori-results-2022',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 令和4年度 主要な施策の成果',
}

/** Two measures with a fee each, and one that says what is left to do. */
const text = `令和4年度 主要な施策の成果

湖畔公園の整備について

公園課

【施策の実施】
・桟橋の補修工事　8,400,000円
・照明の取替え　36基
・看板の作製費　770,000円
・警備の委託料　1,250,000円

【課題】
桟橋の利用が週末に集中している。

花火大会の開催

観光課

【施策の実施】
・警備の委託料　3,300,000円
・来場者数　52,000人

【課題】
駐車場が足りない。
`

let ask: (turns: string) => Promise<Answer>

beforeAll(async () => {
  ask = await makeMadeUpTalker({ report, text })
})

describe('a follow-up', () => {
  it.each([
    {
      turns: '桟橋の工事、湖畔公園のやつはいくら？ / 看板は？',
      value: 770_000,
      why: 'the words of the question before are no part of what is asked now',
    },
    {
      turns: '湖畔公園の桟橋の補修工事はいくら？ / 照明は何基取り替えた？',
      value: 36,
      why: 'another item of the same measure',
    },
    {
      turns: '花火大会の警備の委託料は？ / 来場者数は？ / 湖畔公園の警備の委託料は？',
      value: 1_250_000,
      why: 'a measure that is named itself is another topic',
    },
  ])('of $turns is answered with $value: $why', async ({ turns, value }) => {
    const answer = await ask(turns)
    expect(answer.outcome).toBe('answered')
    expect(answer.figures.map((figure) => figure.value)).toEqual([value])
  })

  it('for what is left to do is asked of the measure that answered, not of its figure', async () => {
    const answer = await ask('湖畔公園の桟橋の補修工事はいくら？ / 課題は？')
    expect(answer.question).toBe('湖畔公園の整備の課題は？')
    expect(answer.answer).toContain('週末に集中している')
  })

  it('of a word that the measure does not have is not answered from it', async () => {
    const answer = await ask('湖畔公園の桟橋の補修工事はいくら？ / 遊覧船の運賃は？')
    expect(answer.outcome).toBe('not_found')
  })
})
