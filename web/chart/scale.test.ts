import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeScale, positionOf } from './scale.ts'

describe('makeScale()', () => {
  it.each([
    { values: [10, 20, 30], kind: 'bar', ticks: [0, 10, 20, 30], why: 'round steps from zero' },
    { values: [0.1, 0.3], kind: 'bar', ticks: [0, 0.1, 0.2, 0.3], why: 'no 0.30000000000000004' },
    { values: [-5, 10], kind: 'bar', ticks: [-5, 0, 5, 10], why: 'below zero' },
    {
      values: [95, 99],
      kind: 'line',
      ticks: [95, 96, 97, 98, 99],
      why: 'values close together fill the height of a line',
    },
    { values: [95, 99], kind: 'bar', ticks: [0, 50, 100], why: 'but bars start at zero' },
    { values: [40, 99], kind: 'line', ticks: [0, 50, 100], why: 'and so does a line with a large change' },
    { values: [7], kind: 'line', ticks: [0, 2, 4, 6, 8], why: 'one value alone' },
    {
      values: [999_999_999_999.9999, 1e12],
      kind: 'line',
      ticks: [0, 5e11, 1e12],
      why: 'a spread below what a number holds is none',
    },
    { values: [0, 0], kind: 'line', ticks: [0, 1], why: 'nothing but zero' },
  ] as const)('marks $ticks for $values as $kind: $why', ({ values, kind, ticks }) => {
    expect(makeScale(values, kind).ticks).toEqual(ticks)
  })

  it('holds any values, with few ticks at rising places', () => {
    const value = fc
      .double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true })
      .filter((each) => each === 0 || Math.abs(each) > 1e-6)
    const close = fc
      .tuple(value, fc.array(fc.double({ min: 0, max: 1e-3, noNaN: true }), { minLength: 1 }))
      .map(([base, parts]) => parts.map((part) => base + base * part ** 4))
    fc.assert(
      fc.property(
        fc.oneof(fc.array(value, { minLength: 1 }), close),
        fc.constantFrom('line', 'bar'),
        (values, kind) => {
          const scale = makeScale(values, kind)
          for (const each of values) {
            expect(positionOf(each, scale)).toBeGreaterThanOrEqual(-1e-9)
            expect(positionOf(each, scale)).toBeLessThanOrEqual(1 + 1e-9)
          }
          expect(scale.ticks.length).toBeLessThanOrEqual(7)
          expect(scale.ticks).toEqual([...new Set(scale.ticks)].toSorted((a, b) => a - b))
        },
      ),
    )
  })
})
