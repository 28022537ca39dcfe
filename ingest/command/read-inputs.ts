import { basename } from 'node:path'
import type { ReportInput } from '../ingest-reports.ts'
import { readReportFile } from '../read/read-report-file.ts'
import type { ReportRequest } from './given-report.ts'
import { guessReport } from './guess-report.ts'

/** Files read and labelled, or, where any of them cannot be, one line a problem. */
export type Inputs =
  | { readonly ok: true; readonly inputs: readonly GuessedInput[] }
  | { readonly ok: false; readonly problems: readonly string[] }

export type GuessedInput = {
  readonly input: ReportInput
  /** The options that would say what was guessed. */
  readonly guesses: readonly string[]
  /** Nobody gave the id: it comes from the file's name. */
  readonly isIdGuessed: boolean
}

/** Reads every file before any of them is ingested, so that a bad one changes nothing. */
export async function readInputs(requests: readonly ReportRequest[]): Promise<Inputs> {
  const read: (GuessedInput | string)[] = []
  for (const request of requests) read.push(await readInput(request))
  const problems = read.filter((each) => typeof each === 'string')
  const inputs = read.filter((each) => typeof each !== 'string')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, inputs }
}

async function readInput(request: ReportRequest): Promise<GuessedInput | string> {
  const read = await readReportFile(request.path)
  if (!read.ok) return read.problem
  const guessed = guessReport(request, read.text)
  if (guessed.kind === 'unknown') return guessed.message
  return {
    input: {
      report: guessed.report,
      file: { name: basename(request.path), hash: read.bytesHash },
      text: read.text,
    },
    guesses: guessed.guesses,
    isIdGuessed: request.given.id === undefined,
  }
}
