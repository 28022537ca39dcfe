import type { AnswerContext } from '../answer/answer-context.ts'
import { answerFromReports } from '../answer/answer-reports.ts'
import type { Piece } from '../answer/draft.ts'
import type { FigureInMeasure, MeasureView } from '../answer/evidence.ts'
import { fiscalYearOf } from '../answer/print-period.ts'
import { type Candidate, uncoveredKeys } from '../answer/score-figures.ts'
import type { Foreseen } from './resolver-tools.ts'

/** What a question would be answered with: the resolver compares wordings by it. */
export function foreseeAnswer(context: AnswerContext): Foreseen {
  const draft = answerFromReports(context)
  const best = context.candidates.find((one) => !one.rejected)
  const pieces = draft.lines.flat()
  const at = pieces.map(figureOf).find((figure) => figure !== undefined)
  const view = at?.view ?? pieces.map(viewOf).find((one) => one !== undefined) ?? best?.view
  const used = at && context.candidates.find((one) => one.figure.figure.id === at.figure.figure.id)
  const year = fiscalYearOf((at ?? best)?.figure.figure.period ?? { kind: 'plan', name: '', number: 0 })
  return {
    outcome: draft.outcome,
    score: best ? best.coverage - 0.1 * best.demand : 0,
    ...(view ? { measureId: view.measure.id } : {}),
    missing: missingOf({ used: used ?? (view === best?.view ? best : undefined), view, context }),
    ...(year === undefined ? {} : { fiscalYear: year }),
  }
}

type Ground = { used: Candidate | undefined; view: MeasureView | undefined; context: AnswerContext }

/** Of a figure: what its labels do not speak of; of a passage: what its measure does not hold. */
function missingOf({ used, view, context }: Ground): string[] {
  if (used) return uncoveredKeys(used).map((term) => term.surface)
  const text = view ? textOf(view) : ''
  return context.question.terms.flatMap((term) =>
    term.key && !text.includes(term.surface) ? [term.surface] : [],
  )
}

function textOf({ measure, source }: MeasureView): string {
  const spans = measure.sections.flatMap((section) => [
    ...section.headings.map((heading) => heading.span),
    ...section.blocks.map((block) => block.span),
  ])
  return [measure.title, ...spans.map((span) => source.text.slice(span.start, span.end))].join('\n')
}

function figureOf(piece: Piece): FigureInMeasure | undefined {
  if (typeof piece === 'string') return undefined
  if (piece.kind === 'figure') return piece.at
  return piece.kind === 'calculated' ? piece.calculation.operands[0] : undefined
}

function viewOf(piece: Piece): MeasureView | undefined {
  if (typeof piece === 'string') return undefined
  return piece.kind === 'quote' || piece.kind === 'citation' ? piece.at.view : undefined
}
