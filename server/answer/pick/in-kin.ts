import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { askingWeight, isByName, metShare, strengthIn } from '../match/match-labels.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { isKinUnit } from '../match/unit-fit.ts'
import type { Draft } from '../say/draft.ts'
import { evidenceOf } from '../say/draft-evidence.ts'
import { warnOfUnit } from '../say/warn-of-unit.ts'

/** A figure that is counted otherwise than asked must have nearly all of the question's words. */
const surelyCovered = 0.8

/**
 * What `way` says of the figures that the question names whole and that are counted by another counter of the same things
 * (何軒: 世帯) or in no unit, with a word on it; undefined where the question names no counter.
 */
export function inKin(
  { question, rescore, ...context }: AnswerContext,
  way: (kin: AnswerContext) => Draft | undefined,
): Draft | undefined {
  const { unit, ...open } = question
  if (unit === undefined || (unit.symbol === undefined && unit.kind !== 'money')) return undefined
  if (countsUnheld(question, context.views)) return undefined
  const candidates = rescore(open).filter(
    (one) =>
      isKinUnit(question, one.figure.figure) && isSure(one) && !(unit.symbol === '回' && isOfOtherDeed(one)),
  )
  const draft = candidates.length > 0 ? way({ ...context, rescore, question: open, candidates }) : undefined
  if (draft?.outcome !== 'answered') return draft
  return warnOfUnit(draft, unit.symbol ?? '円', evidenceOf(draft).figures[0]?.figure.figure.unit?.symbol)
}

/** 「使えた店は何軒」 of a report without shops: nothing that is counted otherwise stands for what none of it tells of. */
function countsUnheld({ text, terms }: Question, views: AnswerContext['views']): boolean {
  const counted = terms.find((term) => isCounted.test(text.slice(term.span.end)))
  return counted !== undefined && views.every((view) => strengthIn(counted, view.said()) === 0)
}

const isCounted = /^(?:は|って|が)(?:、|全部で|あわせて|合わせて|合計)?(?:何|いくつ)/

function isSure(one: Candidate): boolean {
  return metShare(one.matches) >= surelyCovered && uncoveredKeys(one).length === 0 && !lacksDeed(one)
}

/** 「審査会は何回開かれた」 of 閲覧件数: how often something was done is counted by what has the deed itself. */
function isOfOtherDeed({ matches }: Candidate): boolean {
  return matches.some((match) => !match.term.key && match.term.weight > askingWeight && !isByName(match))
}

/** 「救急車は何回出動した」: what has nothing of what was done may be told from what has it, counted otherwise (出動件数). */
export function lacksDeed({ matches }: Candidate): boolean {
  return matches.some(({ term, strength }) => !term.key && term.weight > askingWeight && strength === 0)
}
