import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openEmbeddedDatabase } from '../ingest/store/embedded-database.ts'
import { openStoreOn } from '../ingest/store/open-store.ts'
import { saveReport } from '../ingest/store/save-report.ts'
import { answer as answerSchema } from './http/contract.ts'
import { makeIngestedReport } from './http/made-up-store.ts'

const root = join(import.meta.dirname, '..')
const dataDirectory = mkdtempSync(join(tmpdir(), 'machikotae-'))
const running: ChildProcess[] = []

/** A store with one report that an older program made: the start has something to rebuild. */
beforeAll(async () => {
  const store = await openStoreOn(await openEmbeddedDatabase(dataDirectory))
  await saveReport(store, makeIngestedReport())
  await store.close()
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(dataDirectory, { recursive: true }))

/** A module that says which of these packages a program loads. */
const tellLoaded = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  registerHooks({
    resolve(name, context, next) {
      if (/langchain|^hono$/.test(name)) console.log('loads ' + name)
      return next(name, context)
    },
  })
`)}`

type Run = {
  readonly child: ChildProcess
  readonly output: () => string
  readonly status: Promise<number | null>
}

function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDirectory, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      output += String(piece)
    })
  }
  return { child, output: () => output, status: once(child, 'close').then(([status]) => status) }
}

/** Resolves to the address that the welcome names; rejects with all that was said if the server ends before. */
function readBase({ child, output, status }: Run): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const base = /ブラウザで開く: (\S+)\//.exec(output())?.[1]
      if (base !== undefined) resolve(base)
    })
    status.then(() => reject(new Error(output())))
  })
}

describe('npm start', () => {
  it('rebuilds, serves without LangChain, is alone on its data, and stops cleanly', async () => {
    const server = run('server/main.ts', [], { NODE_OPTIONS: `--import ${tellLoaded}` })
    const base = await readBase(server)
    expect(server.output()).toContain('作り直し: midori-2022')
    expect((await fetch(`${base}/readyz`)).status).toBe(200)
    const asked = run(
      'server/ask.ts',
      ['図書館運営補助金の運営費はいくらですか', '--json', '--base', base],
      {},
    )
    expect(await asked.status).toBe(0)
    expect(answerSchema.parse(JSON.parse(asked.output())).citations[0]?.reportId).toBe('midori-2022')

    const second = run('server/main.ts', [], {})
    expect(await second.status).toBe(1)
    expect(second.output()).toMatch(/^Cannot open the database in .*--base URL\n$/)
    const shut = run('server/ask.ts', ['質問'], {})
    expect(await shut.status).toBe(1)
    expect(shut.output()).toMatch(/^Cannot open the database in .*--base http:\/\/127\.0\.0\.1:8787\n$/)

    expect(server.output()).toContain('loads hono')
    expect(server.output()).not.toContain('langchain')

    server.child.kill('SIGTERM')
    expect(await server.status).toBe(0)
    expect(server.output()).not.toMatch(/error|Cannot/i)
  }, 180_000)

  it.each([
    { environment: { PORT: 'http' }, says: 'Cannot use the setting PORT', why: 'a setting that is none' },
    {
      environment: { LANGSMITH_TRACING: 'true' },
      says: 'ALLOW_TRACING=on',
      why: 'tracing that nobody allowed',
    },
    { environment: { HOST: '192.0.2.1' }, says: 'set HOST to', why: 'an address of another machine' },
    {
      environment: { DATABASE_URL: 'postgres://user:geheim@127.0.0.1:1/x' },
      says: 'Cannot open the database at 127.0.0.1:1/x',
      why: 'a database that is not there',
    },
    { environment: { DATA_DIR: '/dev/null/none' }, says: 'Cannot', why: 'a directory that cannot be made' },
  ])('refuses in one line: $why', async ({ environment, says }) => {
    const server = run('server/main.ts', [], environment)
    expect(await server.status).toBe(1)
    expect(server.output()).toContain(says)
    expect(server.output().trim().split('\n')).toHaveLength(1)
    expect(server.output()).not.toContain('geheim')
  })

  it('refuses in one line a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const server = run('server/main.ts', [], { PORT: port })
    expect(await server.status).toBe(1)
    expect(server.output()).toBe(
      `Cannot serve on 127.0.0.1, port ${port}: another program uses this port; stop it, or set PORT to another number\n`,
    )
    other.close()
  })
})
