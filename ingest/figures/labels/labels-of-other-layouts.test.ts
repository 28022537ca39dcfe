import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../../report/fiscal-year.ts'
import type { Period } from '../../report/period.ts'
import { showPeriod } from '../show-figure.ts'
import { relativeYear, yearWithoutEra } from './relative-year.ts'
import { findStatedUnits, isTableOfMoney, unitStatedAt } from './stated-units.ts'

const own: Period = { kind: 'fiscal-year', fiscalYear: fiscalYear(2023) }

describe('yearWithoutEra()', () => {
  it.each([
    { label: '4年度末残高', year: '2022', why: 'the era is that of the report' },
    { label: '５年度積立額', year: '2023', why: 'full-width digits are digits' },
    { label: '元年度決算額', year: '2019', why: '元 is the first year' },
    { label: '28年度決算額', year: undefined, why: 'in this era it would lie too far off' },
    { label: '5年度目の見直し', year: undefined, why: 'a count of years is no year' },
    { label: '基金5年度計画', year: undefined, why: 'a year within a name is not its period' },
  ])('reads $label: $why', ({ label, year }) => {
    const period = yearWithoutEra([label], own)
    expect(period && showPeriod(period)).toBe(year)
  })
})

describe('relativeYear()', () => {
  it.each([
    { labels: ['前年度', '事業費'], year: '2022', why: 'an amount of the year before' },
    {
      labels: ['増加', '前年度'],
      year: undefined,
      why: 'a change from the year before is none of that year',
    },
    { labels: ['（参考）前年度決算額'], year: '2022', why: 'what says that it stands aside is no name' },
    {
      labels: ['前年度比', '前年度決算額'],
      year: undefined,
      why: 'nor is a change from it that stands beside its amount',
    },
    { labels: ['対前年度比'], year: undefined, why: 'what is compared with it is none of that year' },
  ])('reads $labels: $why', ({ labels, year }) => {
    const period = relativeYear(labels, own)
    expect(period && showPeriod(period)).toBe(year)
  })
})

describe('findStatedUnits()', () => {
  const scaleAt = (text: string, at: number, firstTable: number) =>
    unitStatedAt(
      findStatedUnits(text.padEnd(100), [{ start: 0, end: 30, title: '' }], firstTable),
      at,
    )?.scale.toFixed()

  it.each([
    { text: '※金額の単位は千円、比率は％である。', scale: '1000', why: 'a note names both units' },
    {
      text: '表中の金額は、特に断りのない限り百万円単位です。',
      scale: '1000000',
      why: 'the unit stands before the word',
    },
    { text: '金額の単位は円とする。', scale: '1', why: 'plain yen are a unit too' },
    { text: '単位施設ごとの金額を示す。', scale: undefined, why: 'the word alone gives no unit' },
    { text: '面積の単位は㎡である。', scale: undefined, why: 'another quantity says nothing of amounts' },
  ])('reads $text: $why', ({ text, scale }) => {
    expect(scaleAt(text, 90, 80)).toBe(scale)
  })

  it('holds for the whole report from before all tables, else for its measure', () => {
    const text = '※金額の単位は千円である。'
    expect([scaleAt(text, 25, 20), scaleAt(text, 90, 20)]).toEqual(['1000', '1000'])
    expect([scaleAt(text, 25, 0), scaleAt(text, 90, 0)]).toEqual(['1000', undefined])
  })

  it('holds only for tables of amounts', () => {
    expect(isTableOfMoney(['議会費', '予算現額', '合計'])).toBe(true)
    expect(isTableOfMoney(['市長部局', '定数', '過不足'])).toBe(false)
    expect(isTableOfMoney(['委託料', '件数'])).toBe(false)
  })
})
