import type { Connection } from './database.ts'
import type { Store } from './open-store.ts'

/** Removes a report and all that belongs to it, in one transaction. False where there is none under this id. */
export function removeReport(store: Store, id: string): Promise<boolean> {
  return store.database.transaction(async (connection) => {
    await takeTurn(connection)
    return removeRows(connection, id)
  })
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
