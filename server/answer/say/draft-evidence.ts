import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import type { Draft, Piece } from './draft.ts'

/** What a draft rests on: the printed figures that it gives or computes from, and the words that it quotes. */
export type DraftEvidence = {
  readonly figures: readonly FigureInMeasure[]
  readonly quotes: readonly Extract<Piece, { kind: 'quote' }>[]
  readonly views: readonly MeasureView[]
}

/** What the draft rests on, in its order. */
export function evidenceOf({ lines }: Draft): DraftEvidence {
  const pieces = lines.flat().filter((piece) => typeof piece !== 'string')
  const figures = pieces.flatMap((piece) => {
    if (piece.kind === 'figure') return [piece.at]
    return piece.kind === 'calculated' ? piece.calculation.operands : []
  })
  const quotes = pieces.filter((piece) => piece.kind === 'quote')
  const views = [...figures, ...quotes.map(({ at }) => at)].map(({ view }) => view)
  return { figures, quotes, views: [...new Set(views)] }
}
