import { globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folders = ['ingest', 'prompts', 'server', 'eval', 'web']

/** Which of our folders each folder may import from. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ingest: [],
  prompts: [],
  server: ['prompts', 'ingest'],
  eval: ['server', 'prompts', 'ingest'],
  web: [],
}

/** The only places that may import a package, so that each library stays behind one door. */
const doors: readonly { readonly packages: RegExp; readonly places: RegExp }[] = [
  { packages: /^(?:pg|pgvector|@electric-sql)(?:\/|$)/, places: /^ingest\/store\// },
  { packages: /^(?:kuromoji|sudachi-synonyms-dictionary)(?:\/|$)/, places: /^ingest\/text\// },
  { packages: /^(?:hono|@hono)(?:\/|$)/, places: /^server\/(?:http\/|app\.|main\.)/ },
  { packages: /^@langchain\/textsplitters$/, places: /^eval\/baselines\// },
  { packages: /^(?:langchain|@langchain)(?:\/|$)/, places: /^(?:server\/model|ingest\/embedding)\// },
  { packages: /^vite(?:\/|$)/, places: /^web\// },
]

/** The rooms of `server/answer`, the lowest first: each may use those below it, all may be used by the files beside them. */
const rooms: readonly string[] = [
  'evidence',
  'match',
  'say',
  'pick',
  'ask',
  'look-up',
  'compute',
  'shown',
  'yes-no',
]

type Import = { readonly from: string; readonly target: string; readonly statement: string }

const sources = globSync(`{${folders.join(',')}}/**/*.ts`, { cwd: root }).filter(
  (file) => !file.includes('node_modules'),
)

/** Static, dynamic and type imports of a file, by a regular expression: good enough for code that is formatted by a tool. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...statements].map((match) => ({
    from: file,
    target: match[1] ?? match[2] ?? match[3] ?? '',
    statement: match[0],
  }))
}

const imports = sources.flatMap(importsOf)
const ours = imports.filter(({ target }) => target.startsWith('.'))
const theirs = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))

function folderOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function targetFile({ from, target }: Import): string {
  return relative(root, resolve(root, dirname(from), target))
}

describe('the layout', () => {
  it('finds the sources it judges', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(ours.length).toBeGreaterThan(300)
  })

  it('lets each folder import only the folders below it', () => {
    const broken = ours.filter((one) => {
      const [from, to] = [folderOf(one.from), folderOf(targetFile(one))]
      if (from === to || mayImport[from]?.includes(to)) return false
      const isContract =
        from === 'web' &&
        targetFile(one) === 'server/http/contract.ts' &&
        /^import type\b/.test(one.statement)
      return !isContract && !(from === 'web' && /\.test\.ts$|^web\/(?:browser|take-)/.test(one.from))
    })
    expect(broken.map((one) => `${one.from} imports ${one.target}`)).toEqual([])
  })

  it('lets each room of server/answer use only the rooms below it', () => {
    const roomOf = (file: string) => /^server\/answer\/(?:([^/]+)\/)?[^/]+$/.exec(file)
    const heightOf = (file: string) => {
      const name = roomOf(file)?.[1]
      return name === undefined ? rooms.length : rooms.indexOf(name)
    }
    const within = ours.filter(
      (one) => roomOf(one.from) && roomOf(targetFile(one)) && !one.from.endsWith('.test.ts'),
    )
    const broken = within.filter((one) => heightOf(targetFile(one)) > heightOf(one.from))
    expect(within.length).toBeGreaterThan(300)
    expect(within.filter((one) => heightOf(one.from) < 0).map((one) => one.from)).toEqual([])
    expect(broken.map((one) => `${one.from} imports ${one.target}`)).toEqual([])
  })

  it('keeps each library behind its door', () => {
    const broken = theirs.filter((one) => {
      const door = doors.find(({ packages }) => packages.test(one.target))
      return door !== undefined && !door.places.test(one.from)
    })
    expect(broken.map((one) => `${one.from} imports ${one.target}`)).toEqual([])
  })

  it('loads langchain only when a model is set: never by a static import', () => {
    const eager = theirs.filter(
      (one) =>
        /^(?:langchain|@langchain\/(?!textsplitters))/.test(one.target) &&
        /^import\s+(?!type\b)/.test(one.statement) &&
        !one.from.endsWith('.test.ts') &&
        isReachedStatically(one.from),
    )
    expect(eager.map((one) => `${one.from} imports ${one.target}`)).toEqual([])
  })

  it('lets no files import each other in a circle, by types either', () => {
    const next = Map.groupBy(ours, ({ from }) => from)
    expect(circleIn((file) => (next.get(file) ?? []).map(targetFile))).toEqual([])
  })

  it('knows a circle when it sees one', () => {
    const drawn: Readonly<Record<string, readonly string[]>> = { a: ['b', 'c'], b: ['c'], c: ['d'], d: ['b'] }
    expect(circleIn((file) => drawn[file] ?? [], ['a'])).toEqual(['b', 'c', 'd', 'b'])
    expect(circleIn((file) => (file === 'd' ? [] : (drawn[file] ?? [])), ['a'])).toEqual([])
  })

  it('keeps files short enough to read at a sitting', () => {
    const long = sources
      .filter((file) => !file.endsWith('.test.ts'))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
    expect(long).toEqual([])
  })

  it('has nothing at the top that no tool insists on', () => {
    const known =
      /^(?:ingest|prompts|server|eval|web|package(?:-lock)?\.json|tsconfig\.json|README\.md|LICENSE|biome\.json|vitest\.config\.ts|\.git|\.gitignore|\.ci|\.data|dist|node_modules)$/
    expect(readdirSync(root).filter((entry) => !known.test(entry))).toEqual([])
  })
})

/** The first circle of imports that a walk from `starts` meets, its first file again at its end; empty without one. */
function circleIn(next: (file: string) => readonly string[], starts: readonly string[] = sources): string[] {
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    for (const target of next(file)) {
      const circle = walk(target, [...way, file])
      if (circle.length > 0) return circle
    }
    done.add(file)
    return []
  }
  for (const start of starts) {
    const circle = walk(start, [])
    if (circle.length > 0) return circle
  }
  return []
}

/** Whether a file is loaded by `server/main.ts` or `ingest/main.ts` without any dynamic import on the way. */
function isReachedStatically(file: string): boolean {
  const seen = new Set<string>()
  const queue = ['server/main.ts', 'ingest/main.ts', 'server/ask.ts']
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const one of ours) {
      const isStatic = one.from === next && /^(?:import|export)\s+(?!type\b)/.test(one.statement)
      if (isStatic) queue.push(targetFile(one))
    }
  }
  return seen.has(file)
}
