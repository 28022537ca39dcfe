import type { StorePlace } from './open-store.ts'

/** Where the store is, from the same two environment variables that the server reads: DATABASE_URL, DATA_DIR (`.data`). */
export function readStorePlace(
  environment: Readonly<Record<string, string | undefined>>,
  dataDirectory?: string,
): StorePlace {
  const url = environment['DATABASE_URL']?.trim()
  if (dataDirectory === undefined && url) return { databaseUrl: url }
  return { dataDirectory: dataDirectory ?? (environment['DATA_DIR']?.trim() || '.data') }
}
