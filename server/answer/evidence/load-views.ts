import { spellLayout } from '../../../ingest/parse/spell-layout.ts'
import type { Figure } from '../../../ingest/report/figure.ts'
import type { LabelledTable } from '../../../ingest/report/table.ts'
import type { Store } from '../../../ingest/store/open-store.ts'
import { type MeasureBundle, readMeasures } from '../../../ingest/store/read-measures.ts'
import { readReport, readReportText } from '../../../ingest/store/read-reports.ts'
import type { Analyzer } from '../../../ingest/text/analyzer.ts'
import type { Holdings } from '../../retrieval/holdings.ts'
import { keep } from '../../retrieval/keep.ts'
import type { FigureView, Label, MeasureView, ReportView } from './evidence.ts'
import { createLabelMaker } from './label.ts'
import { openWords } from './open-words.ts'
import { spanYears } from './span-years.ts'
import { findTableFamilies } from './table-families.ts'
import { isPeriodLabel } from './timeless-label.ts'
import { hasWords } from './word-cells.ts'

/** Measures kept ready for matching: about 10 kB each with their figures. */
const measuresKept = 2_000
const reportsKept = 200
const longestNames = 4_000
const longestRemark = 400
/** A longer one is a caption or a note that stands in the corner. */
const longestHead = 8

export type ViewLoader = {
  readonly load: (measureIds: readonly string[], stored: Holdings['reports']) => Promise<MeasureView[]>
  readonly makeLabel: MakeLabel
}

/**
 * Loads measures whole and makes their labels ready for matching, in the order of the ids. What was loaded is kept as
 * long as its report's text version stands.
 */
export function createViewLoader(store: Store, analyzer: Analyzer): ViewLoader {
  const makeLabel = createLabelMaker(analyzer)
  const reports = new Map<string, ReportView>()
  const measures = new Map<string, MeasureView>()
  const load: ViewLoader['load'] = async (ids, stored) => {
    forgetReplaced(stored, reports, measures)
    const missing = ids.filter((id) => !measures.has(id))
    for (const bundle of await readMeasures(store, missing)) {
      const source = await loadReport(store, bundle.reportId, reports)
      if (source)
        keep(measures, bundle.measure.id, { value: makeView(bundle, source, makeLabel), limit: measuresKept })
    }
    return ids.flatMap((id) => measures.get(id) ?? [])
  }
  return { load, makeLabel }
}

/** A report that was replaced or removed since takes its measures with it. */
function forgetReplaced(
  stored: Holdings['reports'],
  reports: Map<string, ReportView>,
  measures: Map<string, MeasureView>,
): void {
  for (const [id, { textVersion }] of reports) {
    if (stored.get(id)?.textVersion === textVersion) continue
    reports.delete(id)
    for (const measureId of [...measures.keys()])
      if (measureId.startsWith(`${id}/`)) measures.delete(measureId)
  }
}

async function loadReport(
  store: Store,
  id: string,
  reports: Map<string, ReportView>,
): Promise<ReportView | undefined> {
  const known = reports.get(id)
  if (known) return known
  const [stored, text] = await Promise.all([readReport(store, id), readReportText(store, id)])
  if (!stored || !text) return undefined
  const view: ReportView = {
    report: stored.report,
    textVersion: text.version,
    text: spellLayout(text.text),
    keptText: text.text,
    pages: text.pages,
  }
  keep(reports, id, { value: view, limit: reportsKept })
  return view
}

type MakeLabel = (text: string, level: Label['level']) => Label

/** Makes one measure's labels ready for matching. */
export function makeView(bundle: MeasureBundle, source: ReportView, makeLabel: MakeLabel): MeasureView {
  const { measure, tables } = bundle
  const shared = [
    makeLabel(measure.title, 'title'),
    ...(measure.department ? [makeLabel(measure.department, 'department')] : []),
    ...(measure.parts ?? []).map((part) => makeLabel(part, 'heading')),
    makeLabel(source.report.title, 'report'),
    makeLabel(namesWithin(bundle), 'body'),
  ]
  const made = new Map<string, readonly Label[]>()
  const heads = new Map(tables.map((table) => [table.id, stubHeadOf(table)]))
  const remarks = new Map(tables.map((table) => [table.id, remarksOf(table)]))
  const figures = withWholes(
    spanYears(bundle.figures).map((figure) =>
      makeFigureView(figure, { source, shared, made, heads, remarks, makeLabel }),
    ),
  )
  const said = saidIn(bundle, { source, makeLabel })
  return { source, measure, tables, figures, families: findTableFamilies(bundle.figures), said }
}

