import { chooseEmbedding } from './choose-embedding.ts'
import type { Connection } from './database.ts'
import type { IngestedReport } from './ingested-report.ts'
import { measureSpan } from './measure-span.ts'
import type { Store } from './open-store.ts'
import { countChange } from './read-stamp.ts'
import { reclaimSpace, removeRows, takeTurn } from './remove-report.ts'
import { saveChunks } from './save-chunks.ts'
import { saveFigures } from './save-figures.ts'
import { keepVectorIndex } from './vector-index.ts'
import { toJson, writeRows } from './write-rows.ts'

/**
 * Saves a report in the place of what was stored under its id, in one transaction: whoever reads, or comes after a
 * crash, sees the old report whole or the new one whole. Throws RangeError where a vector is not of the embedding's
 * dimension.
 */
export async function saveReport(store: Store, ingested: IngestedReport): Promise<void> {
  refuseOtherDimensions(ingested)
  const isReplaced = await store.database.transaction(async (connection) => {
    await takeTurn(connection)
    await chooseEmbedding(connection, ingested.stamp.embedding)
    const wasRemoved = await removeRows(connection, ingested.report.id)
    const reportNo = await saveReportRow(connection, ingested)
    await saveText(connection, reportNo, ingested)
    await saveMeasures(connection, reportNo, ingested)
    await saveTables(connection, reportNo, ingested)
    await saveFigures(connection, reportNo, ingested.figures)
    await saveOddities(connection, reportNo, ingested)
    await saveChunks(connection, reportNo, ingested.chunks)
    await keepVectorIndex(connection, store.database.kind, ingested.stamp.embedding.dimension)
    return wasRemoved
  })
  countChange(store)
  if (isReplaced) await reclaimSpace(store.database)
}

function refuseOtherDimensions({ chunks, stamp }: IngestedReport): void {
  const { name, dimension } = stamp.embedding
  const odd = chunks.find(({ vector }) => vector.length !== dimension)
  if (odd === undefined) return
  throw new RangeError(
    `Cannot save ${odd.chunk.id}: its vector has ${odd.vector.length} components, ${name} has ${dimension}`,
  )
}

async function saveReportRow(connection: Connection, ingested: IngestedReport): Promise<number> {
  const { report, file, stamp, chunks } = ingested
  const [row] = await connection.query<{ reportNo: number }>(
    `INSERT INTO reports (id, report, municipality, municipality_code, fiscal_year, kind, file_name, file_hash,
       ingest_version, analyzer, embedding, measure_count, table_count, figure_count, chunk_count, body_terms)
     VALUES ($1, $2::jsonb, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     RETURNING report_no AS "reportNo"`,
    [
      report.id,
      toJson(report),
      report.municipality.name,
      report.municipality.code ?? null,
      report.fiscalYear,
      report.kind,
      file.name,
      file.hash,
      stamp.ingestVersion,
      stamp.analyzer,
      stamp.embedding.name,
      ingested.measures.length,
      ingested.tables.length,
      ingested.figures.length,
      chunks.length,
      chunks.reduce((total, { bodyLength }) => total + bodyLength, 0),
    ],
  )
  if (row === undefined)
    throw new Error(`Cannot save the report ${report.id}: the database gave it no number`)
  return row.reportNo
}

async function saveText(connection: Connection, reportNo: number, { text }: IngestedReport): Promise<void> {
  await connection.query('INSERT INTO report_texts VALUES ($1, $2, $3, $4::jsonb)', [
    reportNo,
    text.version,
    text.text,
    toJson(text.pages),
  ])
}

async function saveMeasures(
  connection: Connection,
  reportNo: number,
  { measures }: IngestedReport,
): Promise<void> {
  const rows = measures.map((measure, ordinal) => ({
    ordinal,
    measure,
    headings: measure.sections.flatMap((section) => section.headings.at(-1)?.text ?? []),
    ...measureSpan(measure),
  }))
  await writeRows(
    connection,
    `INSERT INTO measures
     SELECT measure->>'id', $2::int, ordinal, measure->>'title', measure->>'department', headings, start, "end", measure
     FROM jsonb_to_recordset($1::jsonb) AS row (ordinal int, measure jsonb, headings text[], start int, "end" int)`,
    { rows, params: [reportNo] },
  )
}

async function saveTables(
  connection: Connection,
  reportNo: number,
  { tables }: IngestedReport,
): Promise<void> {
  await writeRows(
    connection,
    `INSERT INTO labelled_tables
     SELECT labelled->>'id', $2::int, labelled->>'measureId', ordinal, labelled->>'audit', labelled
     FROM jsonb_to_recordset($1::jsonb) AS row (ordinal int, labelled jsonb)`,
    { rows: tables.map((labelled, ordinal) => ({ ordinal, labelled })), params: [reportNo] },
  )
}

async function saveOddities(
  connection: Connection,
  reportNo: number,
  { oddities }: IngestedReport,
): Promise<void> {
  await writeRows(
    connection,
    `INSERT INTO oddities
     SELECT $2::int, ordinal, oddity->>'stage', oddity->>'message', oddity
     FROM jsonb_to_recordset($1::jsonb) AS row (ordinal int, oddity jsonb)`,
    { rows: oddities.map((oddity, ordinal) => ({ ordinal, oddity })), params: [reportNo] },
  )
}
