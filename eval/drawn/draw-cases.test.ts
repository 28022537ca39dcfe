import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { checkCase } from '../check-cases.ts'
import type { Corpus, CorpusReport } from '../corpus.ts'
import { drawCases } from './draw-cases.ts'

const text = `図書館の運営

図書館利用者数の推移
(単位:人)
館名\t令和3年度\t令和4年度\t令和5年度
中央館\t1,200\t1,350\t1,500
北館\t300\t280\t310
南館\t90\t110\t95

図書購入費
(単位:千円)
区分\t金額
一般図書\t4,200
児童図書\t2,150
雑誌\t730
`

describe('drawCases()', () => {
  it('gives cases that a check of written cases passes', () => {
    const corpus = corpusOf([madeUp('midori-2023', 2023)])
    const cases = drawCases(corpus, { count: 50, seed: 1 })
    expect(cases.length).toBeGreaterThan(20)
    expect(cases.flatMap((one) => checkCase(one, corpus))).toEqual([])
  })

  it('asks every kind of look-up and of operation that the figures allow', () => {
    const cases = drawCases(corpusOf([madeUp('midori-2023', 2023)]), { count: 200, seed: 3 })
    expect(new Set(cases.map(({ wording }) => wording))).toEqual(
      new Set(
        'sentence unfinished keywords spoken labels series difference change-rate average top-year year-before top-row which-more difference-of-rows sum-of-rows other-row'.split(
          ' ',
        ),
      ),
    )
  })

  it('draws the same cases for the same seed, others for another', () => {
    const corpus = corpusOf([madeUp('midori-2023', 2023)])
    const turnsOf = (seed: number) =>
      drawCases(corpus, { count: 8, seed }).map(({ evalCase }) => evalCase.turns)
    expect(turnsOf(5)).toEqual(turnsOf(5))
    expect(turnsOf(5)).not.toEqual(turnsOf(6))
  })

  it('says the year of the report where the city has another report', () => {
    const corpus = corpusOf([madeUp('midori-2022', 2022), madeUp('midori-2023', 2023)])
    const asked = drawCases(corpus, { count: 200, seed: 1 })
      .filter(({ wording }) => wording === 'sentence')
      .map(({ evalCase }) => evalCase.turns[0])
    expect(asked.length).toBeGreaterThan(0)
    for (const question of asked) expect(question).toMatch(/^令和[0-9]年度の/)
  })
})

function madeUp(id: string, year: number): CorpusReport {
  const report = {
    id,
    municipality: { name: 'みどり市' },
    fiscalYear: fiscalYear(year),
    kind: 'measure-results',
    title: `みどり市 ${year}年度 主要施策の成果`,
  }
  return { report, text, file: { name: `${id}.txt`, hash: id } }
}

function corpusOf(reports: readonly CorpusReport[]): Corpus {
  return { name: 'made-up', reports }
}
