import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import { loadAnalyzer } from '../../../ingest/text/analyzer.ts'
import { understandQuestion } from '../../question/understand-question.ts'
import type { FigureView } from '../evidence/evidence.ts'
import { createLabelMaker } from '../evidence/label.ts'
import { demandOf } from './demand-of.ts'

const analyzer = await loadAnalyzer()
const makeLabel = createLabelMaker(analyzer)

function demand(asked: string, ...row: readonly string[]): number {
  const labels = row.map((text) => makeLabel(text, 'row'))
  const figure = {
    figure: { subject: 'みどり市' },
    own: labels,
    row: labels,
    column: [],
  } as unknown as FigureView
  const reader = { analyzer, knownCities: [], currentFiscalYear: fiscalYear(2024) }
  return demandOf(figure, understandQuestion(asked, reader).terms)
}

describe('demandOf()', () => {
  it('is nothing for a total and for what the question says', () => {
    expect(demand('経常費用はいくら', '合計')).toBe(0)
    expect(demand('経常費用はいくら', '経常費用計')).toBe(0)
  })

  it('is more for each word that must be named', () => {
    const [none, one, two] = [['塗料'], ['床用塗料'], ['床用塗料', '体育館']].map((row) =>
      demand('塗料はいくら', ...row),
    )
    expect(none).toBe(0)
    expect(one).toBeGreaterThan(0)
    expect(two).toBeGreaterThan(one ?? 1)
  })

  it('is a little for a level between, although its words need not be said', () => {
    const deep = demand('経常費用はいくら', '経常費用', '事業費', '計')
    expect(deep).toBeGreaterThan(0)
    expect(deep).toBeLessThan(demand('経常費用はいくら', '経常費用', '塗料', '計'))
  })

  it('is nothing for a total that stands above', () => {
    expect(demand('工事費はいくら', '合計', '工事費')).toBe(0)
  })
})
