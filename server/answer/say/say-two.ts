import type { FigureInMeasure } from '../evidence/evidence.ts'
import { printPeriod } from '../evidence/print-period.ts'
import { type Draft, plainDraft } from './draft.ts'
import { placeOf, qualified, warningsFor } from './say-figure.ts'

/** はい or いいえ with two periods of one row as its ground. */
export function sayTwo(lead: string, figures: readonly [FigureInMeasure, FigureInMeasure]): Draft {
  const [first, second] = figures
  const line = [
    `${lead}${printPeriod(first.figure.figure.period)}は`,
    ...qualified(first),
    `、${printPeriod(second.figure.figure.period)}は`,
    ...qualified(second),
    `です（${placeOf(second)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(figures) }
}
