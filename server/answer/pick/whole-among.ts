import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'

/**
 * 「対象者は全部で何人」 of 対象者 and 受給者: the one of the figures that is all of another with those left (未受給者): it is the
 * whole, and the other is no more to be added.
 */
export function wholeAmong(figures: readonly FigureInMeasure[]): FigureInMeasure | undefined {
  return figures.find((whole) =>
    figures.some(
      (part) =>
        part.view === whole.view &&
        part.view.figures.some(({ figure: rest }) => {
          const { value, unit } = part.figure.figure
          return (
            /^[未非不]/.test(cleanLabel(labelOf(rest))) &&
            cleanLabel(labelOf(rest)).slice(1) === cleanLabel(labelOf(part.figure.figure)) &&
            rest.unit?.symbol === unit?.symbol &&
            whole.figure.figure.unit?.symbol === unit?.symbol &&
            value.plus(rest.value).eq(whole.figure.figure.value)
          )
        }),
    ),
  )
}
