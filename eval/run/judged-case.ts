import type { Answer } from '../../server/http/contract.ts'
import type { EvalCase } from '../case.ts'
import type { Verdict } from '../judge/verdict.ts'

/** `second-*`: written later, from the reports alone, with made-up reports of their own too; `third-*`: later still, by people who had not seen the program, most of ordinary difficulty; `fourth-*`: the same again, with reports in five more layouts; `own`: cases of a city's own file; `drawn`: made by `--drawn` from the figures of the reports. */
export const splits = [
  'tune',
  'hold',
  'second-tune',
  'second-hold',
  'third-tune',
  'third-hold',
  'fourth-tune',
  'fourth-hold',
  'own',
  'drawn',
] as const
export type Split = (typeof splits)[number]

/** Cases that nobody looks at while working on rules: only their numbers are printed. */
export function isHeldBack(split: string): boolean {
  return split === 'hold' || split.endsWith('-hold')
}

/** A case with where it belongs. */
export type SplitCase = {
  readonly split: Split
  readonly corpus: string
  readonly evalCase: EvalCase
  /** How a drawn case is worded: its group in the table, in the place of its kind. */
  readonly wording?: string
}

/** A case after it was asked and judged. */
export type JudgedCase = SplitCase & {
  readonly answer: Answer
  readonly latencyMs: number
  readonly verdict: Verdict
}
