import { AsyncLocalStorage } from 'node:async_hooks'
import { type Connection, type Parameter, toDatabaseError } from './database.ts'

/** Sends one statement on a connection that nobody else uses meanwhile. */
export type Send = (sql: string, params: readonly Parameter[]) => Promise<unknown[]>

/** Which databases the running code stands inside a transaction of. */
const insideTransactionOf = new AsyncLocalStorage<readonly object[]>()

/** Throws where the database itself is used inside its own transaction: PGlite would wait for itself for ever. */
export function refuseInsideTransaction(database: object): void {
  if (insideTransactionOf.getStore()?.includes(database)) {
    throw new Error(
      'Cannot use the database inside its own transaction: use the connection that was handed to the work',
    )
  }
}

/** Runs `work` on an open transaction of `database`; rejects where it must be rolled back. */
export async function runWork<Result>(
  database: object,
  send: Send,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const transaction = new OpenTransaction(send)
  const outer = insideTransactionOf.getStore() ?? []
  return insideTransactionOf.run([...outer, database], () => transaction.run(work))
}

class OpenTransaction implements Connection {
  private readonly send: Send
  private last: Promise<unknown> = Promise.resolve()
  private failure: { readonly error: unknown } | undefined
  private closed = false
  private savepoints = 0

  constructor(send: Send) {
    this.send = send
  }

  async run<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    try {
      const result = await work(this)
      await this.last.catch(() => undefined)
      if (this.failure) {
        throw new Error('Cannot commit: a statement of the transaction failed', { cause: this.failure.error })
      }
      return result
    } finally {
      this.closed = true
      await this.last.catch(() => undefined)
    }
  }

  /** One statement after the other, in the order of the calls: neither driver takes two at once on a connection. */
  query<Row>(sql: string, params: readonly Parameter[] = []): Promise<Row[]> {
    if (this.closed) return Promise.reject(new Error('Cannot query: the transaction has ended'))
    const rows = this.last.then(
      () => this.sendOne(sql, params),
      () => this.sendOne(sql, params),
    )
    this.last = rows
    return rows as Promise<Row[]>
  }

  private async sendOne(sql: string, params: readonly Parameter[]): Promise<unknown[]> {
    try {
      return await this.send(sql, params)
    } catch (cause) {
      const error = toDatabaseError(cause)
      this.failure ??= { error }
      throw error
    }
  }

  /** A savepoint: a failed statement inside it leaves what stood before it whole. */
  async transaction<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    this.savepoints += 1
    const name = `nested_${this.savepoints}`
    await this.query(`SAVEPOINT ${name}`)
    const failureBefore = this.failure
    try {
      const result = await work(this)
      await this.last.catch(() => undefined)
      if (this.failure !== failureBefore) {
        throw new Error('Cannot commit: a statement of the transaction failed', {
          cause: this.failure?.error,
        })
      }
      await this.query(`RELEASE SAVEPOINT ${name}`)
      return result
    } catch (error) {
      await this.query(`ROLLBACK TO SAVEPOINT ${name}`)
      this.failure = failureBefore
      throw error
    }
  }
}
