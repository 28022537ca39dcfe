import type { Hono } from 'hono'
import { texts } from '../texts.ts'
import { prefersMediaType } from './accept.ts'
import { type FiguresQuery, figuresQuery } from './contract.ts'
import { parseQuery } from './parse-request.ts'
import type { FigureSearch, ReportReader, Services } from './services.ts'
import { csvStart, toCsvCells, writeCsvRow } from './write-csv.ts'

const defaultPageRows = 100
/** Rows read at once for CSV: short queries, so that others get their turn. */
const csvPageRows = 500

/** `GET /api/figures`: a page as JSON, or as CSV. */
export function addFigureRoutes(app: Hono, { store }: Services): void {
  app.get('/api/figures', async (context) => {
    const query = parseQuery(figuresQuery, context.req.url)
    context.header('Cache-Control', 'no-cache')
    context.header('Vary', 'Accept', { append: true })
    const wantsCsv =
      query.format === undefined
        ? prefersMediaType(context.req.header('accept'), 'text/csv', 'application/json')
        : query.format === 'csv'
    if (!wantsCsv) {
      const page = await store.findFigures(toSearch(query, query.limit ?? defaultPageRows, query.offset ?? 0))
      return context.json(page)
    }
    context.header('Content-Type', 'text/csv; charset=utf-8; header=present')
    context.header('Content-Disposition', 'attachment; filename="figures.csv"')
    return context.body(await openCsv(store, query))
  })
}

function toSearch(query: FiguresQuery, limit: number, offset: number): FigureSearch {
  const { q, municipality, fiscalYear, measure } = query
  return { q, municipality, fiscalYear, measure, limit, offset }
}

/** Reads the first page before it returns, so that a store that fails is an error and no broken file. */
async function openCsv(store: ReportReader, query: FiguresQuery): Promise<ReadableStream<Uint8Array>> {
  const pages = readCsvPages(store, query)
  const first = await pages.next()
  const encoder = new TextEncoder()
  let waiting = first.done ? undefined : first.value
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const page = waiting ?? (await pages.next()).value
      waiting = undefined
      if (page === undefined) return controller.close()
      controller.enqueue(encoder.encode(page))
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
}

async function* readCsvPages(
  store: ReportReader,
  query: FiguresQuery,
): AsyncGenerator<string, undefined, undefined> {
  let start = csvStart + writeCsvRow(texts.csvHeaders)
  const first = query.offset ?? 0
  const end = first + (query.limit ?? Number.POSITIVE_INFINITY)
  for (let offset = first; ; offset += csvPageRows) {
    const rows = Math.min(csvPageRows, end - offset)
    const { figures } = await store.findFigures(toSearch(query, rows, offset))
    yield start + figures.map((figure) => writeCsvRow(toCsvCells(figure))).join('')
    start = ''
    if (figures.length < rows || offset + rows >= end) return
  }
}
