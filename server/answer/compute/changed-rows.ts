import { changeLabel } from '../evidence/contrary.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { inSameTable, isSum } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { qualified, warningsFor } from '../say/say-figure.ts'

const mostRows = 10

/**
 * 増減 beside the rows: of which the report prints itself that they rose or fell. Undefined where a table has several such columns or
 * none, or where what is asked of stands in no table.
 */
export function answerChangedRows({ question, candidates }: AnswerContext): Draft | undefined {
  const best = candidates.find((one) => !one.rejected)
  const changes = best?.figure.figure.cell ? changesBeside(best) : []
  if (changes.length < 2) return undefined
  const isFall = question.direction === 'fall'
  const went = changes.filter(({ figure: { figure } }) => (isFall ? figure.value.lt(0) : figure.value.gt(0)))
  const shown = went.length > 0 ? went : changes
  const [first] = shown
  if (!first || shown.length > mostRows) return undefined
  const word = isFall ? '減った' : '増えた'
  const said = went.length > 0 ? `${word}のは${went.map(nameOf).join('、')}です` : `${word}ものはありません`
  const { view, figure } = first
  const place = [figure.figure.subject, titleForAnswer(view.measure.title), view.measure.department]
  const lineOf = (one: FigureInMeasure): Line => [`・${nameOf(one)}：`, ...qualified(one)]
  return {
    ...plainDraft('answered', [[`${said}（${place.filter(Boolean).join('、')}）。`], ...shown.map(lineOf)]),
    warnings: warningsFor(shown),
  }
}

/** The changes that one column of the table prints, of its rows but the totals. */
function changesBeside(at: FigureInMeasure): readonly FigureInMeasure[] {
  const printed = inSameTable(at).filter(
    ({ figure: { figure } }) =>
      figure.unit?.kind !== 'rate' && figure.labels.column.some((label) => changeLabel.test(label)),
  )
  const columns = new Set(printed.map(({ figure: { figure } }) => figure.cell?.column))
  const rows = printed.filter(({ figure: { figure } }) => !isSum(figure))
  return columns.size === 1 && rows.every((one) => isChangeOf(one, at)) ? rows : []
}

/** Another number of the row and the change come to what the row has in the asked column: the change is of nothing else. */
function isChangeOf(change: FigureInMeasure, asked: FigureInMeasure): boolean {
  const row = inSameTable(change)
    .map(({ figure: { figure } }) => figure)
    .filter(
      (figure) => figure.cell?.row === change.figure.figure.cell?.row && figure !== change.figure.figure,
    )
  const own = row.find(({ cell }) => cell?.column === asked.figure.figure.cell?.column)
  return row.some((other) => other !== own && own?.value.minus(other.value).eq(change.figure.figure.value))
}

function nameOf({ figure: { figure } }: FigureInMeasure): string {
  return figure.labels.row.join('の')
}
