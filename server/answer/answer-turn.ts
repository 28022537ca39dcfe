import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import { foreseeAnswer } from '../conversation/foresee-answer.ts'
import type { ResolverTools } from '../conversation/resolver-tools.ts'
import type { Turn } from '../conversation/turn.ts'
import { findOperation } from '../question/operation.ts'
import { otherWordings, type Wording } from '../question/other-wordings.ts'
import type { Question, QuestionTerm } from '../question/question.ts'
import { splitShareClaim } from '../question/split-share-claim.ts'
import { splitSides } from '../question/split-sides.ts'
import { splitSummands } from '../question/split-summands.ts'
import { asOfLatest, withoutThisYear } from './answer-of-latest.ts'
import { answerFromReports } from './answer-reports.ts'
import { answerWithin, isDoubted } from './answer-within.ts'
import { fiscalYearOf } from './evidence/print-period.ts'
import type { AnswerContext } from './match/answer-context.ts'
import { strengthIn } from './match/match-labels.ts'
import type { Draft } from './say/draft.ts'
import { evidenceOf } from './say/draft-evidence.ts'
import { warnOfTold } from './say/warn-of-told.ts'
import { answerBeside, foreseeShown } from './shown/answer-beside.ts'
import { answerOfShareClaim } from './shown/answer-of-share-claim.ts'
import { answerOfShown } from './shown/answer-of-shown.ts'
import { answerOfSides, answerOfSummands } from './shown/answer-of-sides.ts'

/** How a text is read, and what the reports hold for a question. */
export type Reading = {
  readonly understand: ResolverTools['understand']
  readonly contextFor: (question: Question) => Promise<AnswerContext>
}

/**
 * A reading that was offered is answered as it was meant, a sum of what was shown from what was shown; what is not found
 * as it was said may be found by the first other wording of it that is, if that asks for the same to be done: one of two
 * operands is no difference.
 */
export async function answerTurn(
  { text, stated, parts, ask }: Pick<Turn, 'text' | 'stated' | 'parts' | 'ask'>,
  told: Reading & Pick<AnswerContext, 'makeLabel'>,
): Promise<{ text: string; draft: Draft }> {
  if (stated) return { text, draft: stated }
  const { understand, contextFor, makeLabel } = told
  const question = understand(text)
  if (parts && ask !== undefined) {
    const shown = await Promise.all(parts.map((part) => answerTurn(part, told)))
    const computed = answerOfShown(
      question,
      shown.map(({ draft }) => draft),
    )
    if (computed) return { text, draft: computed }
  }
  const context = await contextFor(question)
  const draft = (await answerByShare(question, told)) ?? draftOf(context)
  const doubted = isDoubted(draft)
  if (draft.outcome !== 'not_found' && !doubted) return { text, draft }
  const isComputed = question.operation.kind !== 'look-up'
  const isAbsent = (term: QuestionTerm) => context.views.every((view) => strengthIn(term, view.said()) === 0)
  for (const wording of otherWordings(question, isAbsent)) {
    const asked = understand(wording.text)
    if (isComputed && asked.operation.kind !== question.operation.kind && !isOnlyTold(question, wording))
      continue
    const second = draftOf(await contextFor(asked))
    if (asksAll(second) || second.outcome === 'not_found' || (doubted && !isSameAnswer(draft, second)))
      continue
    const warned = wording.leavesOut ? warnOfTold(second, { whole: question, asked, makeLabel }) : second
    if (!doubted || warned.warnings.length < draft.warnings.length)
      return { text: wording.text, draft: warned }
  }
  if (draft.outcome !== 'not_found') return { text, draft }
  const found = (await answerBySides(question, told)) ?? (await answerOfLatest(question, told))
  return { text, draft: found ?? draft }
}

/** 「費用の半分以上は一般財源ですか」: by the share that it is. */
async function answerByShare(
  question: Question,
  { understand, contextFor }: Reading,
): Promise<Draft | undefined> {
  const claim = question.yesNo ? splitShareClaim(question.text) : undefined
  return claim && answerOfShareClaim(claim, draftOf(await contextFor(understand(claim.text))))
}

/** 「今年の市税は」, of which no report is held: the latest that is. */
async function answerOfLatest(
  question: Question,
  told: Reading & Pick<AnswerContext, 'makeLabel'>,
): Promise<Draft | undefined> {
  const text = withoutThisYear(question)
  return text === undefined ? undefined : asOfLatest((await answerTurn({ text }, told)).draft)
}

