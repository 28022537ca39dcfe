import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseReport } from '../parse/parse-report.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { extractFigures } from './extract-figures.ts'

/** Stretches whose layout stands, with the quantities in them counted by hand: row numbers, years and dates are none. */
const stretches = z
  .array(z.object({ report: z.string(), from: z.string(), to: z.string(), quantities: z.int().positive() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'counted-stretches.json'), 'utf8')))

const reports = z
  .array(
    z.object({
      id: z.string(),
      file: z.string(),
      municipality: z.string(),
      fiscalYear: z.int(),
      kind: z.string(),
      title: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../reports/reports.json'), 'utf8')))

const extracted = new Map(
  reports.map((given) => {
    const text = readFileSync(join(import.meta.dirname, '../reports', given.file), 'utf8')
    const report: Report = {
      ...given,
      municipality: { name: given.municipality },
      fiscalYear: fiscalYear(given.fiscalYear),
    }
    return [given.id, { text, ...extractFigures(report, text, parseReport(report, text)) }]
  }),
)

describe('figures of the two reports, where the layout stands', () => {
  it.each(stretches)('has $quantities figures with unit, period and labels from $from', (stretch) => {
    const report = extracted.get(stretch.report)
    const start = report?.text.indexOf(stretch.from) ?? -1
    const end = (report?.text.indexOf(stretch.to, start) ?? -1) + stretch.to.length
    expect(start).toBeGreaterThanOrEqual(0)
    const figures = report?.figures.filter(
      ({ span, carriedFrom }) => carriedFrom === undefined && span.start >= start && span.end <= end,
    )
    const complete = figures?.filter(
      ({ unit, labels }) => unit !== undefined && labels.row.length + labels.column.length > 0,
    )
    expect(complete?.length).toBe(stretch.quantities)
  })

  it('knows every printed total that does not add up, and no other', () => {
    const disagreements = [...extracted.values()].flatMap(({ oddities }) =>
      oddities.filter(({ kind }) => kind.endsWith('-disagrees')),
    )
    // 49,158 stands without the minus that its column needs: 1,099,750 − 49,158 = 1,050,592.
    expect(disagreements.map(({ message }) => message)).toEqual([
      '合計が内訳の和と合いません: 当期経常増減額・合計 1,099,750+49,158≠1,050,592',
    ])
  })
})
