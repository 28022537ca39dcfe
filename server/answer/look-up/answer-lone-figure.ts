import { samePeriod, sameUnit } from '../evidence/alike.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'
import { answerLookUp } from './answer-look-up.ts'

/** A row that is called more than the question says is a part of what is asked. */
const mostDemand = 0.45

/** 「…の合計は」 of a name that one figure has alone: it is the sum of itself. */
export function answerOnly(context: AnswerContext): Draft | undefined {
  const pick = pickFigure(context.question, context.candidates)
  if (pick.kind !== 'one' || uncoveredKeys(pick.best).length > 0) return undefined
  if (context.candidates.some((one) => isOneOfSeveral(one, pick.best))) return undefined
  return pick.best.demand <= mostDemand ? answerLookUp(context) : undefined
}

const ofEach = /均等割|平等割|単価|月額|日額|基準額|給付金額|支給単価|料金|[1一]人|[1一]世帯/

/** 「均等割は一人いくら」: what is charged or given to each by its very name is divided by nothing. */
export function answerChargedEach(context: AnswerContext): Draft | undefined {
  const pick = pickFigure(context.question, context.candidates)
  const readings = pick.kind === 'one' ? [pick.best] : pick.kind === 'several' ? pick.readings : []
  const [best] = readings
  if (!best || uncoveredKeys(best).length > 0) return undefined
  const each = context.candidates.find(
    (one) => !one.rejected && isOfEach(one) && readings.some((reading) => sameRow(one, reading)),
  )
  return each && answerLookUp({ ...context, candidates: [each] })
}

function isOfEach({ figure: { figure } }: Candidate): boolean {
  return ofEach.test([...figure.labels.row, ...figure.labels.column].join(' ').normalize('NFKC'))
}

/** The figure itself, or what stands in its row (a 単価 beside the sum). */
function sameRow({ figure: { figure: one } }: Candidate, { figure: { figure: other } }: Candidate): boolean {
  if (one === other) return true
  return one.cell !== undefined && one.cell.tableId === other.cell?.tableId && one.cell.row === other.cell.row
}

/** Another row of the measure that says as much of the question: one alone is not all together. */
function isOneOfSeveral(one: Candidate, best: Candidate): boolean {
  if (
    one === best ||
    one.rejected ||
    one.view !== best.view ||
    one.figure.figure.value.eq(best.figure.figure.value)
  )
    return false
  const [a, b] = [one.figure.figure, best.figure.figure]
  return best.coverage - one.coverage <= 0.02 && sameUnit(a, b) && samePeriod(a, b)
}
