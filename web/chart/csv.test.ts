import { describe, expect, it } from 'vitest'
import { makeBarsAnswer } from '../browser/made-up-answers.ts'
import { chartToCsv, writeCsv } from './csv.ts'
import { printTick, printValue } from './print-value.ts'

describe('writeCsv()', () => {
  it.each([
    { cell: 'a,b', written: '"a,b"', why: 'a comma' },
    { cell: 'a"b', written: '"a""b"', why: 'a quotation mark' },
    { cell: 'a\nb', written: '"a\nb"', why: 'a line end' },
    { cell: '=1+1', written: "'=1+1", why: 'a formula' },
    { cell: '@x', written: "'@x", why: 'another formula' },
    { cell: -5, written: '-5', why: 'a negative number stays a number' },
    { cell: 14.41, written: '14.41', why: 'decimals' },
  ])('writes $written: $why', ({ cell, written }) => {
    expect(writeCsv([[cell]])).toBe(`\uFEFF${written}\r\n`)
  })
})

describe('chartToCsv()', () => {
  it('leaves a cell empty where there is no value', () => {
    const { chart } = makeBarsAnswer()
    expect(chart && chartToCsv(chart, '項目')).toBe(
      '\uFEFF項目,運営費（円）,資料費（円）\r\n令和元年度,,\r\n令和2年度,500000,400000\r\n令和3年度,600000,450000\r\n令和4年度,700000,534500\r\n',
    )
  })
})

describe('printValue() and printTick()', () => {
  it.each([
    { value: 1234567, printed: '1,234,567', tick: '123.457万' },
    { value: -1594, printed: '△1,594', tick: '△1,594' },
    { value: 14.41, printed: '14.41', tick: '14.41' },
    { value: 0, printed: '0', tick: '0' },
    { value: 5_900_000_000, printed: '5,900,000,000', tick: '59億' },
    { value: 1234.5678, printed: '1,234.5678', tick: '1,234.5678' },
  ])('print $value as $printed and $tick', ({ value, printed, tick }) => {
    expect([printValue(value), printTick(value)]).toEqual([printed, tick])
  })
})
