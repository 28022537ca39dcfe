import { extname } from 'node:path'
import { type IngestOutcome, type IngestTools, ingestReport, rebuildStale } from '../ingest-reports.ts'
import type { Store } from '../store/open-store.ts'
import { readReport } from '../store/read-reports.ts'
import { removeReport } from '../store/remove-report.ts'
import { describeOutcome, describeTotal } from './describe-outcome.ts'
import type { GivenReport, ReportRequest } from './given-report.ts'
import type { Command } from './read-arguments.ts'
import { type GuessedInput, readInputs } from './read-inputs.ts'
import { readManifest } from './read-manifest.ts'
import { type ProgressTarget, showProgress } from './show-progress.ts'

/** What a command writes to and what it opens only when it is needed. */
export type CommandWorld = {
  /** Results, a line each. */
  readonly write: (line: string) => void
  /** Problems, a line each. */
  readonly complain: (line: string) => void
  readonly progress: ProgressTarget
  readonly openStore: (dataDirectory?: string) => Promise<Store>
  /** Loads the analyzer and the embedding. */
  readonly loadTools: (store: Store) => Promise<IngestTools>
}

type Deed = Exclude<Command, { readonly kind: 'help' | 'wrong' }>

/** Does what was asked. The exit code: 0 done, 1 something was wrong with what was given and nothing was changed. */
export async function runCommand(deed: Deed, world: CommandWorld): Promise<0 | 1> {
  if (deed.kind === 'ingest') return ingestFiles(deed, world)
  const store = await world.openStore(deed.dataDirectory)
  try {
    for (const note of store.notes) world.complain(note)
    return deed.kind === 'remove'
      ? await removeReports(store, deed.ids, world)
      : await rebuildReports(store, world)
  } finally {
    await store.close()
  }
}

async function ingestFiles(
  deed: Extract<Deed, { readonly kind: 'ingest' }>,
  world: CommandWorld,
): Promise<0 | 1> {
  const requests = await listRequests(deed.paths, deed.given)
  const read = await readInputs(requests)
  if (!read.ok) return refuse(read.problems, world, requests.length)
  const store = await world.openStore(deed.dataDirectory)
  try {
    for (const note of store.notes) world.complain(note)
    const clashes = await findClashes(store, read.inputs)
    if (clashes.length > 0) return refuse(clashes, world, requests.length)
    for (const { input, guesses } of read.inputs) {
      if (guesses.length > 0) world.write(`${input.file.name}: 推定しました: ${guesses.join(' ')}`)
    }
    const tools = await world.loadTools(store)
    return await reportOutcomes(world, async function* (onStep) {
      for (const { input } of read.inputs) yield await ingestReport({ ...tools, onStep }, input)
    })
  } finally {
    await store.close()
  }
}

async function listRequests(paths: readonly string[], given: GivenReport): Promise<ReportRequest[]> {
  const lists = await Promise.all(
    paths.map((path) => (extname(path).toLowerCase() === '.json' ? readManifest(path) : [{ path, given }])),
  )
  return lists.flat()
}

/** Of several files none was taken in: whoever reads of one bad file must not think that the others were. */
function refuse(problems: readonly string[], world: CommandWorld, given = 1): 1 {
  for (const problem of problems) world.complain(problem)
  if (given > 1)
    world.complain(
      `指定された${given}件の資料は、どれも取り込んでいません。上の問題を直すか、そのファイルを外して、もう一度実行してください。`,
    )
  return 1
}

/** An id that was only guessed must not replace another city's or another year's report, nor may two files share one. */
async function findClashes(store: Store, inputs: readonly GuessedInput[]): Promise<string[]> {
  const clashes: string[] = []
  const seen = new Set<string>()
  for (const { input, isIdGuessed } of inputs) {
    const { id, municipality, fiscalYear } = input.report
    const stored = await readReport(store, id)
    const isAnother =
      stored !== undefined &&
      (stored.report.municipality.name !== municipality.name || stored.report.fiscalYear !== fiscalYear)
    if ((isIdGuessed && isAnother) || seen.has(id)) {
      clashes.push(`${input.file.name}: ID ${id} は別の資料のものです。--id で別のIDを付けてください。`)
    }
    seen.add(id)
  }
  return clashes
}

async function rebuildReports(store: Store, world: CommandWorld): Promise<0> {
  const tools = await world.loadTools(store)
  return reportOutcomes(world, (onStep) => rebuildStale({ ...tools, onStep }))
}

async function reportOutcomes(
  world: CommandWorld,
  begin: (onStep: NonNullable<IngestTools['onStep']>) => AsyncIterable<IngestOutcome>,
): Promise<0> {
  const progress = showProgress(world.progress)
  const outcomes: IngestOutcome[] = []
  try {
    for await (const outcome of begin(progress.onStep)) {
      progress.end()
      outcomes.push(outcome)
      for (const line of describeOutcome(outcome)) world.write(line)
    }
  } finally {
    progress.end()
  }
  world.write(describeTotal(outcomes))
  return 0
}

async function removeReports(store: Store, ids: readonly string[], world: CommandWorld): Promise<0 | 1> {
  const unknown: string[] = []
  for (const id of ids) if ((await readReport(store, id)) === undefined) unknown.push(id)
  if (unknown.length > 0) {
    return refuse(
      unknown.map((id) => `${id}: このIDの資料はありません。`),
      world,
    )
  }
  for (const id of ids) {
    await removeReport(store, id)
    world.write(`${id}: 消しました。`)
  }
  return 0
}
