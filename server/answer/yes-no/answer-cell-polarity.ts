import type { Question, QuestionTerm } from '../../question/question.ts'
import { sayCells } from '../look-up/answer-cell.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isTelling } from '../match/misses-asked.ts'
import { type ScoredCell, scoreCells } from '../match/score-cells.ts'
import { type Draft, plainDraft } from '../say/draft.ts'

const surelyCovered = 0.85

/**
 * 「現金でもらえましたか」: where the question names what a cell of the kind may say, the cell of its own row and column
 * says whether it does.
 */
export function answerWordsWith(context: AnswerContext): Draft | undefined {
  const cells = scoreCells(context)
  const [best] = cells
  const value = best && best.coverage >= surelyCovered ? sayableValue(context, best) : undefined
  return best && value !== undefined ? sayWhether(best, value) : byPredicate(context)
}

function sayWhether(best: ScoredCell, value: string): Draft {
  const { lines, ...draft } = sayCells(best, [best])
  const [first, ...rest] = lines
  const lead = best.at.cell.text.normalize('NFKC').includes(value) ? 'はい。' : 'いいえ。'
  return { ...plainDraft('answered', [[lead, ...(first ?? [])], ...rest]), followUps: draft.followUps }
}

/** The word of the question that another cell of the same row or column says whole. */
function sayableValue({ question }: AnswerContext, { at }: ScoredCell): string | undefined {
  const siblings = at.table.cells.filter(
    (cell) => cell.role === 'value' && (cell.row === at.cell.row || cell.column === at.cell.column),
  )
  return question.terms
    .filter((term) => term.key)
    .map((term) => term.surface)
    .find((surface) => surface.length > 1 && siblings.some((cell) => cell.text === surface))
}

/** 「クーポン」 of 「クーポンだったんですか」 and 「クーポンで配りましたか」, 「環境課」 of 「担当は環境課ですか」. */
const predicate =
  /(?<said>[\p{Script=Han}\p{Script=Katakana}A-Za-z・ー]{2,})(?:(?:なの|なん)?(?:です|でし|だっ|だよ)|なの|で(?:の)?(?:配|渡|支給|給付|交付|支払|払|もら|契約|発注|委託|選|決め|運営|実施し|行[っわい])[^、。]*$)/u

/** 「南区もクーポンだったんですか」: what the cell of its row and column says, where one of its kind says クーポン. */
function byPredicate(context: AnswerContext): Draft | undefined {
  const match = predicate.exec(context.question.text)
  const value = match?.groups?.['said']
  if (!match || value === undefined) return undefined
  const isSaid = ({ span }: QuestionTerm) =>
    match.index <= span.start && span.end <= match.index + value.length
  const terms = context.question.terms.filter((term) => !isSaid(term))
  if (!terms.some((term) => term.key)) return undefined
  const question: Question = { ...context.question, terms }
  const cells = scoreCells({ ...context, question }).filter((one) => isOfKind(one, value))
  const [best, next] = cells
  const isSure = best && !best.missing.some(isTelling) && !best.far.some(isTelling)
  if (!isSure || (next && next.at.cell.text !== best.at.cell.text && best.score - next.score <= nearMargin))
    return undefined
  return sayWhether(best, value)
}

/** Cells that fit alike and say other things leave open which is meant. */
const nearMargin = 0.05

/** A cell of the same column, or of a row of the same name, says it. */
function isOfKind({ at: { view, table, cell } }: ScoredCell, value: string): boolean {
  const name = cell.rowPath.at(-1)
  return view.tables.some(({ id, cells }) =>
    cells.some(
      (other) =>
        other.role === 'value' &&
        ((name !== undefined && other.rowPath.at(-1) === name) ||
          (id === table.id && other.column === cell.column)) &&
        other.text.normalize('NFKC').includes(value),
    ),
  )
}
