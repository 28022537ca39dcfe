import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../parse/parse-report.ts'
import type { Figure } from '../report/figure.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Report } from '../report/report.ts'
import { type Layout, layouts } from './draw-tables.ts'
import { extractFigures } from './extract-figures.ts'
import { type MadeUpTable, madeUpTables } from './made-up-tables.ts'

const report: Report = {
  id: 'mihon',
  municipality: { name: 'みほん市' },
  fiscalYear: fiscalYear(2023),
  kind: 'settlement',
  title: 'みほん市 令和5年度 決算資料',
}

/** Documents a layout; each holds two tables, set apart by a blank line or not. */
const runs = 16
const seed = 20_231
/** Most numbers of a hundred that may be marked as doubtful where the layout does not say otherwise. */
const fewDoubtful = 1

/** What a number in a made-up table says. */
type Said = {
  readonly printed: string
  readonly value: Big
  readonly unit: string
  readonly year: number
  /** Words that its labels must have, and heads of other columns that they must not have. */
  readonly labels: readonly string[]
  readonly strange: readonly string[]
}

describe('extractFigures() on made-up tables', () => {
  it.each(layouts)(
    'gives every number of a table set in $name its own value, unit, year and labels',
    (layout) => {
      let numbers = 0
      let doubtful = 0
      fc.assert(
        fc.property(madeUpTables, fc.boolean(), (tables, isApart) => {
          const found = figuresByPrint(layout, tables, isApart)
          for (const said of tables.flatMap(numbersOf)) {
            const figure = found.get(said.printed)
            expect(figure, `${said.printed} is lost`).toBeDefined()
            if (figure === undefined) continue
            numbers += 1
            if (figure.status === 'doubtful' || figure.status === 'unplaced') doubtful += 1
            else expect(wrongWith(figure, said), `${said.printed} of ${said.labels.join(', ')}`).toEqual([])
          }
        }),
        { numRuns: runs, seed },
      )
      expect(numbers).toBeGreaterThan(runs * 10)
      expect((doubtful * 100) / numbers).toBeLessThanOrEqual(layout.mostDoubtful ?? fewDoubtful)
    },
  )
})

function figuresByPrint(
  { draw }: Layout,
  tables: readonly MadeUpTable[],
  isApart: boolean,
): ReadonlyMap<string, Figure> {
  const lines = tables.flatMap((table) => [...(isApart ? [''] : []), ...draw(table)])
  const text = ['みほん市　令和５年度　決算資料', ...lines, ''].join('\n')
  const { figures } = extractFigures(report, text, parseReport(report, text))
  return new Map(
    figures.map((figure) => [text.slice(figure.span.start, figure.span.end).normalize('NFKC'), figure]),
  )
}

/** Every number of a table with what its place says. */
function numbersOf(table: MadeUpTable): readonly Said[] {
  const { heads, names, rows, units } = table
  const columns = units.map((_, at) => headsOf(table, names + at))
  const unitColumn = heads.at(-1)?.indexOf('単位') ?? -1
  const serial = heads.at(-1)?.indexOf('番号') ?? -1
  let above: readonly string[] = []
  const unitOf = (own: readonly string[], unit: string): string => {
    if (unit !== 'row') return unit
    return own.at(-1) === '達成率' ? '%' : (own[unitColumn] ?? '').replace('％', '%')
  }
  return rows.flatMap((row) => {
    const own = row.slice(0, names).map((name, at) => (name === '' ? (above[at] ?? '') : name))
    above = own
    const called = own.filter((_, at) => at !== unitColumn && at !== serial)
    return row.slice(names).flatMap((printed, at) => {
      const unit = units[at] ?? ''
      if (unit === '' || printed === '－') return []
      const head = columns[at] ?? []
      const others = columns.flat().filter((label) => !head.includes(label))
      return [
        {
          printed,
          value: new Big(printed.replaceAll(',', '')).times(
            unit === '円' && [table.unit, ...head].join().includes('千円') ? 1000 : 1,
          ),
          unit: unitOf(own, unit),
          year: yearOf(head),
          labels: [...called, ...head.filter((label) => !isYear(label))].map(bare),
          strange: others.filter((label) => !isYear(label)).map(bare),
        },
      ]
    })
  })
}

/** The heads over a column from above; a blank one goes on with the one at its left, but below the lowest. */
function headsOf({ heads }: MadeUpTable, column: number): readonly string[] {
  return heads.flatMap((row, level) => {
    if (level === heads.length - 1) return row[column] ?? []
    return row.slice(0, column + 1).findLast((head) => head !== '') ?? []
  })
}

function isYear(label: string): boolean {
  return /^令和.年度/u.test(label)
}

/** The year of a column's head, else the report's; a balance at the end of the year before is that year's. */
function yearOf(heads: readonly string[]): number {
  const year = heads.map((head) => /^令和(.)年度/u.exec(head.normalize('NFKC'))?.[1]).find(Boolean)
  if (year !== undefined) return 2018 + Number(year)
  return heads.some((head) => head.startsWith('前年度')) ? 2022 : 2023
}

function bare(label: string): string {
  return label.normalize('NFKC').replace(/[\s()]/g, '')
}

/** Each way in which a figure says something else than its place in the table. */
function wrongWith(figure: Figure, said: Said): readonly string[] {
  const labels = [...figure.labels.row, ...figure.labels.column].map(bare)
  const isOfYear = figure.period.kind !== 'fiscal-year' || figure.period.fiscalYear === said.year
  return [
    ...(figure.value.eq(said.value) ? [] : [`value ${figure.value.toFixed()}`]),
    ...(figure.unit?.symbol === said.unit ? [] : [`unit ${figure.unit?.symbol ?? 'none'}, not ${said.unit}`]),
    ...(isOfYear ? [] : [`year ${JSON.stringify(figure.period)}, not ${said.year}`]),
    ...said.labels
      .filter((label) => !labels.some((own) => own.includes(label)))
      .map((label) => `lacks ${label}`),
    ...said.strange.filter((label) => labels.includes(label)).map((label) => `has ${label}`),
  ]
}
