import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { EvalOptions } from './options.ts'
import { type Evaluation, evaluateShare, joinEvaluations, type Progress } from './run/evaluate-share.ts'
import type { ShareTask } from './run/share.ts'
import type { ShareNews } from './run/share-process.ts'
import type { Selection } from './select-cases.ts'

/** Fewer cases than this are done before a second process has loaded its dictionary. */
const LEAST_SHARED = 120
const MOST_PROCESSES = 2

/**
 * Asks and judges all selected cases: many of them in two processes, each with a store of its own, for one process
 * asks one question at a time. `args` are the command line's, from which each process selects the same cases.
 */
export async function evaluate(
  selection: Selection,
  { options, args, progress }: { options: EvalOptions; args: readonly string[]; progress: Progress },
): Promise<Evaluation> {
  const total = selection.corpora.reduce((sum, { cases }) => sum + cases.length, 0)
  const processes = Math.min(MOST_PROCESSES, availableParallelism())
  if (options.base !== undefined || total < LEAST_SHARED || processes === 1) {
    return evaluateShare(selection.corpora, options, progress)
  }
  const shares = await Promise.all(
    Array.from({ length: processes }, (_, number) => runShare({ args, number, of: processes }, progress)),
  )
  return inOrder(selection, joinEvaluations(shares))
}

function runShare(task: ShareTask, progress: Progress): Promise<Evaluation> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('./run/share-process.ts', import.meta.url))
    const child = fork(program, { serialization: 'advanced' })
    child.on('message', (news: ShareNews) => {
      switch (news.kind) {
        case 'line':
          return progress.line(news.text)
        case 'done':
          return progress.done()
        case 'evaluation':
          return resolve(news.evaluation)
        case 'error':
          return reject(new Error(news.message))
      }
    })
    child.on('exit', (code) =>
      reject(new Error(`Cannot finish: a process of the evaluation ended with ${code}`)),
    )
    child.on('error', reject)
    child.send(task)
  })
}

function inOrder({ corpora }: Selection, { judged, ranked, withModel }: Evaluation): Evaluation {
  const ids = corpora.flatMap(({ cases }) => cases.map(({ evalCase }) => evalCase.id))
  const places = new Map(ids.map((id, index) => [id, index]))
  const placeOf = (id: string): number => places.get(id) ?? 0
  return {
    judged: judged.toSorted((a, b) => placeOf(a.evalCase.id) - placeOf(b.evalCase.id)),
    ranked: ranked.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)),
    withModel: withModel.toSorted((a, b) => placeOf(a.evalCase.id) - placeOf(b.evalCase.id)),
  }
}
