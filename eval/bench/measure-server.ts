import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { askOverHttp } from '../run/ask.ts'

/** How a server of its own process does on a filled data directory. */
export type ServerMeasure = { readonly readySeconds: number; readonly memoryMegabytes: number | undefined }

const program = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const LONGEST_START_MS = 120_000

/** Starts the server, waits for `/readyz`, asks the questions, reads its memory, stops it. Throws where it does not start. */
export async function measureServer(
  dataDirectory: string,
  questions: readonly string[],
): Promise<ServerMeasure> {
  const port = await findFreePort()
  const base = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDirectory,
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await waitUntilReady(base, () => child.exitCode)
    const readySeconds = (performance.now() - started) / 1000
    const ask = askOverHttp(base)
    for (const content of questions) await ask([{ role: 'user', content }], undefined)
    return { readySeconds, memoryMegabytes: await readMemory(child.pid) }
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
}

async function waitUntilReady(base: string, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MS
  while (Date.now() < deadline) {
    if (exitCode() !== null) throw new Error(`Cannot measure the server: it ended with ${exitCode()}`)
    const isReady = await fetch(`${base}/readyz`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Cannot measure the server: not ready after ${LONGEST_START_MS / 1000} s`)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
    probe.on('error', reject)
  })
}

/** Resident memory of a process; undefined where the system has no /proc. */
async function readMemory(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}
