import type { Question, QuestionTerm } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import { isAskedFor, isTelling } from '../match/misses-asked.ts'
import { type Candidate, isAnswerable } from '../match/score-figures.ts'
import { leastCoverage } from './good-enough.ts'

/** Figures of another value must stand further back than elsewhere: a word less tells them apart. */
const margin = 0.05
const surelyNamed = 0.7

/**
 * The figure that all but one of the key words name, where that one only says of what kind the named thing is (「落語の
 * 衣装には何円使った」 of a row 「落語用品」): a kind has many names in plain speech. What is asked for itself (「落語の入場料
 * は」), or tells the thing from its like (「大人の」), may not be missing.
 */
export function pickByModifiers({
  question,
  candidates,
}: AnswerContext): { best: Candidate; kind: QuestionTerm } | undefined {
  if (!question.unit || !question.explicit || question.operation.kind !== 'look-up') return undefined
  const [best, ...others] = candidates.filter(isAnswerable)
  if (!best) return undefined
  const rival = others.find((one) => !one.figure.figure.value.eq(best.figure.figure.value))
  if (rival && best.score - rival.score < margin) return undefined
  const keys = best.matches.filter(({ term }) => isTelling(term))
  const [missing, ...more] = keys.filter(({ strength }) => strength < namedStrength)
  if (!missing || more.length > 0 || !saysKind(question, missing.term)) return undefined
  const isOwn = keys.some((match) => match.strength >= surelyNamed && isOwnName(match))
  return isOwn && coverageBut(best, missing.term) >= leastCoverage ? { best, kind: missing.term } : undefined
}

/** It stands behind another word and の, ends its compound, tells nothing of what follows and is not what is counted itself. */
function saysKind({ text, terms, unit }: Question, term: QuestionTerm): boolean {
  const { start, end } = term.span
  const isTold = terms.some(({ span }) => span.end === start - 1) && text.charAt(start - 1) === 'の'
  const isWithin = terms.some(({ key, span }) => key && span.start === end)
  const tells = /^\p{L}{0,2}の(?![にをはがか])/u.test(text.slice(end))
  const isCounted = isAskedFor(text, term) && !(unit?.kind === 'count' && gets.test(text))
  return isTold && !isWithin && !tells && !isCounted
}

/** 「…の板は何個買った」: what is got may be called by any name. */
const gets = /何[^。は]{1,4}(?:買|こう[たて]|作|つく|配|くば|付け|つけ|置|植|建|直)/

function coverageBut({ matches }: Candidate, missing: QuestionTerm): number {
  const rest = matches.filter(({ term }) => term.key && term !== missing)
  return rest.reduce((sum, { strength }) => sum + strength, 0) / rest.length
}
