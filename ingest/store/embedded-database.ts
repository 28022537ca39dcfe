import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { type Connection, type Database, type Parameter, toDatabaseError } from './database.ts'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'
import { refuseInsideTransaction, runWork } from './transaction.ts'

/** Type ids of Postgres that never change. */
const bytea = 17
const bigint = 20
const date = 1082

/** Strings as the server's driver gives them; PGlite alone would give bigint as number or BigInt. */
const keepText = (text: string): string => text
const parsers = { [bigint]: keepText, [date]: keepText }

type Serializers = Record<number, (value: unknown) => string>

/**
 * Opens the embedded Postgres kept in `directory`, making both where they are missing (4–6 s), or one in memory where
 * no directory is given. Throws DirectoryInUseError while another process has it open.
 */
export async function openEmbeddedDatabase(directory?: string): Promise<Database> {
  if (directory === undefined) return prepare(await makePglite(), 'memory')
  const path = resolve(directory)
  mkdirSync(path, { recursive: true })
  const lock = lockDirectory(path)
  try {
    return await prepare(await openWhole(path), path, lock)
  } catch (error) {
    lock.release()
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`Cannot open the embedded database in ${path}: ${reason}`, { cause: error })
  }
}

/** Makes a new cluster beside its place and moves it there when it is whole, so that a kill leaves no half of one. */
async function openWhole(directory: string): Promise<PGlite> {
  const cluster = join(directory, 'postgres')
  if (!existsSync(cluster)) {
    const draft = join(directory, 'postgres.new')
    rmSync(draft, { recursive: true, force: true })
    const made = await makePglite(draft)
    await made.close()
    renameSync(draft, cluster)
  }
  return makePglite(cluster)
}

function makePglite(cluster?: string): Promise<PGlite> {
  return PGlite.create({ ...(cluster && { dataDir: cluster }), extensions: { vector }, parsers })
}

async function prepare(pglite: PGlite, place: string, lock?: DirectoryLock): Promise<Database> {
  await pglite.query('CREATE EXTENSION IF NOT EXISTS vector')
  const { rows } = await pglite.query<{ oid: number }>("SELECT 'vector'::regtype::oid AS oid")
  const serializers: Serializers = {
    [bytea]: serializeBytes,
    ...Object.fromEntries(rows.map(({ oid }) => [oid, serializeBytes])),
  }
  return new EmbeddedDatabase({ pglite, place, serializers, lock })
}

/** PGlite binds whatever bytes a serializer gives as a binary parameter, though its type names text only. */
function serializeBytes(value: unknown): string {
  return (value instanceof Uint8Array ? value : String(value)) as string
}

type Opened = {
  readonly pglite: PGlite
  readonly place: string
  readonly serializers: Serializers
  readonly lock: DirectoryLock | undefined
}

class EmbeddedDatabase implements Database {
  readonly kind = 'embedded'
  readonly place: string
  private readonly opened: Opened

  constructor(opened: Opened) {
    this.opened = opened
    this.place = opened.place
  }

  async query<Row>(sql: string, params: readonly Parameter[] = []): Promise<Row[]> {
    refuseInsideTransaction(this)
    try {
      return (await this.send(this.opened.pglite, sql, params)) as Row[]
    } catch (error) {
      throw toDatabaseError(error)
    }
  }

  async transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    refuseInsideTransaction(this)
    return this.opened.pglite.transaction((open) =>
      runWork(this, (sql, params) => this.send(open, sql, params), work),
    )
  }

  async close(): Promise<void> {
    if (!this.opened.pglite.closed) await this.opened.pglite.close()
    this.opened.lock?.release()
  }

  private async send(
    to: PGlite | Transaction,
    sql: string,
    params: readonly Parameter[],
  ): Promise<unknown[]> {
    const { rows } = await to.query(sql, [...params], { serializers: this.opened.serializers })
    return rows
  }
}
