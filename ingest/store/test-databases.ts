import { randomUUID } from 'node:crypto'
import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { openServerDatabase } from './server-database.ts'

/** A database that tests may fill; `drop` closes it and leaves nothing behind. */
export type TestDatabase = { readonly database: Database; drop(): Promise<void> }

export type TestDatabaseKind = { readonly name: string; readonly open: () => Promise<TestDatabase> }

/** The embedded one always; the server where TEST_DATABASE_URL names one, in a schema of its own. */
export function testDatabaseKinds(url = process.env['TEST_DATABASE_URL']): TestDatabaseKind[] {
  const embedded = { name: 'embedded', open: openEmbedded }
  return url ? [embedded, { name: 'server', open: () => openOnServer(url) }] : [embedded]
}

async function openEmbedded(): Promise<TestDatabase> {
  const database = await openEmbeddedDatabase()
  return { database, drop: () => database.close() }
}

async function openOnServer(url: string): Promise<TestDatabase> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  const database = await openServerDatabase({ url, schema })
  const drop = async (): Promise<void> => {
    await database.query(`DROP SCHEMA ${schema} CASCADE`)
    await database.close()
  }
  return { database, drop }
}
