import type { Connection } from './database.ts'

/** What the store remembers under a name, or undefined. */
export async function readSetting(connection: Connection, name: string): Promise<string | undefined> {
  return (await readSettings(connection, [name])).get(name)
}

/** What the store remembers under these names; the others are absent. */
export async function readSettings(
  connection: Connection,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.query<{ name: string; value: string }>(
    'SELECT name, value FROM settings WHERE name = ANY ($1::text[])',
    [names],
  )
  return new Map(rows.map(({ name, value }) => [name, value]))
}

export async function writeSetting(connection: Connection, name: string, value: string): Promise<void> {
  await connection.query(
    'INSERT INTO settings VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  )
}
