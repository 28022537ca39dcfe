import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
const root = fileURLToPath(new URL('..', import.meta.url))
/** Where vite puts the pages and the widget's files (`build.outDir` of `web/vite.config.ts`). */
export const webBuildDirectory = join(root, 'dist', 'web')
const config = join('web', 'vite.config.ts')

/**
 * Builds the pages where they are missing or older than their sources; does nothing where there is no `web/vite.config.ts`.
 * Resolves to what was done. Rejects with what vite said where the build failed.
 */
export async function prepareWeb(): Promise<'built' | 'up-to-date' | 'no-pages'> {
  if (!existsSync(join(root, config))) return 'no-pages'
  const stamp = join(webBuildDirectory, '.sources')
  const sources = hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return 'up-to-date'
  const draft = `${webBuildDirectory}-${randomUUID()}`
  try {
    await runVite(draft)
    writeFileSync(join(draft, '.sources'), sources)
    replaceBuild(draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return 'built'
}

/** Whole or not at all; where two programs build at once, one build takes the other's place. */
function replaceBuild(draft: string): void {
  const older = `${draft}-older`
  for (let turn = 0; turn < 5; turn += 1) {
    rename(webBuildDirectory, older)
    const isPlaced = rename(draft, webBuildDirectory)
    rmSync(older, { recursive: true, force: true })
    if (isPlaced) return
  }
  throw new Error(`Cannot put the pages into ${webBuildDirectory}: other programs keep building them`)
}

/** False where `from` is not there or `to` is: another program was quicker. */
function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTEMPTY' || code === 'EEXIST') return false
    throw error
  }
}

/** Of all that the build reads: what differs after an upgrade, whatever the files' times say. */
function hashSources(): string {
  const hash = createHash('sha256')
  const files = globSync(['web/**/*', 'server/http/contract.ts', 'package-lock.json'], {
    cwd: root,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted())
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** In a process of its own: the build takes memory that a server should not keep. */
function runVite(outDir: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', config, '--outDir', outDir, '--logLevel', 'error']
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    for (const output of [build.stdout, build.stderr]) output.on('data', (piece) => said.push(String(piece)))
    build.on('error', reject)
    build.on('close', (status) => {
      if (status === 0) return resolve()
      const [reason] = said.join('').trim().split('\n')
      reject(new Error(`Cannot build the pages in web: ${reason ?? `vite ended with status ${status}`}`))
    })
  })
}
