import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** One process a directory. */
export type DirectoryLock = { release(): void }

/** Another process holds the directory; the message names both and says what to do. */
export class DirectoryInUseError extends Error {
  readonly directory: string
  readonly pid: number
  constructor(directory: string, holder: Holder) {
    const where = holder.host === hostname() ? '' : ` on ${holder.host}`
    super(
      `Cannot open the database in ${directory}: process ${holder.pid}${where} is using it. ` +
        'Stop that process, or talk to its server with --base URL',
    )
    this.name = 'DirectoryInUseError'
    this.directory = directory
    this.pid = holder.pid
  }
}

const holderFields = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  /** When the process started, in the kernel's ticks: tells it from a later process with the same pid. */
  started: z.string(),
})
type Holder = z.infer<typeof holderFields>

const heartbeatMs = 5_000
/** A holder on another machine is taken for dead after this silence; PGlite can block the event loop for seconds. */
const silenceMs = 60_000
/** A takeover lasts microseconds; one that is older than this died in the middle. */
const takeoverMs = 10_000
const turnMs = 20

/** Takes the lock of an existing directory, or throws DirectoryInUseError. The lock of a dead process is taken over. */
export function lockDirectory(directory: string): DirectoryLock {
  const path = join(directory, 'lock')
  const own: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: readStartTime(process.pid),
  }
  const draft = join(directory, `lock.${own.token}`)
  writeFileSync(draft, JSON.stringify(own))
  try {
    // A few turns: the holder may let go, or another process may take a dead one's lock, between two looks.
    for (let turn = 0; turn < 5; turn += 1) {
      if (placeLock(draft, path) || takeOver(directory, draft, path)) return holdLock(path, own)
      pause(turnMs)
    }
    throw new Error(`Cannot lock ${directory}: other processes keep taking and leaving the lock. Try again`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A hard link appears whole or not at all, and never over another. */
function placeLock(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/**
 * True where a dead holder's lock was replaced by `draft`. Only who made the guard named after the dead holder's token
 * may replace its lock, so that of two processes that find it at once one wins.
 */
function takeOver(directory: string, draft: string, path: string): boolean {
  const holder = readHolder(path)
  if (holder === undefined) return false
  if (isAlive(holder, path)) throw new DirectoryInUseError(directory, holder)
  const guard = join(directory, `lock.${holder.token}.takeover`)
  if (!placeGuard(guard)) return false
  try {
    if (readHolder(path)?.token !== holder.token) return false
    renameSync(draft, path)
    return true
  } finally {
    rmSync(guard, { force: true })
  }
}

function placeGuard(guard: string): boolean {
  try {
    writeFileSync(guard, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    if (ageMs(guard) > takeoverMs) rmSync(guard, { force: true })
    return false
  }
}

/** Undefined where there is no lock any more. A lock that cannot be read belongs to nobody that is alive. */
function readHolder(path: string): Holder | undefined {
  try {
    const content = readFileSync(path, 'utf8')
    const parsed = holderFields.safeParse(parseJson(content))
    return parsed.success ? parsed.data : { token: 'unreadable', pid: 0, host: hostname(), started: '' }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return ageMs(path) < silenceMs
  return holder.pid > 0 && isRunning(holder.pid) && readStartTime(holder.pid) === holder.started
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** Field 22 of Linux's /proc/PID/stat; empty on other systems, where the pid alone decides. */
function readStartTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return (
      stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .at(19) ?? ''
    )
  } catch {
    return ''
  }
}

function holdLock(path: string, own: Holder): DirectoryLock {
  const heartbeat = setInterval(() => touch(path), heartbeatMs)
  heartbeat.unref()
  const release = (): void => {
    clearInterval(heartbeat)
    process.off('exit', release)
    if (readHolder(path)?.token === own.token) rmSync(path, { force: true })
  }
  process.on('exit', release)
  return { release }
}

/** The directory may be deleted under a running process: then there is nothing left to guard. */
function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return Number.POSITIVE_INFINITY
    throw error
  }
}

/** Blocks this thread: the lock is taken before anything else runs. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
