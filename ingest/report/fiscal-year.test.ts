import { describe, expect, it } from 'vitest'
import { dateInJapan, fiscalYear, fiscalYearInJapan, fiscalYearOfDate } from './fiscal-year.ts'

describe('fiscalYearOfDate()', () => {
  it.each([
    { date: '2024-03-31', year: 2023, why: 'the last day of the fiscal year' },
    { date: '2024-04-01', year: 2024, why: 'the first' },
    { date: '2024-01', year: 2023, why: 'a month alone' },
    { date: '2024', year: 2024, why: 'a year alone says no month' },
  ])('$date → $year: $why', ({ date, year }) => {
    expect(fiscalYearOfDate(date)).toBe(year)
  })
})

describe('fiscalYearInJapan()', () => {
  it.each([
    {
      moment: '2024-03-31T14:59:59Z',
      date: '2024-03-31',
      year: 2023,
      why: 'a second before midnight in Japan',
    },
    { moment: '2024-03-31T15:00:00Z', date: '2024-04-01', year: 2024, why: 'midnight in Japan' },
    {
      moment: '2024-12-31T15:00:00Z',
      date: '2025-01-01',
      year: 2024,
      why: 'a new year, the same fiscal year',
    },
  ])('$moment → $year: $why', ({ moment, date, year }) => {
    expect(dateInJapan(new Date(moment))).toBe(date)
    expect(fiscalYearInJapan(new Date(moment))).toBe(year)
  })
})

describe('fiscalYear()', () => {
  it.each([1867, 2200, 2020.5, Number.NaN])('refuses %s', (year) => {
    expect(() => fiscalYear(year)).toThrow('Cannot take')
  })
})
