import pg from 'pg'
import { type Connection, type Database, type Parameter, toDatabaseError } from './database.ts'
import { refuseInsideTransaction, runWork } from './transaction.ts'

/** Type ids of Postgres that never change. */
const date = 1082
const numericArray = 1231
const textArray: number = 1009

export type ServerOptions = {
  readonly url: string
  /** Holds every table; made where it is missing. Others' tables of the same database are not in our way. */
  readonly schema?: string
}

const ownSchema = 'machikotae'

const connectionsAtMost = 10
const connectTimeoutMs = 10_000

/** Connects to a Postgres server with pgvector. Throws where it cannot be reached or has no pgvector. */
export async function openServerDatabase({ url, schema = ownSchema }: ServerOptions): Promise<Database> {
  const place = describePlace(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsAtMost,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'machikotae',
    types: { getTypeParser },
    options: `-c search_path=${quoteName(schema)},public`,
  })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end this process.
  pool.on('error', () => undefined)
  try {
    await prepare(pool, schema)
  } catch (error) {
    await pool.end()
    const reason =
      error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error)
    throw new Error(`Cannot open the database at ${place}: ${reason}`, { cause: error })
  }
  return new ServerDatabase(pool, place)
}

/** Two programs that start at once must not make the extension at once: Postgres lets the second one fail. */
async function prepare(pool: pg.Pool, schema: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT pg_advisory_xact_lock(hashtext('machikotae prepare'))")
    await client.query('CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public')
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoteName(schema)}`)
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

/** numeric[] would come as floats, date as a moment of the local time zone. */
function getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (type === date) return (text) => text
  if (type === numericArray) return pg.types.getTypeParser(textArray, 'text')
  return pg.types.getTypeParser(type, format as 'text')
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Host, port and database, never the user or the password. */
function describePlace(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed ? `${parsed.host}${parsed.pathname}` : 'DATABASE_URL'
}

class ServerDatabase implements Database {
  readonly kind = 'server'
  readonly place: string
  private readonly pool: pg.Pool
  private closing: Promise<void> | undefined

  constructor(pool: pg.Pool, place: string) {
    this.pool = pool
    this.place = place
  }

  async query<Row>(sql: string, params: readonly Parameter[] = []): Promise<Row[]> {
    refuseInsideTransaction(this)
    try {
      return (await send(this.pool, sql, params)) as Row[]
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  async transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    refuseInsideTransaction(this)
    const client = await this.pool.connect()
    let broken: Error | undefined
    try {
      await client.query('BEGIN')
      try {
        const result = await runWork(this, (sql, params) => send(client, sql, params), work)
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((cause: Error) => {
          broken = cause
        })
        throw error
      }
    } finally {
      // A connection that could not even roll back is thrown away.
      client.release(broken)
    }
  }

  close(): Promise<void> {
    this.closing ??= this.pool.end()
    return this.closing
  }
}

/** Always one statement in the extended protocol, as the embedded database does it. */
async function send(
  to: pg.Pool | pg.PoolClient,
  sql: string,
  params: readonly Parameter[],
): Promise<unknown[]> {
  const statement = { text: sql, values: params.map(toDriverParameter), queryMode: 'extended' }
  const { rows } = await to.query(statement)
  return rows
}

/** Buffers are bound as binary. */
function toDriverParameter(param: Parameter): unknown {
  if (!(param instanceof Uint8Array)) return param
  return Buffer.from(param.buffer, param.byteOffset, param.byteLength)
}
