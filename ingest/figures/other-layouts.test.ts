import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseReport } from '../parse/parse-report.ts'
import { spellLayout } from '../parse/spell-layout.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { extractFigures } from './extract-figures.ts'
import { printPeriod } from './labels/print-period.ts'

/** Made-up pages in layouts of many cities, each with every figure as a reader would note it. */
const folder = join(import.meta.dirname, 'layouts')

const expectation = z.object({
  fiscalYear: z.int(),
  /** Measure: labels = number (value), period, basis, status; in text order. */
  figures: z.array(z.string()),
})

function read(text: string, year: number): readonly string[] {
  const report: Report = {
    id: 'mihon',
    municipality: { name: 'みほん市' },
    fiscalYear: fiscalYear(year),
    kind: 'settlement',
    title: 'みほん市の資料',
  }
  return extractFigures(report, text, parseReport(report, text)).figures.map((figure) => {
    const { measure, row, column } = figure.labels
    const where = [row, column].filter(({ length }) => length > 0).map((path) => path.join(' / '))
    const value = `${figure.value.toFixed()}${figure.unit?.symbol ?? ''}`
    const basis = figure.basis === undefined ? '' : ` ${figure.basis}`
    return `${measure}: ${where.join(' × ')} = ${figure.printedWithUnit} (${value}) ${printPeriod(figure.period)}${basis} ${figure.status}`
  })
}

describe('extractFigures() on pages of other cities', () => {
  it.each(readdirSync(folder))('%s', (layout) => {
    const text = spellLayout(readFileSync(join(folder, layout, 'input.txt'), 'utf8'))
    const expected = expectation.parse(
      JSON.parse(readFileSync(join(folder, layout, 'expected.json'), 'utf8')),
    )
    expect(read(text, expected.fiscalYear)).toEqual(expected.figures)
  })
})
