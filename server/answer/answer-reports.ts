import type { Question } from '../question/question.ts'
import { askAmongMeasures } from './ask/ask-among-measures.ts'
import { askForSubject } from './ask/ask-for-subject.ts'
import { askWhichPart } from './ask/ask-which-part.ts'
import { decline } from './ask/decline.ts'
import { answerByVerdict } from './compute/answer-by-verdict.ts'
import { answerOfValue } from './look-up/answer-of-value.ts'
import { answerWholeCost } from './look-up/answer-whole-cost.ts'
import type { AnswerContext } from './match/answer-context.ts'
import { isBeyondReports } from './match/misses-asked.ts'
import { tellsOtherDeed } from './pick/tells-other-deed.ts'
import { checkWords } from './say/check-words.ts'
import type { Draft } from './say/draft.ts'
import { lacksClasses } from './say/lacks-classes.ts'
import { lacksTopic } from './say/lacks-topic.ts'
import { leavesPartOut } from './say/leaves-part-out.ts'
import { namesAsked } from './say/names-asked.ts'
import { passesOverRow } from './say/passes-over-row.ts'
import { quotesOtherStage, quotesOtherYear } from './say/quotes-other-stage.ts'
import { suggestFollowUps } from './say/suggest-follow-ups.ts'
import { tellsOfSome } from './say/tells-of-some.ts'
import { warnOfMonth } from './say/warn-of-month.ts'
import { warnOfBareCount } from './say/warn-of-unit.ts'
import { withExactTotal } from './say/with-exact-total.ts'
import { waysFor } from './ways-for.ts'

/** The ways of answering for a question, in the order in which they are tried; the first that succeeds answers. */
export function answerFromReports(context: AnswerContext): Draft {
  if (context.question.cities.some((city) => !city.known)) return decline(context)
  if (isBeyondReports(context.question.text)) return decline(context)
  const settled =
    answerByVerdict(context) ??
    answerOfValue(context) ??
    answerWholeCost(context) ??
    askAmongMeasures(context) ??
    askForSubject(context)
  if (settled) return settled
  for (const way of waysFor(context)) {
    const said = way(context)
    if (!said || !namesAsked(context, said) || tellsOtherDeed(context, said)) continue
    if (tellsOfSome(context, said) || passesOverRow(context, said) || leavesPartOut(context, said)) continue
    if (quotesOtherStage(context.question, said) || quotesOtherYear(context.question, said)) continue
    const draft = askWhichPart(context, said) ?? warnOfForm(context.question, checkWords(context, said))
    if (lacksTopic(context, draft) || lacksClasses(context.question, draft)) continue
    if (draft.outcome !== 'answered') return draft
    return { ...withExactTotal(context.question, draft), followUps: suggestFollowUps(draft) }
  }
  return decline(context)
}

/** What is counted otherwise, or told of another time, than asked. */
function warnOfForm(question: Question, draft: Draft): Draft {
  return warnOfMonth(question, warnOfBareCount(question, draft))
}
