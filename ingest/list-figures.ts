import {
  figureColumns,
  printAudits,
  printFigureLine,
  printStatuses,
  toFigureRecord,
} from './figures/listing/print-figures.ts'
import { type ListingRequest, readListingArguments, usage } from './figures/listing/read-listing-arguments.ts'
import { printServedLine, readServedFigures } from './figures/listing/read-served-figures.ts'
import type { Figure } from './report/figure.ts'
import { findFigures } from './store/find-figures.ts'
import { openStore, type Store } from './store/open-store.ts'
import { readMeasures } from './store/read-measures.ts'
import { listMeasures, listReports, readOddities, readReport } from './store/read-reports.ts'
import { readStorePlace } from './store/store-settings.ts'

const pageSize = 2_000

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const request = readListingArguments(words)
  if (request.kind === 'help') {
    console.log(usage)
    return 0
  }
  if (request.kind === 'wrong') {
    console.error(request.message)
    return 1
  }
  try {
    if (request.base !== undefined) return await listServed({ ...request, base: request.base })
    const store = await openStore(readStorePlace(process.env, request.dataDirectory))
    try {
      return await list(store, request)
    } finally {
      await store.close()
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

type List = Extract<ListingRequest, { readonly kind: 'list' }>

async function list(store: Store, request: List): Promise<number> {
  if ((await readReport(store, request.reportId)) === undefined) {
    const known = (await listReports(store)).map(({ report }) => report.id)
    console.error(
      `資料 ${request.reportId} は取り込まれていません。取り込み済み: ${known.join(', ') || 'なし'}`,
    )
    return 1
  }
  return request.problems ? listProblems(store, request) : listFigures(store, request)
}

/** The figures of a server that holds the store. */
async function listServed(request: List & { readonly base: string }): Promise<number> {
  const figures = await readServedFigures(request)
  if (figures.length === 0) {
    console.error(`${request.base} に、資料 ${request.reportId} の数値は見当たりません。`)
    return 1
  }
  if (request.json) {
    for (const figure of figures) console.log(JSON.stringify(figure))
    return 0
  }
  console.log(figureColumns)
  let measure = ''
  for (const figure of figures) {
    if (figure.measure !== measure) console.log(`# ${figure.measure}`)
    measure = figure.measure
    console.log(printServedLine(figure))
  }
  console.log(printStatuses(figures))
  return 0
}

async function listFigures(store: Store, request: List): Promise<number> {
  const figures = await readFigures(store, request)
  if (request.json) {
    for (const figure of figures) console.log(JSON.stringify(toFigureRecord(figure)))
    return 0
  }
  console.log(figureColumns)
  let measure = ''
  for (const figure of figures) {
    if (figure.measureId !== measure) console.log(`# ${figure.labels.measure}`)
    measure = figure.measureId
    console.log(printFigureLine(figure))
  }
  console.log(printStatuses(figures))
  return 0
}

async function readFigures(store: Store, request: List): Promise<readonly Figure[]> {
  const found: Figure[] = []
  for (;;) {
    const page = await findFigures(store, {
      reportId: request.reportId,
      ...(request.measure === undefined ? {} : { measure: request.measure }),
      limit: pageSize,
      offset: found.length,
    })
    found.push(...page.figures.map(({ figure }) => figure))
    if (page.figures.length === 0 || found.length >= page.total) return found
  }
}

async function listProblems(store: Store, request: List): Promise<number> {
  const outlines = (await listMeasures(store, request.reportId)).filter(
    ({ id, title }) =>
      request.measure === undefined || id === request.measure || title.includes(request.measure),
  )
  const ids = new Set(outlines.map(({ id }) => id))
  const tables = (await readMeasures(store, [...ids])).flatMap((bundle) => bundle.tables)
  const oddities = (await readOddities(store, request.reportId)).filter(
    ({ measureId }) => request.measure === undefined || (measureId !== undefined && ids.has(measureId)),
  )
  const titles = new Map(outlines.map(({ id, title }) => [id, title]))
  for (const oddity of oddities) {
    const title = oddity.measureId === undefined ? '' : (titles.get(oddity.measureId) ?? '')
    console.log(
      request.json ? JSON.stringify({ ...oddity, title }) : `${oddity.kind}\t${title}\t${oddity.message}`,
    )
  }
  if (request.json) return 0
  const figures = await readFigures(store, request)
  for (const figure of figures.filter(({ status }) => status === 'doubtful' || status === 'unplaced')) {
    console.log(`${figure.status}\t${figure.labels.measure}\t${printFigureLine(figure)}`)
  }
  console.log(printAudits(tables))
  console.log(printStatuses(figures))
  return 0
}
