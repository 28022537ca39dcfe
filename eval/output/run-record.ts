import { z } from 'zod'
import { failures } from '../judge/verdict.ts'
import { type JudgedCase, splits } from '../run/judged-case.ts'
import { isShown } from './print-failures.ts'

/** A line of `cases.jsonl`. Question, answer and reasons stand only where the case may be shown. */
export const caseRecord = z.object({
  id: z.string(),
  split: z.enum(splits),
  report: z.string().nullable(),
  kind: z.string(),
  difficulty: z.string(),
  outcome: z.string(),
  failure: z.enum(failures),
  wrongUnwarned: z.boolean(),
  warned: z.boolean(),
  unitError: z.boolean(),
  yearError: z.boolean(),
  figures: z.object({ expected: z.number(), found: z.number() }),
  violations: z.array(z.string()),
  latencyMs: z.number(),
  turns: z.array(z.string()).optional(),
  answer: z.string().optional(),
  reasons: z.array(z.string()).optional(),
})
export type CaseRecord = z.infer<typeof caseRecord>

export function recordCase(
  { split, evalCase, answer, verdict, latencyMs }: JudgedCase,
  reveal: boolean,
): CaseRecord {
  const shown = isShown(split, reveal)
  return {
    id: evalCase.id,
    split,
    report: evalCase.report,
    kind: evalCase.kind,
    difficulty: evalCase.difficulty,
    outcome: verdict.outcome,
    failure: verdict.failure,
    wrongUnwarned: verdict.isWrongUnwarned,
    warned: verdict.isWarned,
    unitError: verdict.isUnitError,
    yearError: verdict.isYearError,
    figures: verdict.figures,
    violations: verdict.violations.map(({ rule, detail }) => (shown ? `${rule}: ${detail}` : rule)),
    latencyMs: Math.round(latencyMs * 10) / 10,
    ...(shown ? { turns: evalCase.turns, answer: answer.answer, reasons: [...verdict.reasons] } : {}),
  }
}
