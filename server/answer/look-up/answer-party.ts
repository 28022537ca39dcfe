import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import { givenTo } from '../match/party.ts'
import { scoreCells } from '../match/score-cells.ts'
import { uncoveredKeys } from '../match/score-figures.ts'
import { scoreSentences } from '../match/score-sentences.ts'
import { quotesOf } from '../pick/narrow-ways.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { isGoodCell, marginFor, sayCells } from './answer-cell.ts'
import { answerProse, placeOfMeasure } from './answer-prose.ts'
import { cellAdvantage } from './answer-words.ts'

/** 「みどり情報センターへの業務委託の一覧」: all that is listed was given to one body. */
const addressee = /^([^、。\s]{3,24}?)(?:へ|に対する)の[^。]*(?:委託|発注|調達)/u

/** 「どこに頼んだ」: a cell that names the party, a sentence that does, or the title of the list that has the task. */
export function answerParty(context: AnswerContext): Draft | undefined {
  const cells = scoreCells(context)
  const [cell] = cells
  const [sentence] = scoreSentences(context)
  const isBehind = cell && sentence && sentence.score > cell.score + cellAdvantage
  if (cell && !isBehind && isGoodCell(context, cell) && !cell.missing.some(isTelling))
    return sayCells(cell, cells, marginFor(context))
  const told = answerProse(context)
  const names = told && (told.outcome !== 'answered' || quotesOf(told).some((text) => givenTo.test(text)))
  if (names && told.warnings.length === 0) return told
  return byTitle(context) ?? (names ? told : undefined)
}

function byTitle({ candidates }: AnswerContext): Draft | undefined {
  const best = candidates.find((one) => !one.rejected)
  const name = best && addressee.exec(best.view.measure.title.normalize('NFKC'))?.[1]
  if (!best || !name || uncoveredKeys(best).length > 0) return undefined
  const { view, figure } = best
  const row = figure.figure.labels.row.at(-1)
  return plainDraft('answered', [
    [
      `${name}です${row ? `（${row}）` : ''}。`,
      ...[view.measure.titleSpan, figure.figure.passage].flatMap((span) =>
        span ? [{ kind: 'citation' as const, at: { view, span } }] : [],
      ),
    ],
    [`（${placeOfMeasure(view)}）`],
  ])
}
