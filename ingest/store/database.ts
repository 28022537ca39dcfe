/** What a statement's `$1`, `$2` … may be. Bytes go as they are (bytea, or a vector from `encodeVector`). */
export type Parameter = string | number | boolean | null | Uint8Array | readonly (string | number | null)[]

/**
 * Runs SQL. Rows come back with the same JavaScript types from both databases: int and float8 as numbers, bigint and
 * numeric as strings (cast in SQL where a number is wanted), jsonb parsed, timestamptz as Date, bytea as Uint8Array,
 * arrays of text or int as arrays, NULL as null. JSON is written as a string: `$1::jsonb`.
 */
export type Connection = {
  /** One statement, its rows. Throws `DatabaseError` for what the database refuses. */
  query<Row>(sql: string, params?: readonly Parameter[]): Promise<Row[]>
  /**
   * Commits when `work` resolves, rolls back when it rejects or when a statement in it failed, even if `work` caught
   * that error. On a transaction's own connection it is a savepoint. Inside `work` only the connection handed to it may
   * be used; the database itself refuses with a clear error.
   */
  transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
}

/** The one seam between us and a database: PGlite in this process, or a Postgres server. */
export type Database = Connection & {
  readonly kind: 'embedded' | 'server'
  /** Where it is, fit to be shown: a directory, or host, port and name without the password. */
  readonly place: string
  close(): Promise<void>
}

/** What the database refused, with Postgres's own five-character code (`23505` is a duplicate key). */
export class DatabaseError extends Error {
  readonly sqlState: string
  constructor(message: string, sqlState: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
    this.sqlState = sqlState
  }
}

/** What both drivers throw carries the SQLSTATE as `code`; anything else passes through unchanged. */
export function toDatabaseError(cause: unknown): unknown {
  if (cause instanceof DatabaseError || !(cause instanceof Error)) return cause
  const code = 'code' in cause ? cause.code : undefined
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return cause
  return new DatabaseError(cause.message, code, { cause })
}
