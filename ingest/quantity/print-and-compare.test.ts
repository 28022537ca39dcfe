import Big from 'big.js'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../report/fiscal-year.ts'
import { applyUnit } from './apply-unit.ts'
import { compareQuantities } from './compare-quantities.ts'
import { ERAS, findEra, printFiscalYear, toEraYear, toWesternYear } from './eras.ts'
import { findFiscalYears } from './find-fiscal-years.ts'
import { findNumbers } from './find-numbers.ts'
import { printApproximate, printExact } from './print-quantity.ts'

const YEN = { kind: 'money', symbol: '円' } as const

function read(text: string) {
  const token = findNumbers(text).find((candidate) => candidate.kind === 'quantity')
  if (!token) throw new TypeError(`Cannot test ${text}: no quantity was found`)
  return token
}

describe('applyUnit()', () => {
  it.each([
    ['△ 1,594', '-1594000円', 'a bare number takes unit and scale'],
    ['12人', '12人', 'its own unit is nearer'],
  ])('gives %s under 千円 as %s: %s', (text, expected) => {
    const applied = applyUnit(read(text), { unit: YEN, scale: new Big(1000) })
    expect(`${applied.value.toFixed()}${applied.unit?.symbol}`).toBe(expected)
  })
})

describe('compareQuantities()', () => {
  it.each([
    ['12,345千円', '12,345,000円', 'same', 'scales are not units'],
    ['3名', '3人', 'same', 'one counter, two words'],
    ['5か所', '5箇所', 'same', 'spellings'],
    ['12,345千円', '12,345百万円', 'different', 'a factor of a thousand'],
    ['12,345千円', '12,345,400円', 'rounded', 'cut to thousands'],
    ['12,345千円', '12,346,400円', 'different', 'more than the last place'],
    ['約59億7,338万円', '5,973,384,321円', 'rounded', '約 with a last place of 万'],
    ['約6,000万円', '59,876,543円', 'rounded', 'two digits stand, the rest is 約'],
    ['約6,000万円', '64,876,543円', 'different', 'not even two digits agree'],
    ['14.4%', '14.41%', 'rounded', 'one place fewer'],
    ['14.41%', '14.42%', 'different', 'the last place differs'],
    ['5.2%', '5.2ポイント', 'different', 'points are not percent'],
    ['5人', '5件', 'different', 'units differ'],
    ['△5円', '5円', 'different', 'signs differ'],
    ['5', '5円', 'different', 'without a unit nothing is known'],
    ['1,000円', '1,000円/㎡', 'different', 'a price per area'],
  ])('finds %s and %s %s: %s', (left, right, expected) => {
    expect(compareQuantities(read(left), read(right))).toBe(expected)
    expect(compareQuantities(read(right), read(left))).toBe(expected)
  })
})

describe('printExact() and printApproximate()', () => {
  it.each([
    ['-1234567.5', '-1,234,567.5円', '約-123万円', 'rounded half away from zero'],
    ['5973384321', '5,973,384,321円', '約59億7,338万円', 'rounded down'],
    ['5973385000', '5,973,385,000円', '約59億7,339万円', 'rounded up at the half'],
    ['120000000', '120,000,000円', '1億2,000万円', 'nothing lost, no 約'],
    ['999999', '999,999円', '', 'short enough as it is'],
    ['100000000', '100,000,000円', '1億円', 'no 万 to print'],
    ['1000200000000', '1,000,200,000,000円', '1兆2億円', '兆'],
  ])('prints %s as %s and %j: %s', (value, exact, approximate) => {
    expect(printExact(new Big(value), YEN)).toBe(exact)
    expect(printApproximate(new Big(value), YEN) ?? '').toBe(approximate)
  })

  it('printApproximate() leaves rates alone', () => {
    expect(printApproximate(new Big(5_000_000), { kind: 'rate', symbol: '%' })).toBeUndefined()
  })
})

describe('eras', () => {
  it('toWesternYear() inverts toEraYear() for every year from 1868 on', () => {
    for (let year = 1868; year <= 2040; year += 1) {
      const printed = toEraYear(year)
      expect(printed && toWesternYear(printed.era, printed.number)).toEqual({ year, doubtful: false })
    }
  })

  it.each([
    { name: '平成', number: 31, year: 2019, doubtful: false, why: 'the last year of 平成' },
    { name: '平成', number: 45, year: 2033, doubtful: true, why: '平成 had no year 45' },
    { name: '昭和', number: 64, year: 1989, doubtful: false, why: 'the last year of 昭和' },
    { name: '令和', number: 0, year: 2018, doubtful: true, why: 'there is no year 0' },
  ])('reads $name$number年 as $year (doubtful: $doubtful): $why', ({ name, number, year, doubtful }) => {
    const era = findEra(name) ?? ERAS[0]
    expect(era && toWesternYear(era, number)).toEqual({ year, doubtful })
  })

  it('printFiscalYear() prints both calendars', () => {
    expect(printFiscalYear(fiscalYear(2020))).toBe('令和2年度（2020年度）')
    expect(printFiscalYear(fiscalYear(2019))).toBe('令和元年度（2019年度）')
  })

  it('findFiscalYears() gives every year of a range', () => {
    expect(findFiscalYears('平成30年度～令和2年度と令和4年度').map(({ years }) => years)).toEqual([
      [2018, 2019, 2020],
      [2022],
    ])
  })
})
