import type { Database } from './database.ts'
import type { Store } from './open-store.ts'

/** How often this process changed the reports of an embedded database, which no other process has open. */
const changes = new WeakMap<Database, number>()

/** To be told whenever a report was saved or removed. */
export function countChange({ database }: Store): void {
  changes.set(database, (changes.get(database) ?? 0) + 1)
}

/** Another text whenever a report was added, replaced or removed since: on a server one short query, else none. */
export async function readStamp({ database }: Store): Promise<string> {
  if (database.kind === 'embedded') return String(changes.get(database) ?? 0)
  const [row] = await database.query<{ stamp: string }>(
    `SELECT count(*) || ' ' || coalesce(max(ingested_at)::text, '') || ' ' || coalesce(sum(body_terms), 0) AS stamp
     FROM reports`,
  )
  return row?.stamp ?? ''
}
