import { distinctBy } from '../evidence/alike.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import { namesRather } from '../match/names-rather.ts'
import type { ScoredSentence } from '../match/score-sentences.ts'
import type { Draft } from '../say/draft.ts'
import { askWhichMeasure } from './ask-which-measure.ts'

/** A sentence of another measure this close to the best answers as well. */
const margin = 0.1
/** Beyond this it has fewer of the telling words. */
const fitMargin = 0.15
/** A question of more key words says which measure it means. */
const mostKeys = 2

/**
 * 「審査会はいつ開かれた？」: sentences of several measures have all the key words of the question, and nothing in it tells
 * the measures apart. Undefined where one alone answers.
 */
export function askAmongPassages(
  context: AnswerContext,
  scored: readonly ScoredSentence[],
): Draft | undefined {
  const { question } = context
  const [best] = scored
  const keys = question.terms.filter(isTelling)
  if (!best || keys.length === 0 || keys.length > mostKeys || question.marks.length > 0) return undefined
  if (!hasAll(best)) return undefined
  const rivals = distinctBy(scored, (one) => one.sentence.view.measure.id).filter(
    (one) =>
      one === best ||
      (hasAll(one) &&
        isAsGood(one, best) &&
        !namesRather(question, titleOf(context, best), titleOf(context, one))),
  )
  return rivals.length > 1
    ? askWhichMeasure(
        question,
        rivals.map((one) => one.sentence.view),
      )
    : undefined
}

function hasAll({ missing, far }: ScoredSentence): boolean {
  return missing.length === 0 && far.length === 0
}

function isAsGood(one: ScoredSentence, best: ScoredSentence): boolean {
  return (
    best.score - one.score <= margin &&
    best.coverage - one.coverage <= margin &&
    best.fit - one.fit <= fitMargin &&
    one.isSigned === best.isSigned
  )
}

function titleOf({ makeLabel }: AnswerContext, { sentence }: ScoredSentence) {
  return makeLabel(sentence.view.measure.title, 'title')
}
