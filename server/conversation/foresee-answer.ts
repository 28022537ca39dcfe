import type { AnswerContext } from '../answer/answer-context.ts'
import { answerFromReports } from '../answer/answer-reports.ts'
import type { Piece } from '../answer/draft.ts'
import type { FigureInMeasure, MeasureView } from '../answer/evidence.ts'
import { fiscalYearOf } from '../answer/print-period.ts'
import { type Candidate, uncoveredKeys } from '../answer/score-figures.ts'
import type { AskedFor } from '../question/question.ts'
import type { Foreseen } from './resolver-tools.ts'

/** What is asked for by sentences: composing them takes long, how well a measure fits is soon told. */
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

/** What a question would be answered with: the resolver compares wordings by it. */
export function foreseeAnswer(context: AnswerContext): Foreseen {
  const best = context.candidates.find((one) => !one.rejected)
  const score = best ? best.coverage - 0.1 * best.demand : 0
  return prose.has(context.question.asked) ? foreseeProse(context) : foreseeFigure(context, { best, score })
}

type Best = { readonly best: Candidate | undefined; readonly score: number }

function foreseeFigure(context: AnswerContext, { best, score }: Best): Foreseen {
  const draft = answerFromReports(context)
  const pieces = draft.lines.flat()
  const at = pieces.map(figureOf).find((figure) => figure !== undefined)
  const view = at?.view ?? pieces.map(viewOf).find((one) => one !== undefined) ?? best?.view
  const used = at && context.candidates.find((one) => one.figure.figure.id === at.figure.figure.id)
  const period = (at ?? best)?.figure.figure.period
  const year = period && fiscalYearOf(period)
  const ground = used ?? (view === best?.view ? best : undefined)
  const missing = ground
    ? uncoveredKeys(ground).map((term) => term.surface)
    : view
      ? missingIn(view, context)
      : []
  return {
    outcome: draft.outcome,
    score,
    ...(view ? { measureId: view.measure.id } : {}),
    missing,
    ...(year === undefined ? {} : { fiscalYear: year }),
  }
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
  const text = textOf(view)
  return question.terms.flatMap((term) => (term.key && !text.includes(term.surface) ? [term.surface] : []))
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
