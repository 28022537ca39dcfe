import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openProduct } from '../server/open-product.ts'
import { measureParsing } from './bench/measure-parsing.ts'
import { measureServer } from './bench/measure-server.ts'
import { type Corpus, readCorpus } from './corpus.ts'
import { loadCases } from './load-cases.ts'
import { percentile } from './metrics/bootstrap.ts'
import { alignTable } from './output/align-table.ts'
import { askCase, askInProcess } from './run/ask.ts'
import { ingestCorpus, openAnswererOn, settingsFor } from './run/open-product.ts'

/** One line of the bench: what was measured, and the most that is wanted. */
type Line = {
  readonly what: string
  readonly value: number | undefined
  readonly unit: string
  readonly limit?: number
}

const evalFolder = fileURLToPath(new URL('.', import.meta.url))

/** `npm run bench`: how fast and how large the product is on this machine, beside the limits set for two cores. */
async function bench(isQuick: boolean): Promise<void> {
  const corpus = await readCorpus('reports', join(evalFolder, '../ingest/reports/reports.json'))
  const directory = await mkdtemp(join(tmpdir(), 'machikotae-bench-'))
  try {
    const lines = [
      ...(await benchStore(corpus, directory)),
      ...(await benchAnswers(corpus, directory)),
      ...(await benchServer(directory)),
      ...benchParsing(corpus, isQuick ? [1, 10] : [1, 10, 50]),
    ]
    console.log(
      `${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)}: more than the cores slows every line`,
    )
    for (const line of alignTable([['', 'measured', 'limit', ''], ...lines.map(rowOf)])) console.log(line)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function benchStore(corpus: Corpus, directory: string): Promise<Line[]> {
  const started = performance.now()
  const product = await openProduct(settingsFor(directory))
  const createSeconds = secondsSince(started)
  const ingestSeconds = await ingestCorpus(product, corpus)
  const again = performance.now()
  await ingestCorpus(product, corpus)
  const unchangedSeconds = secondsSince(again)
  await product.store.close()
  return [
    { what: 'creating the embedded store, loading the dictionary', value: createSeconds, unit: 's' },
    { what: 'ingesting both reports from nothing', value: ingestSeconds, unit: 's', limit: 5 },
    { what: 'ingesting them again, unchanged', value: unchangedSeconds, unit: 's' },
  ]
}

async function benchAnswers(corpus: Corpus, directory: string): Promise<Line[]> {
  const settings = settingsFor(directory)
  const started = performance.now()
  const product = await openProduct(settings)
  const reopenSeconds = secondsSince(started)
  try {
    const answerQuestion = await openAnswererOn(product, settings)
    const ask = askInProcess(
      answerQuestion,
      corpus.reports.map(({ report }) => report),
    )
    const latencies: number[] = []
    for (const evalCase of await tuneCases()) latencies.push((await askCase(ask, evalCase)).latencyMs)
    const sorted = latencies.toSorted((a, b) => a - b)
    return [
      { what: 'reopening the filled store', value: reopenSeconds, unit: 's' },
      { what: `answer, median of ${sorted.length}`, value: percentile(sorted, 0.5), unit: 'ms' },
      { what: 'answer, 95th percentile', value: percentile(sorted, 0.95), unit: 'ms', limit: 30 },
      { what: 'answer, slowest', value: sorted.at(-1), unit: 'ms', limit: 200 },
      { what: 'resident memory of this process', value: process.memoryUsage.rss() / 1024 / 1024, unit: 'MB' },
    ]
  } finally {
    await product.store.close()
  }
}

async function benchServer(directory: string): Promise<Line[]> {
  const questions = (await tuneCases()).slice(0, 50).flatMap(({ turns }) => turns.slice(0, 1))
  const { readySeconds, memoryMegabytes } = await measureServer(directory, questions)
  return [
    { what: 'server ready on the filled directory', value: readySeconds, unit: 's', limit: 8 },
    { what: 'its resident memory after 50 questions', value: memoryMegabytes, unit: 'MB', limit: 900 },
  ]
}

/** Seconds a million characters must stay the same for the cost to be linear. */
function benchParsing(corpus: Corpus, copies: readonly number[]): Line[] {
  const measures = copies.map((count) => measureParsing(corpus.reports, count))
  const [first] = measures
  const base = first === undefined ? 0 : first.seconds / first.characters
  return measures.flatMap(({ copies: count, characters, seconds, figures }) => [
    { what: `parsing and figures, reports × ${count} (${figures} figures)`, value: seconds, unit: 's' },
    ...(count === 1
      ? []
      : [
          {
            what: `cost of a character, × ${count} against × 1`,
            value: seconds / characters / base,
            unit: 'times',
            limit: 1.5,
          },
        ]),
  ])
}

async function tuneCases() {
  const files = ['tune-ogori.jsonl', 'tune-iizuka.jsonl'].map((name) => join(evalFolder, 'cases', name))
  return (await loadCases(files)).cases
}

function rowOf({ what, value, unit, limit }: Line): string[] {
  const measured = value === undefined ? 'not measured' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
  if (limit === undefined) return [what, measured, '', '']
  const verdict = value !== undefined && value <= limit ? 'ok' : 'over'
  return [what, measured, `≤ ${limit} ${unit}`, verdict]
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000
}

bench(process.argv.includes('--quick')).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
