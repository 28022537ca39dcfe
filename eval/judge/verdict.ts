import type { AnswerOutcome } from '../../server/http/contract.ts'

/** Why an answer is not right, one for each case; `none` where it is right. In the order in which they are tried. */
export const failures = [
  'none',
  'failed', // the service broke
  'invented', // answered what the reports do not hold
  'declined', // declined what they do hold
  'asked-back', // asked back where one reading fits
  'not-asked-back', // answered where several readings fit
  'not-refused',
  'wrong-unwarned', // a wrong figure or a forbidden phrase, without a warning
  'wrong-warned',
  'figure-missing', // nothing wrong is asserted, but an expected figure is not given
  'phrase-missing',
] as const
export type Failure = (typeof failures)[number]

/** 判定: what a judge says of one answer. */
export type Verdict = {
  readonly outcome: AnswerOutcome
  readonly failure: Failure
  /** A wrong figure or phrase was asserted and no warning stands beside it, whatever the failure is called. */
  readonly isWrongUnwarned: boolean
  readonly isWrongWarned: boolean
  readonly isWarned: boolean
  readonly isUnitError: boolean
  readonly isYearError: boolean
  /** How many of the expected figures were given. */
  readonly figures: { readonly expected: number; readonly found: number }
  /** Of the citations and of the proof passages; undefined where the case names no proof or nothing was answered. */
  readonly citations: CitationScore | undefined
  /** Promises of the HTTP contract that the answer breaks. */
  readonly violations: readonly Violation[]
  /** One line each, for people. */
  readonly reasons: readonly string[]
}

export type CitationScore = {
  readonly given: number
  readonly proving: number
  readonly proofs: number
  readonly proved: number
}

export type Violation = {
  readonly rule:
    | 'quote'
    | 'figure-offsets'
    | 'figure-value'
    | 'figure-cited'
    | 'figure-text'
    | 'unlisted-quantity'
    | 'warning-text'
  readonly detail: string
}
