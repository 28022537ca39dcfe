import { describe, expect, it } from 'vitest'
import { findFalls, raiseAccepted } from './gate.ts'

const accepted = { hold: { right: 92.5, wrongUnwarned: 0.3 } }

describe('findFalls()', () => {
  it.each([
    { why: 'the same numbers', measured: { hold: { right: 92.5, wrongUnwarned: 0.3 } }, falls: [] },
    { why: 'better numbers', measured: { hold: { right: 93, wrongUnwarned: 0 } }, falls: [] },
    {
      why: 'fewer right',
      measured: { hold: { right: 92.4, wrongUnwarned: 0.3 } },
      falls: ['hold right: accepted 92.5, measured 92.4'],
    },
    {
      why: 'more wrong without a warning',
      measured: { hold: { right: 95, wrongUnwarned: 0.31 } },
      falls: ['hold wrongUnwarned: accepted 0.3, measured 0.31'],
    },
    {
      why: 'a number that is no longer measured',
      measured: { hold: { right: 95 } },
      falls: ['hold wrongUnwarned: accepted 0.3, not measured'],
    },
  ])('$why', ({ measured, falls }) => {
    expect(findFalls(accepted, measured)).toEqual(falls)
  })
})

describe('raiseAccepted()', () => {
  it('takes only what is better, and splits and names that are new', () => {
    const measured = { hold: { right: 91, wrongUnwarned: 0, cited: 99 }, tune: { right: 96 } }
    expect(raiseAccepted(accepted, measured)).toEqual({
      hold: { right: 92.5, wrongUnwarned: 0, cited: 99 },
      tune: { right: 96 },
    })
  })
})
