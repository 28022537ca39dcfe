import type { EvalOptions } from './options.ts'
import { askInProcess, askOverHttp } from './run/ask.ts'
import type { JudgedCase } from './run/judged-case.ts'
import { openCorpus } from './run/open-product.ts'
import { runCases } from './run/run-cases.ts'
import type { Selection } from './select-cases.ts'

export type Evaluation = { readonly judged: readonly JudgedCase[] }

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
  const judged: JudgedCase[] = []
  for (const { corpus, cases } of selection.corpora) {
    const onDone = (done: number) => progress.done(done, cases.length)
    if (options.base !== undefined) {
      judged.push(...(await runCases(cases, { ask: askOverHttp(options.base), corpus, onDone })))
      continue
    }
    const open = await openCorpus(corpus, options.dataDirectory)
    try {
      if (open.ingestSeconds !== undefined)
        progress.line(`Ingested ${corpus.name} in ${open.ingestSeconds.toFixed(1)} s`)
      const ask = askInProcess(
        open.answerQuestion,
        corpus.reports.map(({ report }) => report),
      )
      judged.push(...(await runCases(cases, { ask, corpus, onDone })))
    } finally {
      await open.close()
    }
  }
  return { judged }
}
