import type { Figure } from '../../../ingest/report/figure.ts'
import type { FiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { fundSource } from '../evidence/fund-source.ts'
import { holdsYear } from '../evidence/match-period.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { timelessLabel } from '../evidence/timeless-label.ts'

/** What measures print of their own under one name (総額, 総事業費, 決算額, 国庫支出金). */
export type OwnAmounts = {
  readonly name: string
  /** One a measure. */
  readonly sure: readonly FigureInMeasure[]
  /** Of measures that have several such figures, all of them. */
  readonly unsure: readonly FigureInMeasure[]
}

/** Heads that say no more than that there is an amount. */
const bare = /^(?:決算額?|実績額?|金額|本?年度|財源内訳|(?:.*の)?財源内訳|内訳)$/u
const costHeading = /事業費|決算額|経費|コスト/u

/** The amounts of a year that measures print of their own, by name. */
export function ownAmounts(views: readonly MeasureView[], year: FiscalYear): readonly OwnAmounts[] {
  const byName = new Map<string, Map<MeasureView, FigureInMeasure[]>>()
  for (const view of views)
    for (const figure of view.figures) {
      const name = isOfYear(figure.figure, year) ? ownName(figure.figure) : undefined
      if (name === undefined) continue
      const measures = byName.get(name) ?? new Map<MeasureView, FigureInMeasure[]>()
      byName.set(name, measures)
      measures.set(view, [...(measures.get(view) ?? []), { view, figure }])
    }
  return [...byName].map(([name, measures]) => {
    const all = [...measures.values()]
    const isOne = (of: readonly FigureInMeasure[]) => of.every((one) => isSame(one, of[0]))
    return {
      name,
      sure: all.filter(isOne).flatMap(([first]) => first ?? []),
      unsure: all.filter((of) => !isOne(of)).flat(),
    }
  })
}

function isSame(one: FigureInMeasure, other: FigureInMeasure | undefined): boolean {
  return other !== undefined && one.figure.figure.value.eq(other.figure.figure.value)
}

function isOfYear(figure: Figure, year: FiscalYear): boolean {
  const { unit, status, period } = figure
  return (
    unit?.kind === 'money' &&
    status !== 'unplaced' &&
    period.kind !== 'fiscal-years' &&
    holdsYear(figure, year)
  )
}

/** What a figure is called where no part, row or list of its measure is named with it; undefined where one is. */
function ownName({ labels }: Figure): string | undefined {
  const printed = [...labels.row, ...labels.column]
  if (printed.some((label) => yearBefore.test(label))) return undefined
  const own = printed.map(plainName).filter((label) => label !== '')
  const telling = own.filter((label) => !bare.test(label) && !isSum(label))
  const last = telling.at(-1)
  if (last !== undefined && fundSource.test(last))
    return telling.slice(0, -1).every((label) => costHeading.test(label)) ? last : undefined
  if (last !== undefined) return telling.length === 1 ? last : undefined
  const heading = labels.headings.at(-1)
  if (heading !== undefined && costHeading.test(heading) && own.some(isSum))
    return plainName(heading).replace(/^主(?:な|要な?)/u, '')
  return own.some((label) => /^決算額?$/u.test(label)) ? '決算額' : undefined
}

/** 「（前年度　４０億９,６５０万円）」 */
const yearBefore = /^[(（]?(?:前の?年度?|昨年度?)/u

/** 合計 of a table is none of the measure's own; 総額 is. */
function isSum(label: string): boolean {
  return isTotalLabel(label) && !/^総(?:額|事業費)$/u.test(label)
}

/** 総事業費 of 「［総事業費］」 and of 「総事業費（直接事業費＋人件費）」, 決算 of 「令和5年度決算」. */
export function plainName(label: string): string {
  return timelessLabel(
    cleanLabel(label)
      .normalize('NFKC')
      .replace(/[[\]【】〔〕■□]/gu, '')
      .replace(/\([^()]*\)/gu, ''),
  ).replace(/\s/gu, '')
}
