import type { Period } from '../report/period.ts'
import type { Connection } from './database.ts'
import type { IndexedFigure } from './ingested-report.ts'
import { writeRows } from './write-rows.ts'

/** Writes a report's figures in their order. */
export async function saveFigures(
  connection: Connection,
  reportNo: number,
  figures: readonly IndexedFigure[],
): Promise<void> {
  const rows = figures.map(({ figure, terms, page }, ordinal) => ({
    ordinal,
    figure,
    page,
    terms: [...new Set(terms)],
    ...fiscalRange(figure.period),
  }))
  await writeRows(
    connection,
    `INSERT INTO figures
     SELECT figure->>'id', $2::int, figure->>'measureId', ordinal, (figure->>'value')::numeric,
       figure->'unit'->>'kind', figure->'unit'->>'symbol', figure->>'subject', "from", "to", figure->>'status', page,
       terms, figure
     FROM jsonb_to_recordset($1::jsonb)
       AS row (ordinal int, figure jsonb, page int, terms text[], "from" int, "to" int)`,
    { rows, params: [reportNo] },
  )
}

/** First and last fiscal year of a period; none for dates and plans, which are not asked for by fiscal year. */
function fiscalRange(period: Period): { readonly from?: number; readonly to?: number } {
  if (period.kind === 'fiscal-year') return { from: period.fiscalYear, to: period.fiscalYear }
  if (period.kind === 'fiscal-years') return { from: period.from, to: period.to }
  return {}
}
