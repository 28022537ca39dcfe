import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import { loadAnalyzer } from '../../../ingest/text/analyzer.ts'
import { understandQuestion } from '../../question/understand-question.ts'
import type { FigureView, MeasureView } from '../evidence/evidence.ts'
import { createLabelMaker } from '../evidence/label.ts'
import { matchFigures } from './match-figures.ts'

const analyzer = await loadAnalyzer()
const makeLabel = createLabelMaker(analyzer)
const title = [makeLabel('空き区画の募集と入居', 'title')]

function figure(row: string): FigureView {
  const labels = [makeLabel(row, 'row')]
  const cell = { tableId: 't', row: 0, column: 0 }
  return {
    figure: { cell, labels: { row: [row], column: [], headings: [] } },
    own: labels,
    row: labels,
    column: [],
    context: title,
  } as unknown as FigureView
}

const figures = [figure('空き区画'), figure('募集区画'), figure('水道')]
const views = [{ figures, said: () => new Set() }] as unknown as MeasureView[]
const question = understandQuestion('空き区画は何区画ですか', {
  analyzer,
  knownCities: [],
  currentFiscalYear: fiscalYear(2024),
})

describe('matchFigures()', () => {
  it('tells the row that has the noun asked for from one that only the title gives it', () => {
    const headed = matchFigures(question, views).map((one) => [one.figure.own[0]?.text, one.headed])
    expect(headed).toContainEqual(['空き区画', 1])
    expect(headed).not.toContainEqual(['水道', 1])
  })

  it('gives the very same matches to a variant of the question, and new ones for other measures', () => {
    const first = matchFigures(question, views)
    expect(matchFigures({ ...question, period: { kind: 'all' } } as typeof question, views)).toBe(first)
    expect(matchFigures(question, [...views])).not.toBe(first)
  })
})
