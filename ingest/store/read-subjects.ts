import type { Store } from './open-store.ts'

/** Every municipality that publishes a report or that a figure is about, by name. */
export async function readSubjects(store: Store): Promise<string[]> {
  const rows = await store.database.query<{ name: string }>(
    `SELECT DISTINCT subject AS name FROM figures UNION SELECT DISTINCT municipality FROM reports ORDER BY name`,
    [],
  )
  return rows.map((row) => row.name)
}
