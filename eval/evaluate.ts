import { type RankedCase, rankCases } from './baselines/compare-searches.ts'
import { openSearches } from './baselines/searches.ts'
import type { EvalOptions } from './options.ts'
import { askInProcess, askOverHttp } from './run/ask.ts'
import type { JudgedCase } from './run/judged-case.ts'
import { openCorpus } from './run/open-product.ts'
import { runCases } from './run/run-cases.ts'
import type { Selection } from './select-cases.ts'

export type Evaluation = {
  readonly judged: readonly JudgedCase[]
  /** Empty over HTTP, where only the server searches, and with `--no-baselines`. */
  readonly ranked: readonly RankedCase[]
}

/** Says what is going on, a line each; `done` of `total` cases of a corpus. */
export type Progress = {
  readonly line: (text: string) => void
  readonly done: (done: number, total: number) => void
}

/** Asks and judges all selected cases, one corpus after the other, each with a store of its own. */
export async function evaluate(
  selection: Selection,
  options: EvalOptions,
  progress: Progress,
): Promise<Evaluation> {
  const parts: Evaluation[] = []
  for (const part of selection.corpora) {
    parts.push(
      options.base === undefined
        ? await evaluateInProcess(part, options, progress)
        : await evaluateServer(part, options.base, progress),
    )
  }
  return { judged: parts.flatMap(({ judged }) => judged), ranked: parts.flatMap(({ ranked }) => ranked) }
}

type Part = Selection['corpora'][number]

async function evaluateServer(
  { corpus, cases }: Part,
  base: string,
  progress: Progress,
): Promise<Evaluation> {
  const onDone = (done: number) => progress.done(done, cases.length)
  return { judged: await runCases(cases, { ask: askOverHttp(base), corpus, onDone }), ranked: [] }
}

async function evaluateInProcess(
  { corpus, cases }: Part,
  options: EvalOptions,
  progress: Progress,
): Promise<Evaluation> {
  const open = await openCorpus(corpus, options.dataDirectory)
  try {
    if (open.ingestSeconds !== undefined) {
      progress.line(`Ingested ${corpus.name} in ${open.ingestSeconds.toFixed(1)} s`)
    }
    const reports = corpus.reports.map(({ report }) => report)
    const ask = askInProcess(open.answerQuestion, reports)
    const onDone = (done: number) => progress.done(done, cases.length)
    const judged = await runCases(cases, { ask, corpus, onDone })
    if (!options.baselines) return { judged, ranked: [] }
    const searches = await openSearches(corpus, open.product)
    return { judged, ranked: await rankCases(cases, { corpus, searches }) }
  } finally {
    await open.close()
  }
}
