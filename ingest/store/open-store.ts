import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { prepareSchema, SCHEMA_VERSION } from './prepare-schema.ts'
import { openServerDatabase } from './server-database.ts'

/** Everything kept of the reports, behind the functions of this folder. */
export type Store = {
  readonly database: Database
  /** One line each on what opening it found to say. */
  readonly notes: readonly string[]
  close(): Promise<void>
}

/** A Postgres server, a directory for the embedded database, or neither: embedded, in memory. */
export type StorePlace = { readonly databaseUrl?: string; readonly dataDirectory?: string }

/**
 * Opens the store and makes what is missing. Throws DirectoryInUseError while another process holds the directory,
 * NewerSchemaError where a newer program wrote it, Error with one clear line where the database cannot be reached.
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const database = place.databaseUrl
    ? await openServerDatabase({ url: place.databaseUrl })
    : await openEmbeddedDatabase(place.dataDirectory)
  return openStoreOn(database)
}

/** The store on a database that is already open, and is closed with it. */
export async function openStoreOn(database: Database): Promise<Store> {
  try {
    const older = await prepareSchema(database)
    const notes =
      older === undefined
        ? []
        : [
            `The store in ${database.place} had schema ${older}; made schema ${SCHEMA_VERSION}: every report is rebuilt from its kept text`,
          ]
    return { database, notes, close: () => database.close() }
  } catch (error) {
    await database.close()
    throw error
  }
}
