import { describe, expect, it } from 'vitest'
import { findCities } from './asked-cities.ts'

describe('findCities()', () => {
  it.each([
    { asked: '青空県の交付枚数は何枚', found: ['青空県'], why: 'a prefecture that is asked about' },
    { asked: '青空県民の何%が持っている', found: ['青空県'], why: 'its people' },
    { asked: '青空県からもらった交付金はいくら', found: [], why: 'who gives is not whose it is' },
    { asked: '緊急雇用で青空県から出た補助は', found: [], why: 'the same with a deed behind' },
    { asked: '青空県の補助金はいくら', found: [], why: 'money named by its giver' },
    { asked: 'みどり市からもらった補助金は', found: ['みどり市'], why: 'a city publishes what it gives' },
  ])('of $asked: $why', ({ asked, found }) => {
    const cities = findCities(asked, { known: ['青空県', 'みどり市'], terms: [] })
    expect(cities.map(({ name }) => name)).toEqual(found)
  })
})
