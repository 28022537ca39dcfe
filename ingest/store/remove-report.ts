import type { Connection, Database } from './database.ts'
import type { Store } from './open-store.ts'
import { countChange } from './read-stamp.ts'

/** Removes a report and all that belongs to it, in one transaction. False where there is none under this id. */
export async function removeReport(store: Store, id: string): Promise<boolean> {
  const wasRemoved = await store.database.transaction(async (connection) => {
    await takeTurn(connection)
    return removeRows(connection, id)
  })
  countChange(store)
  if (wasRemoved) await reclaimSpace(store.database)
  return wasRemoved
}

/** Makes the space of removed rows free for new ones. A server does so by itself; the embedded database never would. */
export async function reclaimSpace(database: Database): Promise<void> {
  if (database.kind === 'server') return
  await database.query(
    'VACUUM reports, report_texts, measures, labelled_tables, figures, chunks, chunk_vectors, terms, postings',
  )
}

/** Writers of one store take turns until their transaction ends: they share the terms' counts. */
export async function takeTurn(connection: Connection): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock(hashtext('machikotae write ' || current_schema()))")
}

/** The same within a transaction that already has its turn. */
export async function removeRows(connection: Connection, id: string): Promise<boolean> {
  const [row] = await connection.query<{ reportNo: number }>(
    'SELECT report_no AS "reportNo" FROM reports WHERE id = $1',
    [id],
  )
  if (row === undefined) return false
  await removePostings(connection, row.reportNo)
  await connection.query('DELETE FROM chunk_vectors WHERE report_no = $1', [row.reportNo])
  // Every other table follows by its foreign key.
  await connection.query('DELETE FROM reports WHERE report_no = $1', [row.reportNo])
  return true
}

async function removePostings(connection: Connection, reportNo: number): Promise<void> {
  await connection.query(
    `UPDATE terms SET chunk_count = terms.chunk_count - gone.chunk_count
     FROM (SELECT term_no, count(*) AS chunk_count FROM postings WHERE report_no = $1 GROUP BY term_no) AS gone
     WHERE terms.term_no = gone.term_no`,
    [reportNo],
  )
  await connection.query(
    `DELETE FROM terms USING (SELECT DISTINCT term_no FROM postings WHERE report_no = $1) AS gone
     WHERE terms.term_no = gone.term_no AND terms.chunk_count <= 0`,
    [reportNo],
  )
  await connection.query('DELETE FROM postings WHERE report_no = $1', [reportNo])
}
