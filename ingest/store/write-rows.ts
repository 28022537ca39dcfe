import type { Connection, Parameter } from './database.ts'

/** Rows a statement: bounds the memory of one statement on the embedded database. */
const rowsAStatement = 500

/**
 * Runs `sql` for the rows in batches, each batch as one JSON array in `$1` (read it with jsonb_to_recordset), followed
 * by `params`.
 */
export async function writeRows(
  connection: Connection,
  sql: string,
  { rows, params = [] }: { readonly rows: readonly object[]; readonly params?: readonly Parameter[] },
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    await connection.query(sql, [toJson(rows.slice(start, start + rowsAStatement)), ...params])
  }
}

/** JSON that jsonb takes: NUL and halves of surrogate pairs, which Postgres refuses, become U+FFFD. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? toStorable(part) : part))
}

/** The text as Postgres stores it. */
export function toStorable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

/** Numbers as an array in Postgres's own spelling: neither driver has to quote them one by one. */
export function toNumberArray(numbers: readonly number[]): string {
  return `{${numbers.join(',')}}`
}
