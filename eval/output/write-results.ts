import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchSummary } from '../baselines/compare-searches.ts'
import type { SplitSummary } from '../metrics/group-cases.ts'
import type { JudgedCase } from '../run/judged-case.ts'
import { writeReport } from './report-html.ts'
import { recordCase } from './run-record.ts'

/** What one run leaves behind. */
export type RunResults = {
  readonly judged: readonly JudgedCase[]
  readonly splits: readonly SplitSummary[]
  readonly searches: readonly SearchSummary[]
  /** Everything that decides the numbers: options, revision, versions, machine. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly reveal: boolean
}

/** Writes `cases.jsonl`, `summary.json`, `settings.json` and `report.html` into a folder named after the time. */
export async function writeResults(folder: string, name: string, results: RunResults): Promise<string> {
  const directory = join(folder, name)
  await mkdir(directory, { recursive: true })
  const { judged, splits, searches, settings, reveal } = results
  const lines = judged.map((one) => JSON.stringify(recordCase(one, reveal)))
  await Promise.all([
    writeFile(join(directory, 'cases.jsonl'), `${lines.join('\n')}\n`),
    writeFile(join(directory, 'summary.json'), toJson({ splits, searches })),
    writeFile(join(directory, 'settings.json'), toJson(settings)),
    writeFile(join(directory, 'report.html'), writeReport(results)),
  ])
  return directory
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
