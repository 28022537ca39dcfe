import { extractFigures } from '../../ingest/figures/extract-figures.ts'
import { isTimeLabel } from '../../ingest/figures/labels/period-of-labels.ts'
import { printPeriod } from '../../ingest/figures/labels/print-period.ts'
import { parseReport } from '../../ingest/parse/parse-report.ts'
import { spellLayout } from '../../ingest/parse/spell-layout.ts'
import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import { parseUnitCaption } from '../../ingest/quantity/unit-caption.ts'
import type { Figure } from '../../ingest/report/figure.ts'
import type { Unit } from '../../ingest/report/unit.ts'
import type { CorpusReport } from '../corpus.ts'

/** A figure that can be asked for by the names that are printed on it. */
export type Fact = {
  readonly figure: Figure
  readonly unit: Unit
  /** Title of its measure, and the heading over it where several tables of the measure have these names. */
  readonly place: readonly string[]
  readonly row: readonly string[]
  readonly column: readonly string[]
  /** 令和5年度, 第9期; absent where only the report gives the year. */
  readonly time?: string
  /** The printed line, which proves the figure. */
  readonly line: string
  /** Of one year its names have several values (目標 and 実績): they tell nothing of how it went over the years. */
  readonly isOneOfSeveral?: true
}

/** Longer names are sentences. */
const longestName = 30
const longestTitle = 60

/**
 * The figures of a report of which nothing is in doubt and whose names belong to no other value. `isOneOfMany`: the
 * report's own year is said where no label gives one, for the city has reports of other years.
 */
export function factsOf({ report, text }: CorpusReport, isOneOfMany = false): Fact[] {
  const spelled = spellLayout(text)
  const { figures } = extractFigures(report, spelled, parseReport(report, spelled))
  const year = isOneOfMany ? { time: printEraFiscalYear(report.fiscalYear) } : {}
  const named = figures
    .flatMap((figure) => nameFigure(figure, text))
    .map((fact) => ({ ...(namesYearBefore(fact) ? {} : year), ...fact, place: placeIn(fact, report.title) }))
  const alone = withOneValue(named)
  const rest = named.filter((fact) => !alone.includes(fact))
  const underHeading = rest.flatMap((fact) => {
    const heading = fact.figure.labels.headings.at(-1)
    const isName = heading !== undefined && isNamed(heading) && !isTimeLabel(heading)
    return isName ? [{ ...fact, place: [...fact.place, heading] }] : []
  })
  const several = new Set(rest.map(timelessKey))
  return [...alone, ...withOneValue(underHeading)].map((fact) =>
    several.has(timelessKey(fact)) ? { ...fact, isOneOfSeveral: true } : fact,
  )
}

function timelessKey({ row, column, figure }: Fact): string {
  return [figure.cell?.tableId, ...row, ...column].join('|')
}

/** 前年度決算額: whoever asks by that name says no year. */
function namesYearBefore({ row, column }: Pick<Fact, 'row' | 'column'>): boolean {
  return [...row, ...column].some((name) => /前年度?|前期/.test(name))
}

/** Nobody says the title of the whole report; the year of an edition in a name is not the one that is asked for. */
function placeIn({ place }: Fact, title: string): readonly string[] {
  return place.filter((name) => !title.includes(name) && !/(?:令和|平成)[0-9０-９元]+年/.test(name))
}

/** What a fact is asked by, outermost first. */
export function namesOf({ place, row, column }: Fact): string[] {
  return [...place, ...row, ...column].filter((name, at, all) => all.indexOf(name) === at)
}

function nameFigure(figure: Figure, text: string): Fact[] {
  const { unit, status, labels, period, periodSource } = figure
  if (unit === undefined || status === 'doubtful' || status === 'unplaced') return []
  if (figure.carriedFrom !== undefined || figure.qualifiers.length > 0) return []
  const row = plainNames(labels.row)
  const column = plainNames(labels.column)
  const isSaid = periodSource !== 'report'
  const isYear = period.kind === 'fiscal-year' || period.kind === 'plan'
  const isSpoken = [...row, ...column].every(isNamed) && row.length + column.length > 0
  if (!isSpoken || (isSaid && !isYear) || labels.measure.length > longestTitle) return []
  const time = isSaid && !namesYearBefore({ row, column }) ? { time: printPeriod(period) } : {}
  const start = text.lastIndexOf('\n', figure.span.start) + 1
  const end = text.indexOf('\n', figure.span.end)
  const line = text.slice(start, end < 0 ? text.length : end)
  return [{ figure, unit, place: [labels.measure], row, column, ...time, line }]
}

/** Names as they are spoken: without the unit in brackets, the year and what says the same twice. */
function plainNames(labels: readonly string[]): string[] {
  return labels
    .filter((label) => !isTimeLabel(label))
    .map((label) => (parseUnitCaption(label)?.label ?? label).replace(/[\s　]+/gu, ' ').trim())
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
}

function isNamed(name: string): boolean {
  return name.length <= longestName && /\p{L}{2}/u.test(name) && !/[。?？]/u.test(name)
}

/** Facts that no other figure of the report has all names in common with, unless it says the same. */
function withOneValue(facts: readonly Fact[]): Fact[] {
  const keyOf = (fact: Fact) => [...namesOf(fact).toSorted(), fact.time ?? ''].join('|')
  const groups = Map.groupBy(facts, keyOf)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const isOne = group.every(({ figure }) => first && figure.value.eq(first.figure.value))
    return first && isOne ? [first] : []
  })
}
