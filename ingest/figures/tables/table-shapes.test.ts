import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { FigurePlace } from '../figure-place.ts'
import { showFigure } from '../show-figure.ts'
import { figuresOfRawTable } from './figures-of-raw-table.ts'
import { splitTabLines } from './split-tab-lines.ts'

const folder = join(import.meta.dirname, '../fixtures')
const shapes = readdirSync(folder)

function placeIn(text: string): FigurePlace {
  return {
    measureId: 'r/001',
    measure: '試しの資料',
    headings: [],
    headingUnits: [],
    subject: 'みほん市',
    period: { kind: 'fiscal-year', fiscalYear: fiscalYear(2023) },
    periodSource: 'report',
    text,
  }
}

describe('figuresOfRawTable()', () => {
  it('has a fixture for every shape', () => expect(shapes.length).toBeGreaterThanOrEqual(35))

  it.each(shapes)('reads the table %s as its golden file says', (shape) => {
    const expectedFile = join(folder, shape, 'expected.json')
    expect(existsSync(expectedFile), `expected.json of ${shape} is missing`).toBe(true)
    const text = readFileSync(join(folder, shape, 'input.txt'), 'utf8')
    const { drafts, tables, oddities } = figuresOfRawTable(splitTabLines(text), placeIn(text))
    expect({
      audit: tables[0]?.audit ?? null,
      oddities: oddities.map((oddity) => `${oddity.kind}: ${oddity.message}`),
      figures: drafts.map(showFigure),
    }).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
  })

  it.each(shapes)('covers exactly the printed number in %s', (shape) => {
    const text = readFileSync(join(folder, shape, 'input.txt'), 'utf8')
    for (const figure of figuresOfRawTable(splitTabLines(text), placeIn(text)).drafts) {
      expect(text.slice(figure.span.start, figure.span.end)).toBe(figure.printed)
      expect(figure.printed).toMatch(/^[△▲−-]?\s*[0-9０-９]/)
    }
  })
})
