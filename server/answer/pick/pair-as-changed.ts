import type { Question } from '../../question/question.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Candidate } from '../match/score-figures.ts'

const before = '変更前'
const after = '変更後'
/** A pair that covers less of the question is of something else. */
const leastCoverage = 0.7

/**
 * 「2人から3人に増員した」: what something was changed from and to, in one sentence; undefined where the best figure of the
 * question is neither.
 */
export function pairAsChanged({
  candidates,
  question,
}: AnswerContext): { readonly first: FigureInMeasure; readonly second: FigureInMeasure } | undefined {
  const best = candidates.find((one) => !one.rejected)
  if (!best || question.direction === undefined || best.coverage < leastCoverage || !roleOf(best))
    return undefined
  const all = best.view.figures.map((figure): FigureInMeasure => ({ view: best.view, figure }))
  const [first, second] = [before, after].map((role) =>
    all.find((one) => roleOf(one) === role && isOfOneChange(one, best)),
  )
  return first && second ? { first, second } : undefined
}

/** What something was changed from is no reading beside what it was changed to, unless the question looks back. */
export function withoutFormer({ text }: Question, readings: readonly Candidate[]): readonly Candidate[] {
  if (looksBack.test(text)) return readings
  const isFormer = (one: Candidate) =>
    roleOf(one) === before &&
    readings.some((other) => roleOf(other) === after && one.view === other.view && isOfOneChange(other, one))
  return readings.filter((one) => !isFormer(one))
}

const looksBack = /変更前|以前|元(?:は|々|の)|もと(?:は|もと)|当初|それまで|これまで|従来|(?<!年)前は|から何/

function roleOf({ figure: { figure } }: FigureInMeasure | Candidate): string | undefined {
  return [before, after].find((role) => figure.labels.row.at(-1) === role)
}

function isOfOneChange(one: FigureInMeasure, best: Candidate): boolean {
  const [a, b] = [one.figure.figure, best.figure.figure]
  return (
    a.passage.start === b.passage.start &&
    sameUnit(a, b) &&
    samePeriod(a, b) &&
    sameLabels(a.labels.row.slice(0, -1), b.labels.row.slice(0, -1))
  )
}
