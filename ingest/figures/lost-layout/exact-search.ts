/** Most steps of one search; a search that needs more proves nothing. */
const MOST_STEPS = 200_000

/** A group of numbers that is taken whole or not at all (a line, a row). */
export type Group<Item> = { readonly item: Item; readonly values: readonly bigint[] }

/**
 * All ways to take `count` numbers, whole groups at a time, that sum to `total`: up to two, which is enough to know
 * whether there is exactly one. Undefined where the search would be too long.
 */
export function findGroups<Item>(
  groups: readonly Group<Item>[],
  count: number,
  total: bigint,
): readonly (readonly Item[])[] | undefined {
  const sums = groups.map((group) => group.values.reduce((a, b) => a + b, 0n))
  const sizes = groups.map((group) => group.values.length)
  const restSizes = suffixSums(sizes)
  const found: Item[][] = []
  const chosen: Item[] = []
  let steps = 0
  const search = (at: number, left: number, rest: bigint): boolean => {
    steps += 1
    if (steps > MOST_STEPS) return false
    if (left === 0) {
      if (rest === 0n) found.push([...chosen])
      return true
    }
    const group = groups[at]
    if (group === undefined || left > (restSizes[at] ?? 0) || found.length > 1) return true
    const size = sizes[at] ?? 0
    if (size <= left) {
      chosen.push(group.item)
      const within = search(at + 1, left - size, rest - (sums[at] ?? 0n))
      chosen.pop()
      if (!within) return false
    }
    return search(at + 1, left, rest)
  }
  return search(0, count, total) ? found : undefined
}

function suffixSums(sizes: readonly number[]): number[] {
  const sums = [...sizes, 0]
  for (let at = sizes.length - 1; at >= 0; at -= 1) sums[at] = (sizes[at] ?? 0) + (sums[at + 1] ?? 0)
  return sums
}

/**
 * All subsets of rows whose columns sum to `total`, column by column: up to two. Undefined where the search would be
 * too long.
 */
export function findRows<Item>(
  rows: readonly Group<Item>[],
  total: readonly bigint[],
): readonly (readonly Item[])[] | undefined {
  const found: Item[][] = []
  const chosen: Item[] = []
  let steps = 0
  const search = (at: number, rest: readonly bigint[]): boolean => {
    steps += 1
    if (steps > MOST_STEPS) return false
    if (rest.some((value) => value < 0n) || found.length > 1) return true
    const row = rows[at]
    if (row === undefined) {
      if (chosen.length >= 2 && rest.every((value) => value === 0n)) found.push([...chosen])
      return true
    }
    chosen.push(row.item)
    const within = search(
      at + 1,
      rest.map((value, column) => value - (row.values[column] ?? 0n)),
    )
    chosen.pop()
    return within && search(at + 1, rest)
  }
  return search(0, total) ? found : undefined
}
