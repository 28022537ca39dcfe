import { coverSpans, type Span } from '../../../ingest/report/span.ts'
import type { Citation } from '../../http/contract.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import type { Draft, PassageAt, Piece } from './draft.ts'
import { toCitation } from './to-citation.ts'

/** More rows of one table than this are cited as one stretch of it. */
const rowsCitedAlone = 2

/** Numbers passages in the order of their first use: [1], [2] … */
export type CitationBook = {
  readonly citations: readonly Citation[]
  readonly numberOf: (at: PassageAt) => number
  readonly numbersOfFigure: (at: FigureInMeasure) => readonly number[]
}

export function openCitationBook(draft: Draft): CitationBook {
  const citations: Citation[] = []
  const numbers = new Map<string, number>()
  const stretches = stretchesOf(draft)
  const numberOf = (at: PassageAt): number => {
    const span = wideningSpan(at, stretches)
    const key = `${at.view.source.report.id}:${span.start}-${span.end}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const id = citations.length + 1
    numbers.set(key, id)
    citations.push(
      toCitation({ source: at.view.source, measure: at.view.measure, span, heading: at.heading }, id),
    )
    return id
  }
  const numbersOfFigure = (at: FigureInMeasure) => [
    numberOf(passageOfFigure(at)),
    ...labelSpansToCite(at).map((span) => numberOf({ view: at.view, span })),
  ]
  return { citations, numberOf, numbersOfFigure }
}

/** Where the layout was lost the labels stand elsewhere: they are cited too. */
function labelSpansToCite({ figure: { figure } }: FigureInMeasure): readonly Span[] {
  return figure.status === 'repaired' || figure.status === 'doubtful' ? figure.labelSpans : []
}

/** The row or sentence that a figure stands in, with the heading above it. */
export function passageOfFigure({ view, figure }: FigureInMeasure): PassageAt {
  const heading = figure.figure.labels.headings.at(-1)
  return { view, span: figure.figure.passage, ...(heading ? { heading } : {}) }
}

/** Stretches of tables of which many rows are used: their figures share one citation. */
function stretchesOf(draft: Draft): { view: MeasureView; span: Span }[] {
  const byTable = new Map<string, { view: MeasureView; spans: Map<string, Span> }>()
  for (const at of draft.lines.flat().flatMap(figuresOfPiece)) {
    const tableId = at.figure.figure.cell?.tableId
    if (!tableId) continue
    const entry = byTable.get(tableId) ?? { view: at.view, spans: new Map<string, Span>() }
    const span = at.figure.figure.passage
    entry.spans.set(`${span.start}-${span.end}`, span)
    byTable.set(tableId, entry)
  }
  return [...byTable.values()]
    .filter((entry) => entry.spans.size > rowsCitedAlone)
    .map((entry) => ({ view: entry.view, span: coverSpans([...entry.spans.values()]) }))
}

function figuresOfPiece(piece: Piece): readonly FigureInMeasure[] {
  if (typeof piece === 'string') return []
  if (piece.kind === 'figure') return [piece.at]
  return piece.kind === 'calculated' ? piece.calculation.operands : []
}

function wideningSpan(at: PassageAt, stretches: readonly { view: MeasureView; span: Span }[]): Span {
  const stretch = stretches.find(
    (one) =>
      one.view.measure.id === at.view.measure.id &&
      one.span.start <= at.span.start &&
      at.span.end <= one.span.end,
  )
  return stretch ? stretch.span : at.span
}
