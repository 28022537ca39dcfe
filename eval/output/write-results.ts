import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JudgedCase } from '../run/judged-case.ts'
import { writeReport } from './report-html.ts'
import { recordCase } from './run-record.ts'
import type { RunResults } from './run-results.ts'

/** Writes `cases.jsonl` (with a model also `cases-with-model.jsonl`), `summary.json`, `settings.json` and `report.html` into a folder named after the time. */
export async function writeResults(folder: string, name: string, results: RunResults): Promise<string> {
  const directory = join(folder, name)
  await mkdir(directory, { recursive: true })
  const { judged, withModel, splits, searches, settings, reveal } = results
  const linesOf = (cases: readonly JudgedCase[]): string =>
    cases.map((one) => `${JSON.stringify(recordCase(one, reveal))}\n`).join('')
  await Promise.all([
    writeFile(join(directory, 'cases.jsonl'), linesOf(judged)),
    ...(withModel.length > 0
      ? [writeFile(join(directory, 'cases-with-model.jsonl'), linesOf(withModel))]
      : []),
    writeFile(join(directory, 'summary.json'), toJson({ splits, searches })),
    writeFile(join(directory, 'settings.json'), toJson(settings)),
    writeFile(join(directory, 'report.html'), writeReport(results)),
  ])
  return directory
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
