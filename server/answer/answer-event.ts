import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import type { LabelledTable, TableCell } from '../../ingest/report/table.ts'
import type { AnswerContext } from './answer-context.ts'
import { placeOfMeasure } from './answer-prose.ts'
import { type Draft, type Line, plainDraft } from './draft.ts'
import type { MeasureView } from './evidence.ts'
import { coverageOf, matchTerms } from './match-labels.ts'
import { closeLines } from './sentences.ts'
import { speaksForCity } from './speaks-for-city.ts'

type Event = {
  readonly view: MeasureView
  readonly what: TableCell
  readonly when: TableCell
  readonly score: number
  readonly coverage: number
}

const leastCoverage = 0.6

/** いつ: the time that stands beside what happened, in a table of times and happenings. */
export function answerEvent(context: AnswerContext): Draft | undefined {
  const events = context.views.flatMap((view) =>
    view.tables.flatMap((table) => eventsOf(context, view, table)),
  )
  const [best] = events.sort((a, b) => b.score - a.score)
  if (!best || best.coverage < leastCoverage) return undefined
  const quote = (cell: TableCell): Line => [
    { kind: 'quote', at: { view: best.view, span: cell.span }, text: closeLines(cell.text) },
  ]
  return plainDraft('answered', [
    [...quote(best.when), 'です。'],
    [...quote(best.what), `（${placeOfMeasure(best.view)}）`],
  ])
}

function eventsOf(context: AnswerContext, view: MeasureView, table: LabelledTable): Event[] {
  const times = table.cells.filter(isTime)
  if (times.length < 2) return []
  return table.cells
    .filter(
      (cell) => cell.text.length > 3 && !isTime(cell) && speaksForCity(context.question, view, cell.text),
    )
    .flatMap((what): Event[] => {
      const when = timeBeside(what, times)
      if (!when) return []
      const labels = [context.makeLabel(what.text, 'row'), context.makeLabel(view.measure.title, 'title')]
      const coverage = coverageOf(matchTerms(context.question.terms, labels))
      const own = coverageOf(matchTerms(context.question.terms, labels.slice(0, 1)))
      return [{ view, what, when, coverage, score: coverage + own }]
    })
}

/** The time that stands nearest to the left in the same row. */
function timeBeside(what: TableCell, times: readonly TableCell[]): TableCell | undefined {
  return times
    .filter((time) => time.row === what.row && time.column < what.column)
    .sort((a, b) => b.column - a.column)[0]
}

/** A cell of a date or year and little else. */
function isTime(cell: TableCell): boolean {
  if (cell.text.length > 24 || !/[0-9０-９元]/.test(cell.text)) return false
  if (/^(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}[月日]$/.test(cell.text)) return true
  return findNumbers(cell.text).some(
    (token) => token.kind === 'time' && (token.span.end - token.span.start) * 2 >= cell.text.length,
  )
}
