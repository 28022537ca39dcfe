import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folders whose code decides what is stored of a report, beside the analyzer and the embedding by their names. */
const decidingFolders = ['chunk', 'figures', 'indexing', 'parse', 'quantity', 'report', 'text']

let known: string | undefined

/**
 * Stands for the code that makes a stored report: a digest of its source files (tests left out), so that nobody has to
 * remember to raise a number and no report of an older program is taken for a current one. Read once a process (10 ms).
 */
export function ingestVersion(): string {
  known ??= digestSources(fileURLToPath(new URL('.', import.meta.url)))
  return known
}

function digestSources(root: string): string {
  const digest = createHash('sha256')
  for (const path of decidingFolders.flatMap((folder) => listSources(root, folder)).toSorted()) {
    digest
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  }
  return digest.digest('hex').slice(0, 12)
}

function listSources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
}
