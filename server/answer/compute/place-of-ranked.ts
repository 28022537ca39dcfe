import { titleForAnswer } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { periodPhrase } from '../say/say-figure.ts'
import type { Ranked } from './find-ranked.ts'

/** Where ranked figures stand, as it is said in brackets: their city, period, measure and department. A list says its department itself. */
export function placeOfRanked({ anchor, axis, figures }: Ranked, options: { inList?: boolean } = {}): string {
  const title = titleForAnswer(anchor.view.measure.title)
  const period = axis === 'period' ? undefined : periodPhrase(anchor)
  const subject =
    new Set(figures.map((one) => one.figure.figure.subject)).size === 1
      ? anchor.figure.figure.subject
      : undefined
  return [
    subject,
    period,
    axis === 'period' ? `${title}の${labelOf(anchor.figure.figure)}` : title,
    options.inList ? undefined : anchor.view.measure.department,
  ]
    .filter(Boolean)
    .join('、')
}
