import { type Fact, namesOf } from './fact.ts'
import { calculated, type DrawnOperation, isAdditive, onlyMost, printedFigure } from './operation.ts'
import { askedUnit, timeOf } from './word-look-up.ts'

/** Questions over the rows of one column at one time: at least three rows of the same kind. */
export function overRows(rows: readonly Fact[]): DrawnOperation[] {
  const [first, second] = rows
  const most = onlyMost(rows)
  if (first === undefined || second === undefined) return []
  return [
    ...(most === undefined ? [] : [topRow(rows, most)]),
    ...comparison(first, second),
    ...apart(first, second),
    ...together(first, second),
    ...followUpOfRow(first, second),
  ]
}

/** The innermost name of a fact's row. */
export function leafOf({ row }: Fact): string {
  return row.at(-1) ?? ''
}

function topRow(rows: readonly Fact[], most: Fact): DrawnOperation {
  const [first = most] = rows
  const column = [...first.place, ...first.row.slice(0, -1), ...first.column].join('の')
  return {
    wording: 'top-row',
    kind: 'rank',
    turns: [`${timeOf(first)}${column}が一番多いのはどれですか`],
    figures: [],
    facts: rows,
    all: [leafOf(most)],
    any: [],
  }
}

function comparison(first: Fact, second: Fact): DrawnOperation[] {
  if (first.figure.value.eq(second.figure.value)) return []
  const more = first.figure.value.gt(second.figure.value) ? first : second
  return [
    {
      wording: 'which-more',
      kind: 'comparison',
      turns: [`${columnOf(first)}${leafOf(first)}と${leafOf(second)}のどちらが多いですか`],
      figures: [printedFigure(more)],
      facts: [first, second],
      all: [],
      any: [],
    },
  ]
}

function apart(first: Fact, second: Fact): DrawnOperation[] {
  const difference = first.figure.value.minus(second.figure.value).abs()
  if (difference.eq(0) || !isAdditive(first)) return []
  const question = `${columnOf(first)}${leafOf(first)}と${leafOf(second)}で${askedUnit(first.unit)}違いますか`
  return [
    calculated({ wording: 'difference-of-rows', question }, [first, second], {
      value: difference,
      unit: first.unit.symbol,
      operation: 'difference',
    }),
  ]
}

function together(first: Fact, second: Fact): DrawnOperation[] {
  if (!isAdditive(first)) return []
  const question = `${columnOf(first)}${leafOf(first)}と${leafOf(second)}を合わせて${askedUnit(first.unit)}ですか`
  return [
    calculated({ wording: 'sum-of-rows', question }, [first, second], {
      value: first.figure.value.plus(second.figure.value),
      unit: first.unit.symbol,
      operation: 'sum',
    }),
  ]
}

/** 「令和4年度の図書館の運営で、利用者数は」 */
function columnOf(fact: Fact): string {
  const where = [...fact.place, ...fact.row.slice(0, -1)].join('の')
  const place = where === '' ? timeOf(fact) : `${timeOf(fact)}${where}で、`
  return fact.column.length === 0 ? place : `${place}${fact.column.join('の')}は`
}

/** None of a rate, where the other row is rather asked for as such (「じゃあ登録件数は？」 behind a rate of another row). */
function followUpOfRow(first: Fact, second: Fact): DrawnOperation[] {
  if (first.unit.kind === 'rate' && /[数額量]$/.test(leafOf(second))) return []
  return [
    {
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
    },
  ]
}
