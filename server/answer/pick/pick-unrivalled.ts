import type { AnswerContext } from '../match/answer-context.ts'
import { isBesideNamedRow, ofOneReport } from '../match/beside-named-row.ts'
import { lacksWord, strangeWords } from '../match/lacks-word.ts'
import { uncoveredByName } from '../match/match-labels.ts'
import { isAskedFor } from '../match/misses-asked.ts'
import { type Candidate, isAnswerable } from '../match/score-figures.ts'
import { isNamed, tellsAnother } from './good-enough.ts'

/** Half of the question's words, where no other figure has nearly as much of them. */
const leastCoverage = 0.5
/** A figure of the same measure shares its title; one of another measure shows that the title is not sure either. */
const margin = 0.04
const measureMargin = 0.2

/** 「AとBのどちら」「経費のうち」: one figure of a near name is a part of what is spoken of, or the wrong one of two. */
const namesWhole = /どちら|どっち|のうち|の(?:中|なか)で/

/**
 * The figure that plain speech may mean although it has too few of its words (「駐車場づくりになんぼ使った」 of a row
 * 「駐車場整備工事費」): no other comes near, its measure has every word of the question somewhere, and what is asked for
 * itself (「受講料は」) is in its labels. It may only be said with a warning.
 */
export function pickUnrivalled(context: AnswerContext): Candidate | undefined {
  const { question, candidates } = context
  const asksFigure = question.unit !== undefined || ['amount', 'count', 'quantity'].includes(question.asked)
  if (!asksFigure || question.operation.kind !== 'look-up' || namesWhole.test(question.text)) return undefined
  const [best, ...others] = candidates.filter(isAnswerable)
  if (!best || best.coverage < leastCoverage || !isNamed(best)) return undefined
  const isRival = (one: Candidate) =>
    !one.figure.figure.value.eq(best.figure.figure.value) &&
    best.score - one.score < (one.view === best.view ? margin : measureMargin)
  if (others.some(isRival) || isBesideNamedRow(question, ofOneReport(context, best))(best)) return undefined
  const misses = uncoveredByName(best.matches).some(
    (term) => isAskedFor(question.text, term) || tellsAnother(term),
  )
  return misses || strangeWords(best).length > 0 || lacksWord(context, best) ? undefined : best
}
