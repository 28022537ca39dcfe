import type { JudgedCase } from '../run/judged-case.ts'
import { bootstrapMean, type Interval, meanOf, percentile } from './bootstrap.ts'
import { upperBound } from './exact-bound.ts'

/** The numbers of one group of cases. Shares are 0–1; undefined where the group has nothing to measure them on. */
export type Summary = {
  readonly cases: number
  readonly right: Interval | undefined
  /** Share of the expected figures that were given. */
  readonly figureAccuracy: number | undefined
  readonly wrongUnwarned: { readonly count: number; readonly share: number; readonly upper: number }
  readonly wrongWarned: number
  /** Of the answered ones. */
  readonly warned: number | undefined
  /** Of the answerable ones. */
  readonly declined: number | undefined
  /** Of the unanswerable ones. */
  readonly invented: number | undefined
  readonly askedBack: number
  readonly notAskedBack: number
  readonly incomplete: number
  readonly unitErrors: number
  readonly yearErrors: number
  readonly failed: number
  readonly citationPrecision: number | undefined
  readonly citationRecall: number | undefined
  /** Share of answers of which at least one citation proves the answer. */
  readonly cited: number | undefined
  /** Answers that break a promise of the contract. */
  readonly violations: number
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly most: number }
}

export function summarize(cases: readonly JudgedCase[]): Summary {
  const verdicts = cases.map(({ verdict }) => verdict)
  const named = (...failures: readonly string[]) =>
    verdicts.filter(({ failure }) => failures.includes(failure)).length
  const expected = sum(verdicts.map(({ figures }) => figures.expected))
  const unwarned = verdicts.filter(({ isWrongUnwarned }) => isWrongUnwarned).length
  const answered = verdicts.filter(({ outcome }) => outcome === 'answered')
  const answerable = cases.filter(({ evalCase }) => evalCase.outcome.includes('answered'))
  const unanswerable = cases.filter(({ evalCase }) => isUnanswerable(evalCase.outcome))
  return {
    cases: cases.length,
    right: bootstrapMean(verdicts.map(({ failure }) => (failure === 'none' ? 1 : 0))),
    figureAccuracy: ratio(sum(verdicts.map(({ figures }) => figures.found)), expected),
    wrongUnwarned: {
      count: unwarned,
      share: unwarned / Math.max(1, cases.length),
      upper: upperBound(unwarned, cases.length),
    },
    wrongWarned: named('wrong-warned'),
    warned: ratio(answered.filter(({ isWarned }) => isWarned).length, answered.length),
    declined: ratio(countFailure(answerable, 'declined'), answerable.length),
    invented: ratio(countFailure(unanswerable, 'invented'), unanswerable.length),
    askedBack: named('asked-back'),
    notAskedBack: named('not-asked-back', 'not-refused'),
    incomplete: named('figure-missing', 'phrase-missing'),
    unitErrors: verdicts.filter(({ isUnitError }) => isUnitError).length,
    yearErrors: verdicts.filter(({ isYearError }) => isYearError).length,
    failed: named('failed'),
    ...summarizeCitations(cases),
    violations: verdicts.filter(({ violations }) => violations.length > 0).length,
    latencyMs: summarizeLatency(cases),
  }
}

function isUnanswerable(outcome: readonly string[]): boolean {
  return outcome.includes('not_found') && !outcome.includes('answered')
}

function summarizeCitations(
  cases: readonly JudgedCase[],
): Pick<Summary, 'citationPrecision' | 'citationRecall' | 'cited'> {
  const scores = cases.flatMap(({ verdict }) => verdict.citations ?? [])
  if (scores.length === 0)
    return { citationPrecision: undefined, citationRecall: undefined, cited: undefined }
  return {
    citationPrecision: meanOf(scores.map(({ proving, given }) => (given === 0 ? 0 : proving / given))),
    citationRecall: meanOf(scores.map(({ proved, proofs }) => proved / proofs)),
    cited: meanOf(scores.map(({ proving }) => (proving > 0 ? 1 : 0))),
  }
}

function summarizeLatency(cases: readonly JudgedCase[]): Summary['latencyMs'] {
  const sorted = cases.map(({ latencyMs }) => latencyMs).toSorted((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), most: sorted.at(-1) ?? 0 }
}

function countFailure(cases: readonly JudgedCase[], wanted: string): number {
  return cases.filter(({ verdict }) => verdict.failure === wanted).length
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
