import type { Database } from './database.ts'

const tables = [
  'settings',
  'counters',
  'reports',
  'report_texts',
  'measures',
  'labelled_tables',
  'figures',
  'oddities',
  'chunks',
  'chunk_vectors',
  'terms',
  'postings',
]

/**
 * For tests: all rows of a store with their numbers replaced by what they stand for, so that two stores with different
 * histories but the same contents are equal.
 */
export async function readContents(database: Database): Promise<Record<string, unknown[]>> {
  const contents: Record<string, unknown[]> = {}
  for (const table of tables) {
    const rows = await database.query<{ row: unknown }>(
      `SELECT to_jsonb(each) - 'report_no' - 'chunk_no' - 'term_no' - 'ingested_at'
         || jsonb_build_object(${namedNumbers(table)}) AS row
       FROM ${table} AS each ORDER BY 1`,
    )
    contents[table] = rows.map(({ row }) => row)
  }
  return contents
}

/** For tests: which transaction wrote each row; equal before and after where nothing was written. */
export async function readRowVersions(database: Database): Promise<string[]> {
  const versions: string[] = []
  for (const table of tables) {
    const rows = await database.query<{ version: string }>(
      `SELECT xmin::text || ' ' || ctid::text AS version FROM ${table} ORDER BY 1`,
    )
    versions.push(...rows.map(({ version }) => `${table} ${version}`))
  }
  return versions
}

function namedNumbers(table: string): string {
  const report = `'report', (SELECT id FROM reports WHERE reports.report_no = each.report_no)`
  const chunk = `'chunk', (SELECT id FROM chunks WHERE chunks.chunk_no = each.chunk_no)`
  const term = `'term', (SELECT term FROM terms WHERE terms.term_no = each.term_no)`
  if (table === 'postings') return `${report}, ${chunk}, ${term}`
  if (table === 'chunk_vectors') return `${report}, ${chunk}`
  return ['settings', 'counters', 'reports', 'terms'].includes(table) ? '' : report
}
