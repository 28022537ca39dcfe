import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import { scoreCells } from '../match/score-cells.ts'
import { scoreSentences } from '../match/score-sentences.ts'
import type { Draft } from '../say/draft.ts'
import { warnOfWords } from '../say/warn-of-words.ts'
import { isGoodCell, marginFor, sayCells } from './answer-cell.ts'
import { answerName } from './answer-name.ts'
import { answerProse, leastProseCoverage } from './answer-prose.ts'

/** A cell is the shorter answer: it wins where it fits as well as a sentence. */
export const cellAdvantage = 0.12

/** Words for an answer: the cell or the sentences that fit better. */
export function answerWords(context: AnswerContext): Draft | undefined {
  const name = answerName(context)
  if (name) return name
  const cells = scoreCells(context)
  const [cell] = cells
  if (!cell || !isGoodCell(context, cell)) return answerProse(context)
  const [sentence] = scoreSentences(context)
  const isBetter =
    sentence && sentence.coverage >= leastProseCoverage && sentence.score > cell.score + cellAdvantage
  return isBetter
    ? answerProse(context)
    : warnOfWords(sayCells(cell, cells, marginFor(context)), cell.missing.filter(isTelling))
}
