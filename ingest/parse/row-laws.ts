/** A column of numbers: where it stands, its numbers by row, and whether no row leaves it blank. */
export type HeldColumn = {
  readonly left: number
  readonly right: number
  readonly cells: ReadonlyMap<number, number>
  readonly isFull: boolean
}

/** What the rows of a table add up to; `columns` are places among the columns, `signs` how each counts. They come to nothing. */
export type RowLaw = {
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[]
  /** Whether columns laid under these in such a way have the law's total and one of its parts at least. */
  readonly isMet: (way: readonly number[]) => boolean
}

/** Fewest rows that show what their columns add up to, and least share of all. */
const FEWEST_ROWS = 3
const LEAST_SHARE = 0.9
/** Printed amounts are rounded one by one. */
const ROUNDING = 2

/**
 * Sums of neighbouring columns (財源内訳) and differences of two (増減) that hold in the rows of a table: for each total the one that most
 * rows show, and of these the one of most columns, as a column that is blank in every row may be a part too.
 */
export function lawsOf(columns: readonly HeldColumn[], rows: number): readonly RowLaw[] {
  return columns.flatMap((_, total) => {
    const shown = [...sumsOf(total, columns.length), ...differencesOf(total, columns.length)]
      .map((law) => ({ law, held: countHeld(law, columns, rows) }))
      .filter(({ held }) => held >= FEWEST_ROWS)
      .toSorted((a, b) => b.held - a.held || b.law.terms.length - a.law.terms.length)
    return shown.slice(0, 1).map(({ law }) => law)
  })
}

function sumsOf(total: number, count: number): RowLaw[] {
  const laws: RowLaw[] = []
  for (let first = 0; first < count; first += 1) {
    for (let last = first + 1; last < count; last += 1) {
      if (total >= first && total <= last) continue
      const parts = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      laws.push(lawOf(total, parts, []))
    }
  }
  return laws
}

/** 増減 right of the two years that it is the difference of, whichever stands first. */
function differencesOf(total: number, count: number): RowLaw[] {
  if (total < 2 || total >= count) return []
  return [lawOf(total, [total - 1], [total - 2]), lawOf(total, [total - 2], [total - 1])]
}

function lawOf(total: number, parts: readonly number[], taken: readonly number[]): RowLaw {
  const terms = [
    { column: total, sign: -1 as const },
    ...parts.map((column) => ({ column, sign: 1 as const })),
    ...taken.map((column) => ({ column, sign: -1 as const })),
  ]
  const needed = taken.length > 0 ? terms.map(({ column }) => column) : [total]
  const isMet = (way: readonly number[]): boolean =>
    needed.every((column) => way.includes(column)) && parts.some((column) => way.includes(column))
  return { terms, isMet }
}

/** In how many rows a law holds; 0 where too many others contradict it. */
function countHeld({ terms }: RowLaw, columns: readonly HeldColumn[], rows: number): number {
  let [held, shown] = [0, 0]
  for (let row = 0; row < rows; row += 1) {
    const values = terms.map(({ column }) => columns[column]?.cells.get(row))
    if (!isTold(values)) continue
    shown += 1
    if (comesToNought(terms, values)) held += 1
  }
  return held >= shown * LEAST_SHARE ? held : 0
}

/** A total and a part of it at least. */
function isTold([total, ...parts]: readonly (number | undefined)[]): boolean {
  return total !== undefined && parts.some((value) => value !== undefined)
}

function comesToNought(terms: RowLaw['terms'], values: readonly (number | undefined)[]): boolean {
  return Math.abs(terms.reduce((sum, { sign }, at) => sum + sign * (values[at] ?? 0), 0)) <= ROUNDING
}

/** Whether the laws that a way of laying columns meets hold in each row below. */
export function holdsAll(
  laws: readonly RowLaw[],
  way: readonly number[],
  lower: readonly HeldColumn[],
): boolean {
  const rows = new Set(lower.flatMap(({ cells }) => [...cells.keys()]))
  return laws
    .filter((law) => law.isMet(way))
    .every(({ terms }) =>
      [...rows].every((row) => {
        const values = terms.map(({ column }) => lower[way.indexOf(column)]?.cells.get(row))
        return !isTold(values) || comesToNought(terms, values)
      }),
    )
}
