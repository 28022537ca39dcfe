import type { FigureInMeasure } from './evidence.ts'
import { fiscalYearOf } from './print-period.ts'

/** The amount to the yen that a measure prints beside one that it rounds; undefined where there is none, or several. */
export function exactAmount({
  view,
  figure: { figure: rounded },
}: FigureInMeasure): FigureInMeasure | undefined {
  if (rounded.unit?.kind !== 'money' || rounded.scale.eq(1)) return undefined
  const [exact, ...others] = view.figures.filter(
    ({ figure }) =>
      figure.unit?.kind === 'money' &&
      figure.scale.eq(1) &&
      figure.status !== 'unplaced' &&
      figure.value.minus(rounded.value).abs().lt(rounded.scale) &&
      fiscalYearOf(figure.period) === fiscalYearOf(rounded.period),
  )
  const isOne = exact && others.every(({ figure }) => figure.value.eq(exact.figure.value))
  return isOne ? { view, figure: exact } : undefined
}
