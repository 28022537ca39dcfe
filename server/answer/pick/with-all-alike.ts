import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { labelAt, labelAxes } from '../evidence/table-axes.ts'

/** Fewer letters are shared by chance. */
const fewestShared = 2

/**
 * 「検診の受診者を全部足すと」: beside rows that were found by a word of the question those of their column that end in the same
 * letters, however the word was cut in them: a part of such a list is no sum. Rows that the question itself spells out stay alone.
 */
export function withAllAlike(text: string, figures: readonly FigureInMeasure[]): readonly FigureInMeasure[] {
  const [first] = figures
  const isOn = (held: readonly FigureInMeasure[]) =>
    figures.every((one) => held.some(({ figure }) => figure === one.figure))
  const axis = first && labelAxes(first).find((one) => isOn(one.figures))
  if (!axis || figures.length < 2) return figures
  const nameOf = (one: FigureInMeasure) => cleanLabel(labelAt(one, axis)).normalize('NFKC')
  const names = figures.map(nameOf)
  const shared = sharedEnd(names)
  if (names.every((name) => text.includes(name)) || opensAlike(text, names)) return figures
  if (shared.length < fewestShared || !text.includes(shared)) return figures
  return axis.figures.filter((one) => nameOf(one).endsWith(shared))
}

/** 「観覧席の2つの工事」: the question has the letters with which just these begin. */
function opensAlike(text: string, [first = '', ...others]: readonly string[]): boolean {
  const start = first.slice(0, fewestShared)
  return text.includes(start) && others.every((name) => name.startsWith(start))
}

function sharedEnd([first = '', ...others]: readonly string[]): string {
  const start = Array.from(first).findIndex((_, at) => others.every((name) => name.endsWith(first.slice(at))))
  return start < 0 ? '' : first.slice(start)
}
