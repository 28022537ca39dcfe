import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts'

const script = `
  import { lockDirectory } from ${JSON.stringify(new URL('directory-lock.ts', import.meta.url).href)}
  try {
    lockDirectory(process.argv[1])
    console.log('held')
    setInterval(() => undefined, 1000)
  } catch (error) {
    console.log(error.name + ' ' + error.pid)
  }`

/** Another process that takes the lock and keeps it until it is killed; resolves with the line it prints. */
async function lockElsewhere(directory: string): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  return { child, line: String(line).trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('lockDirectory()', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'lock-'))
  })
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  const writeLock = (holder: object | string): void =>
    writeFileSync(join(directory, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
  const dead = { token: 'gone', pid: 2 ** 22 + 1, host: hostname(), started: '1' }

  it('refuses a second holder and names the directory and the process', () => {
    const lock = lockDirectory(directory)
    const taken = (): unknown => lockDirectory(directory)
    expect(taken).toThrow(DirectoryInUseError)
    expect(taken).toThrow(`Cannot open the database in ${directory}: process ${process.pid} is using it`)
    lock.release()
    lockDirectory(directory).release()
    expect(readdirSync(directory)).toEqual([])
  })

  it('refuses while another process lives and takes over when that was killed', async () => {
    const { child, line } = await lockElsewhere(directory)
    expect(line).toBe('held')
    expect(() => lockDirectory(directory)).toThrow(`process ${child.pid} is using it`)
    await kill(child)
    lockDirectory(directory).release()
    expect(readdirSync(directory)).toEqual([])
  })

  it.each([
    { holder: dead, why: 'its process is gone' },
    { holder: { ...dead, pid: process.pid }, why: 'its pid belongs to a later process' },
    { holder: '', why: 'it was cut off while being written' },
    { holder: '{"pid":1}', why: 'it is no lock of ours' },
  ])('takes over a lock when $why', ({ holder }) => {
    writeLock(holder)
    lockDirectory(directory).release()
    expect(readdirSync(directory)).toEqual([])
  })

  it('trusts a holder on another machine as long as it gives signs of life', () => {
    writeLock({ ...dead, host: 'elsewhere' })
    expect(() => lockDirectory(directory)).toThrow('on elsewhere is using it')
    const longAgo = new Date(Date.now() - 120_000)
    utimesSync(join(directory, 'lock'), longAgo, longAgo)
    lockDirectory(directory).release()
  })

  it('goes on where a takeover died in the middle', () => {
    writeLock(dead)
    const guard = join(directory, 'lock.gone.takeover')
    writeFileSync(guard, '')
    const longAgo = new Date(Date.now() - 120_000)
    utimesSync(guard, longAgo, longAgo)
    lockDirectory(directory).release()
  })

  it("does not take away another's lock when it lets go late", () => {
    const late = lockDirectory(directory)
    writeLock({ ...dead, token: 'another' })
    late.release()
    expect(readdirSync(directory)).toEqual(['lock'])
  })

  it('lets one of many processes have the lock of a dead one', async () => {
    writeLock(dead)
    const started = await Promise.all(Array.from({ length: 6 }, () => lockElsewhere(directory)))
    const lines = started.map(({ line }) => line)
    await Promise.all(started.map(({ child }) => kill(child)))
    expect(lines.filter((line) => line === 'held')).toHaveLength(1)
  })
})
