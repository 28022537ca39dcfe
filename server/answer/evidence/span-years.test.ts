import { expect, it } from 'vitest'
import { extractFigures } from '../../../ingest/figures/extract-figures.ts'
import { parseReport } from '../../../ingest/parse/parse-report.ts'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Report } from '../../../ingest/report/report.ts'
import { spanYears } from './span-years.ts'

const report: Report = {
  id: 'midori-2023',
  municipality: { name: 'みどり市' },
  fiscalYear: fiscalYear(2023),
  kind: 'report',
  title: 'みどり市 決算の資料',
}

it.each([
  {
    why: 'what comes and goes between two ends is of the year between them',
    table: '基金名\t令和4年度末現在高\t積立額\t取崩額\t令和5年度末現在高\n水道基金\t500\t70\t40\t530',
    value: 70,
    period: { kind: 'fiscal-year', fiscalYear: 2023 },
  },
  {
    why: 'a sum beside years is of all of them',
    table: '基金名\t令和4年度\t令和5年度\t合計\n水道基金\t500\t530\t1,030',
    value: 1_030,
    period: { kind: 'fiscal-years', from: 2022, to: 2023 },
  },
])('$why', ({ table, value, period }) => {
  const text = `基金の状況\n\n(単位:円)\n\n${table}\n`
  const { figures } = extractFigures(report, text, parseReport(report, text))
  const found = spanYears(figures).find((figure) => figure.value.eq(value))
  expect(found?.period).toEqual(period)
})
