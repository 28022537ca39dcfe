import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bootstrapMean, percentile } from './bootstrap.ts'
import { upperBound } from './exact-bound.ts'
import { aimAt, type FoundPassage, rankMetrics } from './rank-metrics.ts'

function passage(start: number, end: number): FoundPassage {
  return { reportId: 'r', span: { start, end } }
}

const first = { quote: 'a', reportId: 'r', places: [{ start: 0, end: 10 }] }
const second = { quote: 'b', reportId: 'r', places: [{ start: 100, end: 110 }] }

describe('rankMetrics()', () => {
  it.each([
    {
      why: 'the proof is first',
      ranking: [passage(0, 50), passage(50, 99)],
      metrics: { recall1: 1, recall5: 1, recall10: 1, recall2000: 1, reciprocalRank: 1, ndcg10: 1 },
    },
    {
      why: 'the proof is third: 1/3, and 1/log2(4)',
      ranking: [passage(50, 99), passage(200, 300), passage(0, 50)],
      metrics: { recall1: 0, recall5: 1, recall10: 1, recall2000: 1, reciprocalRank: 1 / 3, ndcg10: 0.5 },
    },
    {
      why: 'less than half of the proof',
      ranking: [passage(6, 50)],
      metrics: { recall1: 0, recall5: 0, recall10: 0, recall2000: 0, reciprocalRank: 0, ndcg10: 0 },
    },
    {
      why: 'the same place of another report',
      ranking: [{ reportId: 'other', span: { start: 0, end: 50 } }],
      metrics: { recall1: 0, recall5: 0, recall10: 0, recall2000: 0, reciprocalRank: 0, ndcg10: 0 },
    },
  ])('$why', ({ ranking, metrics }) => {
    expect(rankMetrics(ranking, aimAt(ranking, [first]))).toEqual(metrics)
  })

  it('counts what stands within 2,000 characters', () => {
    const ranking = [passage(1_000, 2_900), passage(0, 200)]
    expect(rankMetrics(ranking, aimAt(ranking, [first]))).toMatchObject({ recall5: 1, recall2000: 0 })
  })

  it('gives half the recall for one of two proofs, and gains nothing by repeating it', () => {
    const ranking = [passage(0, 50), passage(0, 60), passage(90, 120)]
    const metrics = rankMetrics(ranking, aimAt(ranking, [first, second]))
    expect(metrics).toMatchObject({ recall1: 0.5, recall5: 1 })
    expect(metrics.ndcg10).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)))
  })
})

describe('bootstrapMean()', () => {
  it('holds the mean within its interval and is the same each time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 60 }), (values) => {
        const interval = bootstrapMean(values)
        expect(interval).toEqual(bootstrapMean(values))
        expect(interval?.low).toBeLessThanOrEqual((interval?.mean ?? 0) + 1e-9)
        expect(interval?.high).toBeGreaterThanOrEqual((interval?.mean ?? 0) - 1e-9)
      }),
      { numRuns: 30 },
    )
  })

  it('is about as wide as the normal interval for a hundred halves', () => {
    const interval = bootstrapMean(Array.from({ length: 100 }, (_, index) => index % 2))
    expect(interval?.low).toBeCloseTo(0.4, 1)
    expect(interval?.high).toBeCloseTo(0.6, 1)
  })

  it('is absent without values', () => {
    expect(bootstrapMean([])).toBeUndefined()
  })
})

describe('upperBound()', () => {
  it.each([
    { count: 0, total: 100, bound: 0.0295, why: 'one minus the hundredth root of 0.05' },
    { count: 0, total: 290, bound: 0.0103, why: 'about three over the number of cases' },
    { count: 1, total: 100, bound: 0.0466, why: 'table value' },
    { count: 5, total: 5, bound: 1, why: 'all of them' },
  ])('$count of $total: $why', ({ count, total, bound }) => {
    expect(upperBound(count, total)).toBeCloseTo(bound, 3)
  })
})

describe('percentile()', () => {
  it('takes the nearest rank', () => {
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2)
    expect(percentile([1, 2, 3, 4], 0.95)).toBe(4)
    expect(percentile([], 0.5)).toBe(0)
  })
})
