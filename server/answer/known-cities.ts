import type { Store } from '../../ingest/store/open-store.ts'
import { readSubjects } from '../../ingest/store/read-subjects.ts'

const keptMs = 60_000

/** The municipalities that reports are published by or figures are about; read again after a minute. */
export function createCityReader(store: Store): () => Promise<readonly string[]> {
  let kept: { names: readonly string[]; atMs: number } | undefined
  return async () => {
    const now = performance.now()
    if (kept && now - kept.atMs < keptMs) return kept.names
    const names = await readSubjects(store)
    kept = { names, atMs: now }
    return names
  }
}
