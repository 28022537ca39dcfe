import { execFile } from 'node:child_process'
import { cpus } from 'node:os'
import { promisify } from 'node:util'
import type { EvalOptions } from '../options.ts'

/** What decided a run's numbers, for `settings.json`. The revision is unknown outside a checkout. */
export async function describeRun(options: EvalOptions, started: Date): Promise<Record<string, unknown>> {
  return {
    time: started.toISOString(),
    revision: await git('rev-parse', 'HEAD'),
    hasChanges: (await git('status', '--porcelain', '--untracked-files=no')) !== '',
    node: process.version,
    cores: cpus().length,
    options,
  }
}

async function git(...args: readonly string[]): Promise<string | null> {
  try {
    return (await promisify(execFile)('git', [...args])).stdout.trim()
  } catch {
    return null
  }
}
