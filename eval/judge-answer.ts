import type { Answer } from '../server/http/contract.ts'
import type { EvalCase } from './case.ts'
import { checkContract, type TextOf } from './judge/check-contract.ts'
import { hasPhrase, opensSentence } from './judge/find-phrase.ts'
import { type FigureMatch, matchFigures } from './judge/match-figures.ts'
import { readFigures } from './judge/said-figure.ts'
import { scoreCitations } from './judge/score-citations.ts'
import type { CitationScore, Failure, Verdict } from './judge/verdict.ts'
import type { LocatedProof } from './locate-proof.ts'

/** What a judgement rests on besides the answer: where the proofs stand, and the reports' stored texts. */
export type Evidence = { readonly proofs: readonly LocatedProof[]; readonly textOf: TextOf }

/** 判定: compares an answer with what its case expects. Pure; never throws. */
export function judgeAnswer(evalCase: EvalCase, answer: Answer, evidence: Evidence): Verdict {
  const isAnswered = answer.outcome === 'answered'
  const match = matchFigures(evalCase, isAnswered ? readFigures(answer) : [], answer.answer)
  const phrases = matchPhrases(evalCase, answer)
  const isWarned = answer.warnings.some((warning) => !SAYS_WHAT_WAS_TAKEN.includes(warning.code))
  const isWrong =
    isAnswered && (match.forbidden.length > 0 || isGivenInstead(match) || phrases.wrong.length > 0)
  const failure = nameFailure(evalCase, answer, { isWrong, isWarned, match, phrases })
  return {
    outcome: answer.outcome,
    failure,
    isWrongUnwarned: isWrong && !isWarned,
    isWrongWarned: isWrong && isWarned,
    isWarned: isAnswered && isWarned,
    isUnitError: isAnswered && match.isUnitError,
    isYearError: isAnswered && match.isYearError,
    figures: { expected: evalCase.figures.length, found: match.found.length },
    citations: citationsOf(evalCase, answer, evidence),
    violations: checkContract(answer, evidence.textOf),
    reasons: failure === 'none' ? [] : reasonsFor(evalCase, answer, { match, phrases }),
  }
}

/** Such a warning tells which year was taken; it casts no doubt on the figure. */
const SAYS_WHAT_WAS_TAKEN: readonly string[] = ['period_assumed']

type PhraseMatch = { readonly missing: readonly string[]; readonly wrong: readonly string[] }

/** Phrases are wanted only where the answer answers, or where no answer was expected. */
function matchPhrases(evalCase: EvalCase, { answer, outcome }: Answer): PhraseMatch {
  const isWanted = outcome === 'answered' || !evalCase.outcome.includes('answered')
  const all = evalCase.all.filter((phrase) => !hasPhrase(answer, phrase))
  const any = evalCase.any.some((phrase) => hasPhrase(answer, phrase)) ? [] : [evalCase.any.join(' / ')]
  const missing = [...all, ...(evalCase.any.length > 0 ? any : [])]
  const forbidden = evalCase.notPhrases.filter((phrase) => hasPhrase(answer, phrase))
  return {
    missing: isWanted ? missing : [],
    wrong: [...forbidden, ...all.filter((phrase) => isReversed(answer, phrase))],
  }
}

function isReversed(answer: string, expected: string): boolean {
  if (expected === 'はい') return opensSentence(answer, 'いいえ')
  return expected === 'いいえ' && opensSentence(answer, 'はい')
}

/** Another figure was given in the place of an expected one. */
function isGivenInstead(match: FigureMatch): boolean {
  return match.isReplaced || match.isUnitError || match.isYearError
}

type Findings = { readonly match: FigureMatch; readonly phrases: PhraseMatch }

function nameFailure(
  evalCase: EvalCase,
  answer: Answer,
  { isWrong, isWarned, match, phrases }: Findings & { isWrong: boolean; isWarned: boolean },
): Failure {
  if (answer.outcome === 'failed') return 'failed'
  if (!isAllowed(evalCase, answer)) return nameOutcome(evalCase, answer.outcome)
  if (isWrong) return isWarned ? 'wrong-warned' : 'wrong-unwarned'
  if (phrases.wrong.length > 0) return 'wrong-unwarned'
  if (answer.outcome === 'answered' && match.missing.length > 0) return 'figure-missing'
  return phrases.missing.length > 0 ? 'phrase-missing' : 'none'
}

function nameOutcome({ outcome }: EvalCase, actual: Answer['outcome']): Failure {
  if (actual === 'clarify') return 'asked-back'
  if (actual !== 'answered') return outcome.every((one) => one === 'refused') ? 'not-refused' : 'declined'
  if (outcome.includes('not_found')) return 'invented'
  return outcome.includes('clarify') ? 'not-asked-back' : 'not-refused'
}

/** Citations are judged where something was answered and the case names its proof. */
function citationsOf(evalCase: EvalCase, answer: Answer, { proofs }: Evidence): CitationScore | undefined {
  if (answer.outcome !== 'answered' || !evalCase.outcome.includes('answered') || proofs.length === 0)
    return undefined
  return scoreCitations(answer.citations, proofs)
}

function reasonsFor(evalCase: EvalCase, answer: Answer, { match, phrases }: Findings): string[] {
  const allowed = isAllowed(evalCase, answer)
  const instead = isGivenInstead(match) ? match.unexpected.slice(0, 4).map((one) => one.figure.text) : []
  return [
    ...(allowed ? [] : [`outcome ${answer.outcome}, expected ${evalCase.outcome.join(' or ')}`]),
    ...match.missing.map(
      (one) => `missing ${one.value}${one.unit ?? ''}${one.fiscalYear ? ` (${one.fiscalYear})` : ''}`,
    ),
    ...(instead.length > 0 ? [`gives ${instead.join(', ')}`] : []),
    ...match.forbidden.map((one) => `forbidden figure ${one.figure.text}`),
    ...phrases.missing.map((phrase) => `phrase missing: ${phrase}`),
    ...phrases.wrong.map((phrase) => `wrong phrase: ${phrase}`),
    ...(match.isUnitError ? ['unit error'] : []),
    ...(match.isYearError ? ['year error'] : []),
  ]
}

function isAllowed({ outcome }: EvalCase, answer: Answer): boolean {
  return outcome.some((one) => one === answer.outcome)
}
