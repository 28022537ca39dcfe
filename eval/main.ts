import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { summarizeSearches } from './baselines/compare-searches.ts'
import { checkCase } from './check-cases.ts'
import { evaluate } from './evaluate.ts'
import { summarizeSplits } from './metrics/group-cases.ts'
import { type EvalOptions, readOptions, usage } from './options.ts'
import { pairCases } from './output/compare-modes.ts'
import { compareRuns, readRun } from './output/compare-runs.ts'
import {
  type AcceptedNumbers,
  acceptedNumbers,
  findFalls,
  gateNumbers,
  raiseAccepted,
} from './output/gate.ts'
import { isShown, printFailures, printWhole } from './output/print-failures.ts'
import { printModes } from './output/print-modes.ts'
import { printSearches } from './output/print-searches.ts'
import { printSummaries } from './output/print-summary.ts'
import { recordCase } from './output/run-record.ts'
import { writeResults } from './output/write-results.ts'
import { describeRun } from './run/describe-run.ts'
import type { Evaluation, Progress } from './run/evaluate-share.ts'
import { readModelSettings } from './run/model-settings.ts'
import { type Selection, selectCases } from './select-cases.ts'

const resultsFolder = fileURLToPath(new URL('results', import.meta.url))
const acceptedFile = fileURLToPath(new URL('accepted.json', import.meta.url))

/** `npm run eval`: asks every case, judges the answers, prints one table. Gives the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    console.log(usage)
    return 0
  }
  const started = new Date()
  const model = options.model ? readModelSettings(process.env).chatModel : undefined
  const selection = await selectCases(options)
  for (const problem of selection.problems) console.error(`Cannot use ${problem}`)
  for (const doubt of doubtsOf(selection)) console.error(doubt)
  if (selection.corpora.length === 0) throw new Error('Cannot evaluate: no case fits the options')
  const before =
    options.compareWith === undefined ? undefined : await readRun(resultsFolder, options.compareWith)
  const evaluation = await evaluate(selection, { options, args, progress: showProgress(selection, model) })
  printCases(evaluation, options)
  if (before !== undefined) {
    const after = evaluation.judged.map((one) => recordCase(one, options.reveal))
    print(compareRuns(before, after, options.reveal))
  }
  const measured = await writeAndPrint(evaluation, options, started)
  if (model !== undefined)
    print(printModes(pairCases(evaluation.judged, evaluation.withModel), model, options.reveal))
  console.log(
    `${evaluation.judged.length} cases in ${((Date.now() - started.getTime()) / 1000).toFixed(1)} s`,
  )
  const isKept = await passGate(measured, options)
  return isKept && selection.problems.length === 0 ? 0 : 1
}

/** What is wrong with a city's own cases; those of the project have a test. */
function doubtsOf({ corpora }: Selection): string[] {
  return corpora.flatMap(({ corpus, cases }) =>
    cases
      .filter(({ split }) => split === 'own')
      .flatMap((one) => checkCase(one, corpus))
      .filter(({ rule }) => rule !== 'no-source' && rule !== 'no-proof')
      .map(({ id, rule, detail }) => `Doubtful case ${id}: ${rule} ${detail}`),
  )
}

function printCases({ judged }: Evaluation, { failures, caseIds, reveal }: EvalOptions): void {
  if (failures) print(printFailures(judged, reveal))
  if (caseIds.length > 0) print(judged.filter(({ split }) => isShown(split, reveal)).flatMap(printWhole))
}

async function writeAndPrint(
  { judged, ranked, withModel }: Evaluation,
  options: EvalOptions,
  started: Date,
): Promise<AcceptedNumbers> {
  const splits = summarizeSplits(judged)
  const searches = summarizeSearches(ranked)
  print(printSummaries(splits))
  print(printSearches(searches))
  const model = options.model ? process.env['CHAT_MODEL'] : undefined
  const settings = { ...(await describeRun(options, started)), model }
  const name = started.toISOString().slice(0, 19).replaceAll(':', '')
  const { reveal } = options
  const results = { judged, withModel, splits, searches, settings, reveal }
  const written = await writeResults(resultsFolder, name, results)
  console.log(`Written to ${written}`)
  return gateNumbers(splits, searches)
}

/** False where `--check` finds a number below the accepted one. */
async function passGate(measured: AcceptedNumbers, { check, accept }: EvalOptions): Promise<boolean> {
  if (!check && !accept) return true
  const text = await readFile(acceptedFile, 'utf8').catch(() => {
    if (check) throw new Error(`Cannot check: ${acceptedFile} is missing; make it with --accept`)
    return '{}'
  })
  const accepted = acceptedNumbers.parse(JSON.parse(text))
  const asked = Object.fromEntries(Object.entries(accepted).filter(([split]) => split in measured))
  const falls = findFalls(asked, measured)
  for (const fall of falls) console.error(`Below the accepted number: ${fall}`)
  if (accept) await writeFile(acceptedFile, `${JSON.stringify(raiseAccepted(accepted, measured), null, 2)}\n`)
  return !check || falls.length === 0
}

function showProgress({ corpora }: Selection, model: string | undefined): Progress {
  const ways = model === undefined ? 1 : 2
  const total = ways * corpora.reduce((sum, { cases }) => sum + cases.length, 0)
  let done = 0
  return {
    line: (text) => console.error(text),
    done: () => {
      done += 1
      if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`)
    },
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
