import Big from 'big.js'
import { distinctBy, ownLabels, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'

/** 「春の部小計」: the group that a row sums up by its name; 小計 alone names none. */
function groupOf({ figure: { figure } }: FigureInMeasure): string | undefined {
  return /^[《〈【「]?(.{2,}?)[》〉】」]?小計$/u.exec(cleanLabel(figure.labels.row.at(-1) ?? ''))?.[1]
}

/** A row that sums up one group of several. */
export function isSumOfGroup(at: FigureInMeasure): boolean {
  return groupOf(at) !== undefined
}

/** The sum of a group is no whole for what stands outside it: neither for another group's sum nor for another's parts. */
export function isSumOfOtherGroup(part: FigureInMeasure, whole: FigureInMeasure): boolean {
  const group = groupOf(whole)
  if (group === undefined) return false
  const { figure } = part.figure
  const around = [...ownLabels(figure), ...figure.labels.headings].map(cleanLabel)
  return !around.some((label) => label.includes(group))
}

/** The total to which the sums of all groups of a measure come. */
export function totalOfGroups(part: FigureInMeasure): FigureInMeasure | undefined {
  if (!isSumOfGroup(part)) return undefined
  const all = part.view.figures
    .map((figure) => ({ view: part.view, figure }))
    .filter((one) => sameUnit(one.figure.figure, part.figure.figure))
  const groups = distinctBy(all.filter(isSumOfGroup), (one) => groupOf(one) ?? '')
  const sum = groups.reduce((total, one) => total.plus(one.figure.figure.value), new Big(0))
  return all.find(
    (one) =>
      !isSumOfGroup(one) &&
      one.figure.figure.value.eq(sum) &&
      isTotalLabel(one.figure.figure.labels.row.at(-1) ?? ''),
  )
}
