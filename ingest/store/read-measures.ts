import Big from 'big.js'
import type { Chunk } from '../report/chunk.ts'
import type { Figure } from '../report/figure.ts'
import type { Measure } from '../report/measure.ts'
import type { LabelledTable } from '../report/table.ts'
import type { Store } from './open-store.ts'

/** A measure whole: what the answerer and the source viewer work on. */
export type MeasureBundle = {
  readonly reportId: string
  readonly measure: Measure
  /** In text order. */
  readonly tables: readonly LabelledTable[]
  readonly figures: readonly Figure[]
}

/** The measures under these ids in the order of the ids; unknown ids are left out. */
export async function readMeasures(store: Store, ids: readonly string[]): Promise<MeasureBundle[]> {
  if (ids.length === 0) return []
  const [measures, tables, figures] = await Promise.all([
    store.database.query<{ reportId: string; measure: Measure }>(
      `SELECT reports.id AS "reportId", measure FROM measures JOIN reports USING (report_no)
       WHERE measures.id = ANY ($1::text[])`,
      [ids],
    ),
    store.database.query<{ table: LabelledTable }>(
      'SELECT labelled_table AS "table" FROM labelled_tables WHERE measure_id = ANY ($1::text[]) ORDER BY ordinal',
      [ids],
    ),
    store.database.query<{ figure: StoredFigure }>(
      'SELECT figure FROM figures WHERE measure_id = ANY ($1::text[]) ORDER BY ordinal',
      [ids],
    ),
  ])
  const measureOf = new Map(measures.map((row) => [row.measure.id, row]))
  const tablesOf = Map.groupBy(tables, ({ table }) => table.measureId)
  const figuresOf = Map.groupBy(figures, ({ figure }) => figure.measureId)
  return [...new Set(ids)].flatMap((id) => {
    const row = measureOf.get(id)
    if (row === undefined) return []
    return {
      ...row,
      tables: (tablesOf.get(id) ?? []).map(({ table }) => table),
      figures: (figuresOf.get(id) ?? []).map(({ figure }) => toFigure(figure)),
    }
  })
}

/** The chunks under these ids in the order of the ids; unknown ids are left out. */
export async function readChunks(store: Store, ids: readonly string[]): Promise<Chunk[]> {
  if (ids.length === 0) return []
  const rows = await store.database.query<{ chunk: Chunk }>(
    'SELECT chunk FROM chunks WHERE id = ANY ($1::text[])',
    [ids],
  )
  const byId = new Map(rows.map(({ chunk }) => [chunk.id, chunk]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** A figure as JSON keeps it: exact numbers as strings. */
export type StoredFigure = Omit<Figure, 'value' | 'scale'> & {
  readonly value: string
  readonly scale: string
}

export function toFigure(stored: StoredFigure): Figure {
  return { ...stored, value: new Big(stored.value), scale: new Big(stored.scale) }
}
