import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuseRanks } from './fuse-ranks.ts'

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
const rankings = fc.array(fc.record({ ids, weight: fc.integer({ min: 1, max: 4 }) }))

describe('fuseRanks()', () => {
  it('does not depend on the order of the rankings', () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const forth = fuseRanks(given)
        const back = fuseRanks(given.toReversed())
        expect([...back.keys()].toSorted()).toEqual([...forth.keys()].toSorted())
        for (const [id, score] of forth) expect(back.get(id)).toBeCloseTo(score, 12)
      }),
    )
  })

  it('never puts an id that is behind in every ranking before the other', () => {
    fc.assert(
      fc.property(rankings, (given) => {
        const scores = fuseRanks(given)
        const holding = given.filter(({ ids: held }) => held.includes('a') || held.includes('b'))
        const isAhead = holding.every(({ ids: held }) => {
          const [a, b] = [held.indexOf('a'), held.indexOf('b')]
          return a >= 0 && (b < 0 || a < b)
        })
        if (isAhead && holding.length > 0) expect(scores.get('a') ?? 0).toBeGreaterThan(scores.get('b') ?? 0)
        else expect(scores.size).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('counts a ranking by its weight', () => {
    const scores = fuseRanks([
      { ids: ['a', 'b'], weight: 1 },
      { ids: ['b', 'a'], weight: 2 },
    ])
    expect([...scores].toSorted(([, a], [, b]) => b - a).map(([id]) => id)).toEqual(['b', 'a'])
  })
})
