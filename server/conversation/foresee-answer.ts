import { distinctBy } from '../answer/evidence/alike.ts'
import type { FigureInMeasure, MeasureView } from '../answer/evidence/evidence.ts'
import { fiscalYearOf } from '../answer/evidence/print-period.ts'
import { textOfMeasure } from '../answer/evidence/text-of-measure.ts'
import type { AnswerContext } from '../answer/match/answer-context.ts'
import { type Candidate, uncoveredKeys } from '../answer/match/score-figures.ts'
import { pickFigure } from '../answer/pick/pick-figure.ts'

import type { AskedFor } from '../question/question.ts'
import type { Foreseen, Place } from './resolver-tools.ts'
import type { SeatLabel, Seats } from './seats.ts'

/** What is asked for by sentences: how well a measure fits tells more than its figures. */
const prose: ReadonlySet<AskedFor> = new Set([
  'date',
  'year',
  'who',
  'where',
  'department',
  'reason',
  'purpose',
  'assessment',
  'problem',
  'next-steps',
  'method',
  'course',
])

/** What a question would be answered with, told from its best figure or measure without composing the answer. */
export function foreseeAnswer(context: AnswerContext): Foreseen {
  return prose.has(context.question.asked) ? foreseeProse(context) : foreseeFigure(context)
}

function foreseeFigure({ question, candidates }: AnswerContext): Foreseen {
  const best = candidates.find((one) => !one.rejected)
  const pick = pickFigure(question, candidates)
  const picked = pick.kind === 'one' ? pick.best : pick.kind === 'several' ? pick.readings[0] : best
  if (!best || !picked) return { outcome: 'not_found', score: 0, missing: [] }
  return {
    ...foreseeAt(picked),
    outcome: pick.kind === 'one' ? 'answered' : pick.kind === 'several' ? 'clarify' : 'not_found',
    score: best.coverage - 0.1 * best.demand,
  }
}

/** What is seen of a question that this figure answers. */
export function foreseeAt(picked: Candidate): Foreseen {
  const year = fiscalYearOf(picked.figure.figure.period)
  return {
    outcome: 'answered',
    score: picked.coverage - 0.1 * picked.demand,
    measureId: picked.view.measure.id,
    missing: uncoveredKeys(picked).map((term) => term.surface),
    ...(year === undefined ? {} : { fiscalYear: year }),
    ...(picked.figure.figure.unit ? { unit: picked.figure.figure.unit.symbol } : {}),
    ...seatsOf(picked),
    places: placesOf(picked),
  }
}

/** Weaker matches than this name nothing. */
const leastNamed = 0.5

function placesOf({ matches }: Candidate): ReadonlyMap<string, Place> {
  return new Map(
    matches.flatMap(({ term, strength, level }): (readonly [string, Place])[] =>
      strength < leastNamed || level === undefined
        ? []
        : [[term.surface, level === 'row' || level === 'column' ? level : 'around']],
    ),
  )
}

/** The labels of the figure's table, or of the other items of its list, each with its axis and level. */
function seatsOf({ view, figure: { figure } }: FigureInMeasure): { seats: Seats } {
  const own = [...seat('row', figure.labels.row), ...seat('column', figure.labels.column)]
  const table = view.tables.find(({ id }) => id === figure.cell?.tableId)
  const paths = table
    ? table.cells.map(({ rowPath, columnPath }) => ({ row: rowPath, column: columnPath }))
    : view.figures.flatMap((other) => (other.figure.cell ? [] : [other.figure.labels]))
  const all = paths.flatMap(({ row, column }) => [...seat('row', row), ...seat('column', column)])
  return { seats: { own, all: distinctBy(all, (one) => `${one.seat} ${one.label}`) } }
}

function seat(axis: 'row' | 'column', path: readonly string[]): SeatLabel[] {
  return path.map((label, level) => ({ seat: `${axis} ${level}`, label }))
}

/** The measure that holds most of the question's key words, the best ranked of several. */
function foreseeProse(context: AnswerContext): Foreseen {
  const keys = context.question.terms.filter((term) => term.key)
  const rated = context.views.map((view) => ({ view, missing: missingIn(view, context) }))
  const best = rated.toSorted((a, b) => a.missing.length - b.missing.length)[0]
  if (!best || keys.length === 0) return { outcome: 'not_found', score: 0, missing: [] }
  const score = 1 - best.missing.length / keys.length
  const outcome = score >= 0.6 ? 'answered' : 'not_found'
  return { outcome, score, measureId: best.view.measure.id, missing: best.missing }
}

function missingIn(view: MeasureView, { question }: AnswerContext): string[] {
  const text = textOfMeasure(view)
  return question.terms.flatMap((term) => (term.key && !text.includes(term.surface) ? [term.surface] : []))
}
