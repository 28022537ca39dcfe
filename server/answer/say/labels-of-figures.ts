import type { QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure, Label } from '../evidence/evidence.ts'

/** All that names any of an answer's figures, each label once. */
export function labelsOf(figures: readonly FigureInMeasure[]): readonly Label[] {
  return [...new Set(figures.flatMap(({ figure }) => [...figure.own, ...figure.context]))]
}

/** The word stands in a label letter by letter, as a part of a longer one (委託 in 委託料). */
export function isSpelledIn(labels: readonly Label[], { surface }: QuestionTerm): boolean {
  return surface.length > 1 && labels.some(({ text }) => text.normalize('NFKC').includes(surface))
}
