import { type RankedCase, rankCases } from '../baselines/compare-searches.ts'
import { openSearches } from '../baselines/searches.ts'
import type { EvalOptions } from '../options.ts'
import type { Selection } from '../select-cases.ts'
import { askInProcess, askOverHttp, listServerReports } from './ask.ts'
import type { JudgedCase } from './judged-case.ts'
import type { ModelCase } from './model-case.ts'
import { readModelSettings } from './model-settings.ts'
import { openCorpus } from './open-product.ts'
import { runCases } from './run-cases.ts'
import { runWithModel } from './run-with-model.ts'

export type Evaluation = {
  readonly judged: readonly JudgedCase[]
  /** Empty over HTTP, where only the server searches, and with `--no-baselines`. */
  readonly ranked: readonly RankedCase[]
  /** Empty without `--model`. */
  readonly withModel: readonly ModelCase[]
}

/** Says what is going on: a line, or another case done. */
export type Progress = { readonly line: (text: string) => void; readonly done: () => void }

type Part = Selection['corpora'][number]

/** Asks and judges the given cases in this process, one corpus after the other. */
export async function evaluateShare(
  parts: readonly Part[],
  options: EvalOptions,
  progress: Progress,
): Promise<Evaluation> {
  const done: Evaluation[] = []
  for (const part of parts) {
    done.push(
      options.base === undefined
        ? await evaluateInProcess(part, options, progress)
        : await evaluateServer(part, options.base, progress),
    )
  }
  return joinEvaluations(done)
}

/** Several parts' evaluations as one, in their order. */
export function joinEvaluations(parts: readonly Evaluation[]): Evaluation {
  return {
    judged: parts.flatMap(({ judged }) => judged),
    ranked: parts.flatMap(({ ranked }) => ranked),
    withModel: parts.flatMap(({ withModel }) => withModel),
  }
}

/** Cases on reports that the server does not hold are left out: they would only tell that it does not hold them. */
async function evaluateServer(part: Part, base: string, { line, done }: Progress): Promise<Evaluation> {
  const { corpus, cases } = part
  const held = await listServerReports(base)
  if (corpus.reports.some(({ report }) => !held.includes(report.id))) {
    line(`Left out ${cases.length} cases: ${base} does not hold the reports of ${corpus.name}`)
    return { judged: [], ranked: [], withModel: [] }
  }
  const judged = await runCases(cases, { ask: askOverHttp(base), corpus, onDone: done })
  return { judged, ranked: [], withModel: [] }
}

async function evaluateInProcess(
  { corpus, cases }: Part,
  { dataDirectory, baselines, model, faithful }: EvalOptions,
  { line, done }: Progress,
): Promise<Evaluation> {
  const open = await openCorpus(corpus, dataDirectory)
  try {
    if (open.ingestSeconds !== undefined)
      line(`Ingested ${corpus.name} in ${open.ingestSeconds.toFixed(1)} s`)
    const reports = corpus.reports.map(({ report }) => report)
    const ask = askInProcess(open.answerQuestion, reports)
    const judged = await runCases(cases, { ask, corpus, onDone: done })
    const { product } = open
    const settings = model ? readModelSettings(process.env) : undefined
    const withModel = settings
      ? await runWithModel(cases, { product, corpus, model: settings, isJudged: faithful, onDone: done })
      : []
    if (!baselines) return { judged, ranked: [], withModel }
    const searches = await openSearches(corpus, product)
    return { judged, ranked: await rankCases(cases, { corpus, searches }), withModel }
  } finally {
    await open.close()
  }
}
