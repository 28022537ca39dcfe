import type { Connection } from './database.ts'

/** What the store remembers under a name, or undefined. */
export async function readSetting(connection: Connection, name: string): Promise<string | undefined> {
  const [row] = await connection.query<{ value: string }>('SELECT value FROM settings WHERE name = $1', [
    name,
  ])
  return row?.value
}

export async function writeSetting(connection: Connection, name: string, value: string): Promise<void> {
  await connection.query(
    'INSERT INTO settings VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  )
}
