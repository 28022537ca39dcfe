import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { undone } from '../say/check-words.ts'
import type { Draft } from '../say/draft.ts'
import { evidenceOf } from '../say/draft-evidence.ts'
import { askBack } from './clarify.ts'

/**
 * 「開示請求で断られたのは何件」: where no label tells of what was done, the figure that all other words name is offered with those that
 * stand beside it in its measure, of which one may be meant; undefined where none does.
 */
export function askWhichPart({ question, candidates }: AnswerContext, draft: Draft): Draft | undefined {
  const { figures, quotes } = evidenceOf(draft)
  const [at, more] = figures
  if (draft.outcome !== 'answered' || !at || more || quotes.length > 0) return undefined
  const own = candidates.find((one) => one.figure.figure === at.figure.figure)
  if (!own || undone(question, own.matches).length === 0) return undefined
  const beside = candidates.filter(
    (one) =>
      one !== own &&
      !one.rejected &&
      one.view === own.view &&
      sameUnit(one.figure.figure, at.figure.figure) &&
      samePeriod(one.figure.figure, at.figure.figure),
  )
  return beside.length > 0 ? askBack(question, [own, ...beside]) : undefined
}
