import { type FiscalYear, fiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'
import { periodOfLabel } from '../labels/period-of-labels.ts'
import { yearWithoutEra } from '../labels/relative-year.ts'
import type { LabelledCell } from './label-cells.ts'
import type { TablePart } from './read-table.ts'

/**
 * The years that a table's axis runs over, as one range; undefined where fewer than two stand on it. What has no year of its
 * own in such a table speaks of all of them where its name says so (合計, 増減). `own`: the period whose era ４年度 leaves out.
 */
export function rangeOfYearAxis(part: TablePart, own: Period): Period | undefined {
  const heads = yearsOfHeads(part, own)
  const rows = yearsOf(
    part.rowLabels.map((label) => label.path),
    own,
  )
  const years = heads.length >= 2 ? heads : rows
  const from = years.toSorted()[0]
  const to = years.toSorted().at(-1)
  if (from === undefined || to === undefined || from === to) return undefined
  return { kind: 'fiscal-years', from, to }
}

function yearsOf(paths: readonly (readonly string[])[], own: Period): readonly FiscalYear[] {
  const years = new Set<FiscalYear>()
  for (const label of new Set(paths.flat())) {
    const period = isShort(label) ? (periodOfLabel(label) ?? yearWithoutEra([label], own)) : undefined
    if (period?.kind === 'fiscal-year') years.add(period.fiscalYear)
  }
  return [...years]
}

/** Words that speak of several years at once: sums over them, changes from one to the next, means of them; 会計 and 計画 are no sum. */
const overYears =
  /((?<![会統設推家生])計(?![画算量])|総額|総数|全体|累[計積]|比較|差(?!引)|増減|増加|減少|伸|対前年|前年[度]?比|変化|推移|平均|通算|[～〜~])/

/**
 * Whether a figure without a year of its own is named as one over all years of the axis (合計, 増減, 平均). 計 below the rows of a
 * table with years as heads sums up its column.
 */
export function speaksOfAllYears(
  { rowPath, columnPath }: Pick<LabelledCell, 'rowPath' | 'columnPath'>,
  part: TablePart,
  own: Period,
): boolean {
  if (part.header.length === 0 && !standsAmongYears(rowPath, part, own)) return false
  const rows =
    yearsOfHeads(part, own).length >= 2 ? rowPath.filter((label) => !/^[合総小]?計$/.test(label)) : rowPath
  return [...rows, ...columnPath].some((label) => overYears.test(label.replace(/[\s　]/g, '')))
}

/** 令和3年度 | 令和4年度 | 令和5年度 | 前年度比: a change from the year before, of three years those of the last two. */
export function isFromYearBefore({ columnPath }: Pick<LabelledCell, 'columnPath'>): boolean {
  return /^対?前年/.test(columnPath.at(-1)?.replace(/[\s　]/g, '') ?? '')
}

/** The last year of a range and the one before it. */
export function lastTwoOf(years: Period): Period {
  return years.kind === 'fiscal-years' ? { ...years, from: fiscalYear(years.to - 1) } : years
}

/** 人口 | Ｒ２国調, Ｈ27国調, 増減率: without heads, what goes over years stands in the group that has them, and 歳入総額 beside it does not. */
function standsAmongYears(rowPath: readonly string[], part: TablePart, own: Period): boolean {
  const group = part.rowLabels.filter(({ path }) => path[0] === rowPath[0])
  const paths = group.map(({ path }) => path)
  return rowPath.length > 1 && yearsOf(paths, own).length >= 2
}

function yearsOfHeads({ columns, stubColumns }: TablePart, own: Period): readonly FiscalYear[] {
  return yearsOf(
    columns.slice(stubColumns).map(({ path }) => path),
    own,
  )
}

/** A head or label that is a year with little beside it (令和4年度 決算額), not a title that contains one. */
function isShort(label: string): boolean {
  return label.length <= 24
}
