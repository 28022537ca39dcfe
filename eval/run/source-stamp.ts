import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A hash over every source file of a folder but its tests: it changes with each change that could change the store. */
export async function stampSources(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /\.(?:ts|sql|json)$/.test(name) && !/\.test\.ts$/.test(name))
    .toSorted()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\0`).update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}
