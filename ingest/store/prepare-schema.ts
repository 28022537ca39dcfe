import { readFileSync } from 'node:fs'
import type { Connection, Database } from './database.ts'
import { readSetting, writeSetting } from './remembered-settings.ts'

/** Raised with every change of schema.sql that a table already made would not have. */
export const SCHEMA_VERSION = 2

/** Made again from the reports' texts; children before what they reference. */
const derivedTables = [
  'postings',
  'terms',
  'chunk_vectors',
  'chunks',
  'oddities',
  'figures',
  'labelled_tables',
  'measures',
] as const

/** The store was written by a newer program: nothing was touched. */
export class NewerSchemaError extends Error {
  constructor(place: string, found: number) {
    super(
      `Cannot open the store in ${place}: it was written by a newer version (schema ${found}, this program knows ${SCHEMA_VERSION}). ` +
        'Update this program, or use another data directory or database',
    )
    this.name = 'NewerSchemaError'
  }
}

/**
 * Makes the tables where they are missing. Where an older program made them, keeps the reports and their texts, makes
 * the rest anew and marks every report stale. Returns the version found when it was older. All in one transaction.
 * Throws NewerSchemaError.
 */
export function prepareSchema(database: Database): Promise<number | undefined> {
  return database.transaction(async (connection) => {
    // Programs that start at once on one server take turns.
    await connection.query("SELECT pg_advisory_xact_lock(hashtext('machikotae schema'))")
    const found = await readSchemaVersion(connection)
    if (found === SCHEMA_VERSION) return undefined
    if (found !== undefined && found > SCHEMA_VERSION) throw new NewerSchemaError(database.place, found)
    if (found !== undefined) await connection.query(`DROP TABLE IF EXISTS ${derivedTables.join(', ')}`)
    for (const statement of readStatements()) await connection.query(statement)
    if (found !== undefined) await markStale(connection)
    await writeSetting(connection, 'schema_version', String(SCHEMA_VERSION))
    return found
  })
}

/** Undefined for a database that holds no store yet. */
async function readSchemaVersion(connection: Connection): Promise<number | undefined> {
  const [row] = await connection.query<{ exists: boolean }>(
    "SELECT to_regclass(quote_ident(current_schema()) || '.settings') IS NOT NULL AS exists",
  )
  if (!row?.exists) return undefined
  return Number((await readSetting(connection, 'schema_version')) ?? 0)
}

function readStatements(): string[] {
  const sql = readFileSync(new URL('schema.sql', import.meta.url), 'utf8')
  return sql
    .replaceAll(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}

async function markStale(connection: Connection): Promise<void> {
  await connection.query(
    `UPDATE reports SET ingest_version = '', measure_count = 0, table_count = 0, figure_count = 0,
       chunk_count = 0, body_terms = 0`,
  )
  await connection.query("DELETE FROM settings WHERE name IN ('embedding', 'embedding_dimension')")
}
