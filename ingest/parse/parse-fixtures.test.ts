import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Block, Measure } from '../report/measure.ts'
import type { Report } from '../report/report.ts'
import type { Span } from '../report/span.ts'
import { parseReport } from './parse-report.ts'

const FOLDER = 'ingest/parse/fixtures'
const REPORT: Report = {
  id: 'midori-2021',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2021),
  kind: 'measure-results',
  title: 'みどり市の資料',
}

/** What an expected.json holds: the outline that a reader of input.txt would draw. */
function outline(text: string): unknown {
  const parsed = parseReport(REPORT, text)
  const slice = (span: Span) => text.slice(span.start, span.end)
  const drawBlock = (block: Block) => {
    const moved = block.moved ? { moved: block.moved.ground } : {}
    if (block.kind === 'list') return { list: block.items.map(slice), ...moved }
    if (block.kind !== 'table') return { [block.kind]: slice(block.span), ...moved }
    const { rows, before, after, layoutLost } = block.table
    const notes = {
      ...(before.length && { before: before.map(slice) }),
      ...(after.length && { after: after.map(slice) }),
    }
    const table = rows.map((row) => row.cells.map((cell) => cell.text).join(' | '))
    return { table, ...notes, ...(layoutLost && { layoutLost }), ...moved }
  }
  const drawMeasure = (measure: Measure) => ({
    title: measure.title,
    ...(measure.department && { department: measure.department }),
    ...(measure.budgetPlace && { budgetPlace: measure.budgetPlace }),
    sections: measure.sections.map((section) => ({
      headings: section.headings.map((heading) => heading.text),
      blocks: section.blocks.map(drawBlock),
    })),
  })
  return {
    pages: parsed.pages.map((page) => page.printedNumber ?? null),
    oddities: parsed.oddities.map((oddity) => oddity.kind),
    measures: parsed.measures.map(drawMeasure),
  }
}

describe('parseReport() reads the layout of', () => {
  it.each(readdirSync(FOLDER))('%s', (layout) => {
    const text = readFileSync(join(FOLDER, layout, 'input.txt'), 'utf8')
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, layout, 'expected.json'), 'utf8'))
    expect(outline(text)).toEqual(expected)
  })
})
