import { seededRandom } from '../seeded-random.ts'

/** A mean with the interval that holds it in 95 % of resamples of the same cases. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number }

const RESAMPLES = 1_000
const SEED = 20_240_401

/** Percentile bootstrap with a fixed seed: the same values give the same interval. Undefined without values. */
export function bootstrapMean(values: readonly number[]): Interval | undefined {
  if (values.length === 0) return undefined
  const random = seededRandom(SEED)
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) {
      sum += values[Math.floor(random() * values.length)] ?? 0
    }
    return sum / values.length
  }).toSorted((a, b) => a - b)
  return { mean: meanOf(values), low: percentile(means, 0.025), high: percentile(means, 0.975) }
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value below which a share of the sorted values lies (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return sorted[rank] ?? 0
}
