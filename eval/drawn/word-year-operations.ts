import Big from 'big.js'
import { type Fact, namesOf } from './fact.ts'
import { calculated, type DrawnOperation, isAdditive, onlyMost, printedFigure } from './operation.ts'
import { askedUnit, timeOf } from './word-look-up.ts'

/** Questions over the years of one row: `years` are its facts, the earliest first, at least two. */
export function overYears(years: readonly Fact[]): DrawnOperation[] {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  const name = namesOf(first).join('の')
  const most = onlyMost(years)
  return [
    ...(years.length > 2 ? [series(name, years)] : []),
    ...changes(name, first, last),
    ...(years.length > 2 ? average(name, years) : []),
    ...(most === undefined ? [] : [highestYear(name, years, most)]),
    followUpOfYear(years),
  ].filter((one) => one !== undefined)
}

function series(name: string, years: readonly Fact[]): DrawnOperation {
  return {
    wording: 'series',
    kind: 'series',
    turns: [`${name}の推移を教えてください`],
    figures: years.map(printedFigure),
    facts: years,
    all: [],
    any: [],
  }
}

/** By how much it changed, and by how many percent. */
function changes(name: string, from: Fact, to: Fact): DrawnOperation[] {
  const change = to.figure.value.minus(from.figure.value)
  if (change.eq(0) || !isAdditive(from) || from.time === undefined || to.time === undefined) return []
  const stretch = `${name}は${from.time}から${to.time}までに`
  const how = change.gt(0) ? '増え' : '減り'
  const byAmount = calculated(
    { wording: 'difference', question: `${stretch}${askedUnit(to.unit)}${how}ましたか` },
    [from, to],
    {
      value: change.abs(),
      unit: to.unit.symbol,
      operation: 'difference',
    },
  )
  if (from.figure.value.lte(0)) return [byAmount]
  const byRate = calculated({ wording: 'change-rate', question: `${stretch}何%${how}ましたか` }, [from, to], {
    value: change.abs().div(from.figure.value).times(100),
    unit: '%',
    operation: 'change-rate',
    decimals: 1,
  })
  return [byAmount, byRate]
}

function average(name: string, years: readonly Fact[]): DrawnOperation[] {
  const [first, last] = [years[0], years.at(-1)]
  const isWhole = years.every((one, at) => at === 0 || isYearBefore(years[at - 1], one))
  if (first === undefined || last === undefined || !isWhole || !isAdditive(first)) return []
  const total = years.reduce((sum, { figure }) => sum.plus(figure.value), new Big(0))
  return [
    calculated(
      {
        wording: 'average',
        question: `${name}の${first.time}から${last.time}までの平均は${askedUnit(first.unit)}ですか`,
      },
      years,
      {
        value: total.div(years.length),
        unit: first.unit.symbol,
        operation: 'average',
        decimals: first.unit.kind === 'money' ? 0 : 1,
      },
    ),
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

function isYearBefore(before: Fact | undefined, last: Fact): boolean {
  const [one, other] = [before?.figure.period, last.figure.period]
  return (
    one?.kind === 'fiscal-year' && other.kind === 'fiscal-year' && other.fiscalYear - one.fiscalYear === 1
  )
}
