import { evaluate, type Progress } from './evaluate.ts'
import { summarizeSplits } from './metrics/group-cases.ts'
import { readOptions, usage } from './options.ts'
import { isShown, printFailures, printWhole } from './output/print-failures.ts'
import { printSummaries } from './output/print-summary.ts'
import { selectCases } from './select-cases.ts'

/** `npm run eval`: asks every case, judges the answers, prints one table. Gives the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    console.log(usage)
    return 0
  }
  const started = performance.now()
  const selection = await selectCases(options)
  for (const problem of selection.problems) console.error(`Cannot use ${problem}`)
  if (selection.corpora.length === 0) throw new Error('Cannot evaluate: no case fits the options')
  const { judged } = await evaluate(selection, options, progress)
  const splits = summarizeSplits(judged)
  if (options.failures) print(printFailures(judged, options.reveal))
  if (options.caseIds.length > 0) {
    print(judged.filter(({ split }) => isShown(split, options.reveal)).flatMap(printWhole))
  }
  print(printSummaries(splits))
  console.log(`${judged.length} cases in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return selection.problems.length > 0 ? 1 : 0
}

const progress: Progress = {
  line: (text) => console.error(text),
  done: (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`)
  },
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
