import type { EvalCase } from '../case.ts'
import type { Corpus, CorpusReport } from '../corpus.ts'
import type { SplitCase } from '../run/judged-case.ts'
import { seededRandom } from '../seeded-random.ts'
import { type Fact, factsOf, namesOf } from './fact.ts'
import { type DrawnOperation, printedFigure } from './operation.ts'
import { wordings } from './word-look-up.ts'
import { leafOf, overRows } from './word-row-operations.ts'
import { overYears } from './word-year-operations.ts'

type Draw = {
  /** How many look-ups, and as many operations, of each report. */
  readonly count: number
  readonly seed: number
}

/**
 * 抽出問題: questions whose answers are known because they are made from figures drawn at random, each asked by the names
 * that are printed on it. They judge the answering, for any report in any layout; whether the reader named a figure
 * rightly they cannot tell. The same seed draws the same cases.
 */
export function drawCases(corpus: Corpus, { count, seed }: Draw): SplitCase[] {
  const byCity = Map.groupBy(corpus.reports, ({ report }) => report.municipality.name)
  return corpus.reports.flatMap((given) => {
    const random = seededRandom(seed)
    const facts = factsOf(given, (byCity.get(given.report.municipality.name)?.length ?? 1) > 1)
    const drawn = [
      ...drawLookUps(facts, count, random),
      ...spread(operationsOf(facts), ({ wording }) => wording, random).slice(0, count),
    ]
    return drawn.map((one, number) => ({
      split: 'drawn' as const,
      corpus: corpus.name,
      wording: one.wording,
      evalCase: toCase(one, given, number + 1),
    }))
  })
}

function drawLookUps(facts: readonly Fact[], count: number, random: () => number): DrawnOperation[] {
  const untitled = Map.groupBy(facts, (fact) => [...fact.row, ...fact.column, fact.time ?? ''].join('|'))
  const isAlone = (fact: Fact) =>
    untitled.get([...fact.row, ...fact.column, fact.time ?? ''].join('|'))?.length === 1
  return drawSome(facts, count, random).map((fact) => {
    const possible = wordings.filter(({ isUntitled }) => !isUntitled || isAlone(fact))
    const { name, ask } = pick(possible, random)
    return {
      wording: name,
      kind: 'table-cell',
      turns: [ask(fact)],
      figures: [printedFigure(fact)],
      facts: [fact],
      all: [],
      any: [],
    }
  })
}

/** Every operation that the facts allow. */
function operationsOf(facts: readonly Fact[]): DrawnOperation[] {
  const inTables = facts.filter(({ figure }) => figure.cell !== undefined)
  const years = Map.groupBy(
    inTables.filter(({ time, isOneOfSeveral }) => time !== undefined && !isOneOfSeveral),
    (fact) => [fact.figure.cell?.tableId, fact.unit.symbol, ...namesOf(fact)].join('|'),
  )
  const rows = Map.groupBy(inTables.filter(isPlainRow), (fact) =>
    [
      fact.figure.cell?.tableId,
      fact.unit.symbol,
      ...fact.place,
      ...fact.row.slice(0, -1),
      ...fact.column,
      fact.time,
    ].join('|'),
  )
  return [
    ...[...years.values()]
      .filter((group) => isOfManyYears(group))
      .flatMap((group) => overYears(byYear(group))),
    ...[...rows.values()].filter((group) => group.length > 2).flatMap((group) => overRows(group)),
  ]
}

/** Rows are set against each other under a head that says what they tell; a place (3位) is not the more the higher it is. */
function isPlainRow(fact: Fact): boolean {
  const isPart = fact.figure.role === 'plain' || fact.figure.role === 'part'
  return isPart && leafOf(fact) !== '' && fact.column.length > 0 && fact.unit.kind !== 'rank'
}

function isOfManyYears(group: readonly Fact[]): boolean {
  return group.length > 1 && new Set(group.map(({ time }) => time)).size === group.length
}

function byYear(group: readonly Fact[]): Fact[] {
  const yearOf = ({ figure: { period } }: Fact) =>
    period.kind === 'fiscal-year' ? period.fiscalYear : period.kind === 'plan' ? period.number : 0
  return group.toSorted((a, b) => yearOf(a) - yearOf(b))
}

/** One of each group in turn, so that a drawn share holds every group. */
function spread<T>(items: readonly T[], groupOf: (item: T) => string, random: () => number): T[] {
  const groups = [...Map.groupBy(items, groupOf).values()].map((group) => shuffle(group, random))
  const longest = Math.max(0, ...groups.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group.slice(at, at + 1))).flat()
}

function drawSome<T>(items: readonly T[], count: number, random: () => number): T[] {
  return shuffle(items, random).slice(0, count)
}

function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('Cannot pick from nothing')
  return item
}

function toCase({ facts, ...one }: DrawnOperation, { report }: CorpusReport, number: number): EvalCase {
  return {
    id: `${report.id}-drawn-${number}`,
    report: report.id,
    municipality: report.municipality.name,
    turns: one.turns,
    outcome: ['answered'],
    figures: one.figures,
    all: one.all,
    any: one.any,
    notFigures: [],
    notPhrases: [],
    proof: [...new Set(facts.map(({ line }) => line.trim()))],
    kind: one.kind,
    difficulty: 'easy',
    why: `drawn: ${facts.map(({ figure }) => figure.id).join(', ')}`,
  }
}
