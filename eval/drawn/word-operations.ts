import Big from 'big.js'
import type { EvalCase } from '../case.ts'
import { type Fact, namesOf } from './fact.ts'
import { askedUnit, timeOf } from './word-look-up.ts'

/** What an operation asks and what its answer must hold. */
export type DrawnOperation = Pick<EvalCase, 'turns' | 'figures' | 'all' | 'any' | 'kind'> & {
  readonly wording: string
  readonly facts: readonly Fact[]
}

type Expected = EvalCase['figures'][number]

export function printedFigure({ figure, unit }: Fact): Expected {
  const { period } = figure
  return {
    value: figure.value.toFixed(),
    unit: unit.symbol,
    printed: figure.printed,
    ...(period.kind === 'fiscal-year' ? { fiscalYear: period.fiscalYear } : {}),
  }
}

/** Questions over the years of one row: `years` are its facts, the earliest first, at least two. */
export function overYears(years: readonly Fact[]): DrawnOperation[] {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  const name = namesOf(first).join('の')
  const most = onlyMost(years)
  const series: DrawnOperation = {
    wording: 'series',
    kind: 'series',
    turns: [`${name}の推移を教えてください`],
    figures: years.map(printedFigure),
    facts: years,
    all: [],
    any: [],
  }
  return [
    ...(years.length > 2 ? [series] : []),
    ...difference(name, [first, last]),
    ...(most === undefined ? [] : [highestYear(name, years, most)]),
    followUpOfYear(years),
  ].filter((one) => one !== undefined)
}

/** Questions over the rows of one column at one time: at least three rows of the same kind. */
export function overRows(rows: readonly Fact[]): DrawnOperation[] {
  const [first, second] = rows
  const most = onlyMost(rows)
  if (first === undefined || second === undefined) return []
  const column = [...first.place, ...first.row.slice(0, -1), ...first.column].join('の')
  const highest: DrawnOperation[] =
    most === undefined
      ? []
      : [
          {
            wording: 'top-row',
            kind: 'rank',
            turns: [`${timeOf(first)}${column}が一番多いのはどれですか`],
            figures: [],
            facts: rows,
            all: [leafOf(most)],
            any: [],
          },
        ]
  return [...highest, ...comparison(first, second), followUpOfRow(first, second)]
}

function difference(name: string, [from, to]: readonly [Fact, Fact]): DrawnOperation[] {
  const change = to.figure.value.minus(from.figure.value)
  if (change.eq(0) || !isAdditive(from) || from.time === undefined || to.time === undefined) return []
  const operands = [from, to].map(({ figure }) => figure.value).toSorted((a, b) => b.cmp(a))
  const asked = askedUnit(to.unit)
  return [
    {
      wording: 'difference',
      kind: 'calculation',
      turns: [`${name}は${from.time}から${to.time}までに${asked}${change.gt(0) ? '増え' : '減り'}ましたか`],
      figures: [
        {
          value: change.abs().toFixed(),
          unit: to.unit.symbol,
          calculation: { operation: 'difference', operands: operands.map((value) => value.toFixed()) },
        },
      ],
      facts: [from, to],
      all: [],
      any: [],
    },
  ]
}

function highestYear(name: string, years: readonly Fact[], most: Fact): DrawnOperation {
  return {
    wording: 'top-year',
    kind: 'rank',
    turns: [`${name}が一番多かったのは何年度ですか`],
    figures: [],
    facts: years,
    all: [most.time ?? ''],
    any: [],
  }
}

function followUpOfYear(years: readonly Fact[]): DrawnOperation | undefined {
  const [before, last] = years.slice(-2)
  if (before === undefined || last === undefined || !isYearBefore(before, last)) return undefined
  return {
    wording: 'year-before',
    kind: 'follow-up',
    turns: [`${timeOf(last)}${namesOf(last).join('の')}は？`, 'その前の年度は？'],
    figures: [printedFigure(before)],
    facts: [before],
    all: [],
    any: [],
  }
}

function followUpOfRow(first: Fact, second: Fact): DrawnOperation {
  return {
    wording: 'other-row',
    kind: 'follow-up',
    turns: [
      `${timeOf(first)}${namesOf(first).join('の')}は${askedUnit(first.unit)}ですか`,
      `じゃあ${leafOf(second)}は？`,
    ],
    figures: [printedFigure(second)],
    facts: [second],
    all: [],
    any: [],
  }
}

function comparison(first: Fact, second: Fact): DrawnOperation[] {
  if (first.figure.value.eq(second.figure.value)) return []
  const more = first.figure.value.gt(second.figure.value) ? first : second
  const where = [...first.place, ...first.row.slice(0, -1)].join('の')
  const what = first.column.length === 0 ? '' : `${first.column.join('の')}は`
  return [
    {
      wording: 'which-more',
      kind: 'comparison',
      turns: [`${timeOf(first)}${where}で、${what}${leafOf(first)}と${leafOf(second)}のどちらが多いですか`],
      figures: [printedFigure(more)],
      facts: [first, second],
      all: [],
      any: [],
    },
  ]
}

export function leafOf({ row }: Fact): string {
  return row.at(-1) ?? ''
}

function isYearBefore(before: Fact, last: Fact): boolean {
  const [one, other] = [before.figure.period, last.figure.period]
  return one.kind === 'fiscal-year' && other.kind === 'fiscal-year' && other.fiscalYear - one.fiscalYear === 1
}

function isAdditive({ unit }: Fact): boolean {
  return ['money', 'people', 'count'].includes(unit.kind)
}

function onlyMost(facts: readonly Fact[]): Fact | undefined {
  const most = facts.reduce((best, { figure }) => (figure.value.gt(best) ? figure.value : best), new Big(-1))
  const holders = facts.filter(({ figure }) => figure.value.eq(most))
  return holders.length === 1 ? holders[0] : undefined
}
