import type { Answer } from '../../server/http/contract.ts'
import type { EvalCase } from '../case.ts'
import type { Verdict } from '../judge/verdict.ts'

/** `own`: cases of a city's own file. */
export const splits = ['tune', 'hold', 'own'] as const
export type Split = (typeof splits)[number]

/** A case with where it belongs. */
export type SplitCase = { readonly split: Split; readonly corpus: string; readonly evalCase: EvalCase }

/** A case after it was asked and judged. */
export type JudgedCase = SplitCase & {
  readonly answer: Answer
  readonly latencyMs: number
  readonly verdict: Verdict
}
