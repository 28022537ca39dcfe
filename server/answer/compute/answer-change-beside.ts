import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { answerLookUp } from '../look-up/answer-look-up.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'

/** A column that says how the others of its row stand against the year before. */
const changeOfYear = /前年度?(?:比|対比|差|との|増減)|対前年|増\s*減|伸び?\s*率/

/** From another time than the year before. */
const otherBase = /[0-9]+年(?:度)?(?:から|前|と|に|より)|年間|年で/

/**
 * 「商工費は前年度よりどれだけ減った」 where the table has no figure of the year before, but a column that says the change: that of
 * the asked row, in the row's own unit before in per cent.
 */
export function answerChangeBeside(context: AnswerContext): Draft | undefined {
  const { question } = context
  const isOfYear = question.operation.kind !== 'ratio' && question.period.kind !== 'range'
  if (!isOfYear || otherBase.test(question.text)) return undefined
  const open: Question = { ...question, operation: { kind: 'look-up' } }
  const candidates = context.rescore(open)
  const pick = pickFigure(open, candidates)
  if (pick.kind !== 'one' || uncoveredKeys(pick.best).length > 0) return undefined
  const printed = candidates.filter((one) => !one.rejected && isChangeInRow(one, pick.best))
  const ofKind = printed.filter((one) => kindOf(one) === kindOf(pick.best))
  const rates = printed.filter((one) => kindOf(one) === 'rate')
  const [change, ...others] =
    question.operation.kind === 'change-rate' || ofKind.length === 0 ? rates : ofKind
  if (!change || others.length > 0) return undefined
  return answerLookUp({ ...context, question: open, candidates: [change] })
}

function isChangeInRow({ view, figure: { figure } }: Candidate, best: Candidate): boolean {
  const { cell, labels } = best.figure.figure
  return (
    cell !== undefined &&
    view === best.view &&
    figure !== best.figure.figure &&
    figure.cell?.tableId === cell.tableId &&
    figure.cell.row === cell.row &&
    isChangeColumn(figure.labels) &&
    !isChangeColumn(labels)
  )
}

function isChangeColumn({ column }: Figure['labels']): boolean {
  return column.some((label) => changeOfYear.test(label))
}

function kindOf({ figure: { figure } }: Candidate): string | undefined {
  return figure.unit?.kind
}
