import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { webBuildDirectory } from '../prepare-web.ts'

const pageFiles = z.object({ script: z.string(), style: z.string() })

/** `files.json` as the build writes it; paths are relative to the build's directory. */
const webFiles = z.object({
  page: pageFiles,
  viewer: pageFiles,
  demo: pageFiles,
  widget: z.object({ script: z.string(), integrity: z.string() }),
  loader: z.string(),
})
export type WebFiles = z.infer<typeof webFiles>

export type WebFile = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly gzipped: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** The pages and the widget as they were built, all in memory: less than half a megabyte. */
export type BuiltWeb = { readonly names: WebFiles; readonly files: ReadonlyMap<string, WebFile> }

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

let built: BuiltWeb | undefined

/** What was built, read once a process; undefined while nothing is built. Throws where a build is incomplete. */
export function loadBuiltWeb(): BuiltWeb | undefined {
  built ??= readBuiltWeb(webBuildDirectory)
  return built
}

export function readBuiltWeb(directory: string): BuiltWeb | undefined {
  const list = join(directory, 'files.json')
  if (!existsSync(list)) return undefined
  const names = webFiles.parse(JSON.parse(readFileSync(list, 'utf8')))
  const paths = [...globSync('assets/*.{js,css}', { cwd: directory }), names.loader]
  return { names, files: new Map(paths.map((path) => [path, readWebFile(join(directory, path))])) }
}

function readWebFile(path: string): WebFile {
  const body = new Uint8Array(readFileSync(path))
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const type = types[extname(path)] ?? 'application/octet-stream'
  return { body, gzipped: new Uint8Array(gzipSync(body, { level: 9 })), type, etag: `"${hash}"` }
}
