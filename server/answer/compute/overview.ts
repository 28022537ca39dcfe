import type { FiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Question } from '../../question/question.ts'
import { distinctBy } from '../evidence/alike.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { holdsYear } from '../evidence/match-period.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { plainName } from './own-amounts.ts'
import type { Entries } from './say-across.ts'

/** Fewest rows of an overview, and the share of its rows that are measures of the report. */
const fewestRows = 3
const leastShare = 0.6

/** A table with one row a measure, without its totals. */
export type Overview = { readonly view: MeasureView; readonly rows: readonly FigureInMeasure[] }

/** The table of a report that has a row for most of its measures, or is itself the list of them (事務事業評価一覧). */
export function findOverview(views: readonly MeasureView[], year: FiscalYear): Overview | undefined {
  const titles = views.map(({ measure }) => plainName(measure.title))
  for (const view of views) {
    const placed = view.figures.filter(({ figure }) => figure.cell && figure.status !== 'unplaced')
    const ofYear = placed.filter(({ figure }) => holdsYear(figure, year))
    for (const figures of Map.groupBy(ofYear, ({ figure }) => figure.cell?.tableId).values()) {
      const rows = figures.map((figure): FigureInMeasure => ({ view, figure })).filter((at) => !isTotal(at))
      const names = [...new Set(rows.map(rowOf))].filter((name) => name.length > 1)
      const named = names.filter((name) => titles.some((title) => title.includes(name)))
      const most = leastShare * Math.max(names.length, views.length - 1)
      if (named.length >= fewestRows && named.length >= most) return { view, rows }
      const projects = rowsOfProjects(rows, views)
      if (projects) return { view, rows: projects }
    }
  }
  return undefined
}

/** The rows of a list with more projects than the report has titles, what each is measured by left out. */
function rowsOfProjects(
  rows: readonly FigureInMeasure[],
  views: readonly MeasureView[],
): readonly FigureInMeasure[] | undefined {
  const depth = Math.min(...rows.map(({ figure: { figure } }) => figure.labels.row.length))
  const outer = rows.filter(({ figure: { figure } }) => figure.labels.row.length === depth)
  const names = [...new Set(outer.map(rowOf))]
  const projects = names.filter((name) => name.endsWith('事業'))
  const least = Math.max(fewestRows, views.length, leastProjects * names.length)
  return projects.length >= least ? outer : undefined
}

/** Nearly all rows of a list of projects are called so. */
const leastProjects = 0.9

const spent = ['決算額', '総事業費', '事業費', '支出済額', '総額']
const asksMoney = /費用|お金|金額|経費|コスト|総額|総事業費|事業費|使/u

/** The rows with what stands in the column that the question names, else with what was spent. */
export function entriesIn(question: Question, rows: readonly FigureInMeasure[]): Entries | undefined {
  const column = columnMeant(question, rows)
  const of = rows
    .filter((at) => columnOf(at) === column)
    .map((at) => ({ title: cleanLabel(at.figure.figure.labels.row.at(-1) ?? ''), at }))
  const isOnce = distinctBy(of, ({ title }) => title).length === of.length
  return column !== undefined && isOnce && of.length >= fewestRows
    ? { name: withoutYear(column), of, unsure: [] }
    : undefined
}

function columnMeant({ text }: Question, rows: readonly FigureInMeasure[]): string | undefined {
  const names = [...new Set(rows.map(columnOf))].filter((name) => name.length > 1)
  const called = names.map((name) => ({ name, bare: withoutYear(name) }))
  const [spelled] = called
    .filter(({ bare }) => bare.length > 1 && text.includes(bare.replace(/(?<=予算|決算)額$/u, '')))
    .toSorted((a, b) => b.bare.length - a.bare.length)
  if (spelled) return spelled.name
  if (!asksMoney.test(text)) return undefined
  return spent.flatMap((own) => called.find(({ bare }) => bare === own)?.name ?? [])[0]
}

/** R4決算額, 令和4年度決算額, うち一般財源: all rows that are compared are of the report's year. */
function withoutYear(name: string): string {
  return name
    .replace(/^うち/u, '')
    .replace(/^(?:令和|平成|[RHＲＨ])(?:元|[0-9０-９]{1,2})(?:年度?)?の?[\s　]*/u, '')
}

function rowOf({ figure: { figure } }: FigureInMeasure): string {
  return plainName(figure.labels.row.at(-1) ?? '')
}

function columnOf({ figure: { figure } }: FigureInMeasure): string {
  return plainName(figure.labels.column.at(-1) ?? '')
}

function isTotal({ figure: { figure } }: FigureInMeasure): boolean {
  return figure.role === 'total' || figure.labels.row.some(isTotalLabel) || figure.labels.row.length === 0
}