/** Each figure of a row below another with that row's figure in the same column, or in the same list. */
function withWholes(figures: readonly FigureView[]): FigureView[] {
  const key = ({ cell, period, labels, unit }: Figure, row: readonly string[]) =>
    JSON.stringify([cell ? [cell.tableId, cell.column] : [labels.headings, unit], period, row])
  const byRow = new Map(figures.map((one) => [key(one.figure, one.figure.labels.row), one]))
  return figures.map((one) => {
    const { row } = one.figure.labels
    const upper = row
      .map((_, depth) => row.slice(0, row.length - 1 - depth))
      .filter((path) => path.length > 0)
    const whole = upper.map((path) => byRow.get(key(one.figure, path))).find((it) => it)
    return whole ? { ...one, whole } : one
  })
}

/** The words of all lines of a measure and of what names it. */
function saidIn(
  { measure }: MeasureBundle,
  { source, makeLabel }: { source: ReportView; makeLabel: MakeLabel },
): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined
  return () => {
    made ??= new Set(
      [
        measure.title,
        measure.department ?? '',
        ...(measure.parts ?? []),
        ...measure.sections.flatMap(({ headings, blocks }) => [
          ...headings.map((heading) => heading.text),
          ...blocks.flatMap(({ span }) => source.text.slice(span.start, span.end).split(/[\n\t]/)),
        ]),
      ].flatMap((line) => [...makeLabel(openWords(line), 'body').keys]),
    )
    return made
  }
}

/** The headings and captions anywhere in a measure: they say what its other tables are about too. */
function namesWithin(bundle: MeasureBundle): string {
  const headings = bundle.measure.sections.flatMap((section) =>
    section.headings.map((heading) => heading.text),
  )
  const captions = bundle.tables.flatMap((table) => table.caption ?? [])
  return [...new Set([...headings, ...captions])].join('\n').slice(0, longestNames)
}

/** What the head of a table's rows says they are: 「税目」, 「学校名」; '' where it says nothing. */
function stubHeadOf({ cells, headerRows, stubColumns }: LabelledTable): string {
  const heads = cells.filter(
    ({ row, column, text }) =>
      row < headerRows && column < stubColumns && text.length <= longestHead && !isPeriodLabel(text),
  )
  return [...new Set(heads.map(({ text }) => text))].join(' ')
}

/** A shorter cell of words is a class or a place, not what a row is about. */
const shortestRemark = 8

/** Heads of columns that tell in running words what each row is about. */
const tellsAboutRow = /(?:概要|成果|効果|目的|(?:事業|施策|取組|実施)の?(?:内容|実績|説明))(?:等|など)?$/u

/** What each row of a table says in such columns, by the row's number. */
function remarksOf({ cells, headerRows }: LabelledTable): ReadonlyMap<number, string> {
  const told = cells.filter(
    ({ role, row, text, columnPath }) =>
      role === 'value' &&
      row >= headerRows &&
      text.length >= shortestRemark &&
      columnPath.some((head) => tellsAboutRow.test(head)) &&
      hasWords(text),
  )
  return new Map(
    [...Map.groupBy(told, ({ row }) => row)].map(([row, words]) => [
      row,
      words
        .map(({ text }) => text)
        .join('\n')
        .slice(0, longestRemark),
    ]),
  )
}

type ViewTools = {
  readonly source: ReportView
  readonly shared: readonly Label[]
  /** Labels made so far, by their texts: the figures of a row, a column or a table share one array, which is matched once. */
  readonly made: Map<string, readonly Label[]>
  /** What each table's rows are, by its id. */
  readonly heads: ReadonlyMap<string, string>
  /** What each table's rows say in words, by its id. */
  readonly remarks: ReadonlyMap<string, ReadonlyMap<number, string>>
  readonly makeLabel: MakeLabel
}

function makeFigureView(
  figure: Figure,
  { source, shared, made, heads, remarks, makeLabel }: ViewTools,
): FigureView {
  const share = (key: string, make: () => readonly Label[]): readonly Label[] => {
    const labels = made.get(key) ?? make()
    made.set(key, labels)
    return labels
  }
  const axis = (level: 'row' | 'column') =>
    share(JSON.stringify([level, figure.labels[level]]), () =>
      figure.labels[level].map((text) => makeLabel(text, level)),
    )
  const [row, column] = [axis('row'), axis('column')]
  const { caption, headings } = figure.labels
  const passage = source.text.slice(figure.passage.start, figure.passage.end)
  const { cell } = figure
  const remark = cell && remarks.get(cell.tableId)?.get(cell.row)
  const said = cell || passage.length > longestRemark ? undefined : passage
  const head = heads.get(cell?.tableId ?? '')
  const context = share(JSON.stringify(['context', caption, headings, said, head, remark]), () => [
    ...(head ? [makeLabel(head, 'caption')] : []),
    ...(caption ? [makeLabel(caption, 'caption')] : []),
    ...headings.map((text) => makeLabel(text, 'heading')),
    ...(said === undefined ? [] : [makeLabel(said, 'passage')]),
    ...(remark === undefined ? [] : [makeLabel(remark, 'remark')]),
    ...shared,
  ])
  return { figure, own: [...row, ...column], row, column, context }
}