/** 「県で一番高い市ですが、保険料はいくら」: what was to be done stood in what is only told before the question. */
function isOnlyTold({ text, operation }: Question, { text: asked, leavesOut }: Wording): boolean {
  const kept = [...asked].findLastIndex((letter, at) => letter !== text.at(at - asked.length)) + 1
  const told = text.slice(0, text.length - (asked.length - kept))
  return leavesOut && findOperation(told).operation.kind === operation.kind
}

/** 「AとBではいくら違う」「AとBとCの合計は」 for which nothing is found: each is asked for alone, and they are set against each other or added. */
async function answerBySides(
  question: Question,
  { understand, contextFor }: Reading,
): Promise<Draft | undefined> {
  const { kind } = question.operation
  const ask = async (text: string) => {
    const context = await contextFor(understand(text))
    return { ...context, draft: draftOf(context) }
  }
  if (kind === 'sum' || kind === 'average') {
    for (const texts of splitSummands(question.text)) {
      const draft = answerOfSummands(question, await Promise.all(texts.map(ask)))
      if (draft) return draft
    }
    return undefined
  }
  if (!['difference', 'compare'].includes(kind) && !question.yesNo) return undefined
  for (const { texts, claim } of splitSides(question.text)) {
    const [one, other] = await Promise.all(texts.map(ask))
    const draft = one && other && answerOfSides(question, claim ? { claim } : {}, [one, other])
    if (draft) return draft
  }
  return undefined
}

/** Asked back about what, without anything to choose from: too little was left. */
function asksAll({ outcome, choices }: Draft): boolean {
  return outcome === 'clarify' && choices.length === 0
}

/** The same figure stands first: what was left out was only said around the question. */
function isSameAnswer(draft: Draft, second: Draft): boolean {
  const [first, other] = [draft, second].map((one) => evidenceOf(one).figures[0]?.figure.figure.id)
  return second.outcome === 'answered' && first !== undefined && first === other
}

/** What a conversation asks of the reports before its last message is answered. */
export function makeResolverTools({ understand, contextFor }: Reading): ResolverTools {
  const answered = async ({ question, stated }: Pick<Turn, 'question' | 'stated'>) =>
    stated ?? draftOf(await contextFor(question))
  return {
    understand,
    rate: async (question) => rateContext(await contextFor(question)),
    yearAnswered: async (question) => yearOf(draftOf(await contextFor(question))),
    foresee: async (question) => foreseeAnswer(await contextFor(question)),
    unfound: async (question) => draftOf(await contextFor(question)).outcome === 'not_found',
    offered: async (question) => draftOf(await contextFor(question)).choices,
    beside: async (own, before) => answerBeside(own, await answered(before), understand),
    within: async (own, { resolved, before }) => {
      const drafts = await Promise.all(before.toReversed().map(answered))
      const held = drafts.find(({ outcome }) => outcome === 'answered')
      const last = before.at(-1)
      if (!held || !last || (!resolved && answerBeside(own, held, understand))) return undefined
      const { analyzer, makeLabel } = await contextFor(last.question)
      const shown = { held, ...(resolved ? { resolved: await answered(resolved) } : {}) }
      return answerWithin(own, shown, { analyzer, makeLabel })
    },
    isStrange: async (own, before) => isStrangeTo(own, await answered(before)),
    foreseeShown,
  }
}

/** A follow-up looks at what the question before it was answered with. */
const drafts = new WeakMap<AnswerContext, Draft>()

function draftOf(context: AnswerContext): Draft {
  const draft = drafts.get(context) ?? answerFromReports(context)
  drafts.set(context, draft)
  return draft
}

/** None of several key words of the message stands anywhere in the measures that an answer was read from: one alone may be a pronoun (本人). */
function isStrangeTo({ terms }: Question, answer: Draft): boolean {
  const { views } = evidenceOf(answer)
  const keys = terms.filter((term) => term.key)
  const isSaid = (term: QuestionTerm) => views.some((view) => strengthIn(term, view.said()) > 0)
  return views.length > 0 && keys.length > 1 && !keys.some(isSaid)
}

function rateContext(context: AnswerContext): number {
  const best = context.candidates.find((one) => !one.rejected)
  return best ? best.coverage - 0.1 * best.demand : 0
}

/** The year of the figure that an answer gives first. */
function yearOf(draft: Draft): FiscalYear | undefined {
  const [first] = evidenceOf(draft).figures
  return draft.outcome === 'answered' && first ? fiscalYearOf(first.figure.figure.period) : undefined
}
