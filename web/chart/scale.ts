/** The upright axis of a chart: from `low` to `high`, with a mark at each of `ticks`. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

/** Ticks at round numbers (1, 2, 5 × a power of ten), about this many. */
const wantedTicks = 4

/** Values whose spread is a smaller part of them count as equal: finer steps would be lost in a number's 15 digits. */
const leastSpread = 1e-9

/**
 * A scale that holds all values. Bars start at zero; a line does too unless its values lie so close together that
 * their change could not be seen (the lowest above 60 % of the highest).
 */
export function makeScale(values: readonly number[], kind: 'line' | 'bar'): Scale {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const isNarrow =
    kind === 'line' && lowest > highest * 0.6 && lowest > 0 && highest - lowest > highest * leastSpread
  const from = isNarrow ? lowest : Math.min(0, lowest)
  const to = Math.max(0, highest)
  if (!(to > from)) return { low: 0, high: 1, ticks: [0, 1] }
  const step = roundStep((to - from) / wantedTicks)
  const first = Math.floor(from / step)
  const last = Math.ceil(to / step)
  // Multiples of the step, not sums: 0.1 + 0.2 would print as 0.30000000000000004.
  const ticks: number[] = []
  for (let count = first; count <= last; count += 1) ticks.push(exact(count * step))
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks }
}

/** Where a value stands between `low` (0) and `high` (1). */
export function positionOf(value: number, { low, high }: Scale): number {
  return (value - low) / (high - low)
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10
  return exact(factor * power)
}

function exact(value: number): number {
  return Number(value.toPrecision(12))
}
