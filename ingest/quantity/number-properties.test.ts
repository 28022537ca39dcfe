import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuMs } from '../cpu-ms.ts'
import type { Unit } from '../report/unit.ts'
import { compareQuantities } from './compare-quantities.ts'
import { findNumbers } from './find-numbers.ts'
import { parseCell } from './parse-cell.ts'
import { printApproximate, printExact, printInThousands } from './print-quantity.ts'

const RUNS = 10_000
const UNITS: readonly Unit[] = [
  { kind: 'money', symbol: '円' },
  { kind: 'people', symbol: '人' },
  { kind: 'count', symbol: '件' },
  { kind: 'count', symbol: '世帯' },
  { kind: 'count', symbol: '箇所' },
  { kind: 'rate', symbol: '%' },
  { kind: 'points', symbol: 'ポイント' },
  { kind: 'times', symbol: '倍' },
  { kind: 'area', symbol: '㎡' },
  { kind: 'energy', symbol: 'kWh' },
]
const YEN: Unit = { kind: 'money', symbol: '円' }

const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => new Big(digits.toString()).div(new Big(10).pow(places)))
const unit = fc.constantFrom(...UNITS)
/** What may stand around a number without changing it. */
const before = fc.constantFrom('', '合計は', '、', '(', '総額:', '\t', 'は ', '決算額 ')
const after = fc.constantFrom('', '。', '、', 'です', ')', '\t', ' ', 'となった', 'でした')

function onlyQuantity(text: string) {
  const [token, ...rest] = findNumbers(text)
  if (token?.kind !== 'quantity' || rest.length > 0)
    throw new TypeError(`Cannot read one quantity in ${text}`)
  return token
}

describe('numbers printed and read again', () => {
  it('findNumbers(printExact(x)) is x, unit and place included', () => {
    fc.assert(
      fc.property(value, unit, fc.tuple(before, after), (exact, symbol, [left, right]) => {
        const printed = printExact(exact, symbol)
        const text = left + printed + right
        const token = onlyQuantity(text)
        expect(token.value.eq(exact)).toBe(true)
        expect(token.unit).toEqual(symbol)
        expect(text.slice(token.span.start, token.span.end)).toBe(printed)
        expect(`${text.slice(token.number.start, token.number.end)}${symbol.symbol}`).toBe(printed)
      }),
      { numRuns: RUNS },
    )
  })

  it('full-width print reads as half-width print', () => {
    fc.assert(
      fc.property(value, unit, (exact, symbol) => {
        const wide = printExact(exact, symbol).replace(/[0-9.,%-]/g, (half) =>
          String.fromCharCode(half.charCodeAt(0) + 0xfee0),
        )
        const token = onlyQuantity(wide)
        expect(token.value.eq(exact)).toBe(true)
        expect(token.unit).toEqual(symbol)
      }),
      { numRuns: RUNS },
    )
  })

  it('a cell gives the same value as a sentence', () => {
    fc.assert(
      fc.property(value, (exact) => {
        const content = parseCell(printExact(exact))
        expect(content.kind === 'number' && content.quantity.value.eq(exact)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  it('千円 and 億万 print what they were given, exactly or rounded', () => {
    const yen = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }).map((digits) => new Big(digits.toString()))
    fc.assert(
      fc.property(yen, (exact) => {
        const thousands = printInThousands(exact.times(1000), YEN)
        expect(thousands && onlyQuantity(thousands).value.eq(exact.times(1000))).toBe(true)
        const full = onlyQuantity(printExact(exact, YEN))
        const easy = printApproximate(exact, YEN)
        const agreement = easy ? compareQuantities(onlyQuantity(easy), full) : 'same'
        expect(agreement).toBe(easy?.startsWith('約') ? 'rounded' : 'same')
      }),
      { numRuns: RUNS },
    )
  })
})

describe('findNumbers() on any text', () => {
  const pieces = fc.constantFrom(
    ...'0123456789０９,.，．-−△▲%％()（）〇一十百千万億円人年度月日第期条号令和平成RHST〒①～~・、/: \t\n約増減割分の半'.split(
      '',
    ),
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  )

  it('never throws, never overlaps, and quotes the text as it stands', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0
        for (const token of findNumbers(text)) {
          expect(token.span.start).toBeGreaterThanOrEqual(end)
          expect(token.span.end).toBeGreaterThan(token.span.start)
          expect(text.slice(token.span.start, token.span.end)).toBe(token.printed)
          end = token.span.end
        }
        parseCell(text)
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    '1',
    '.',
    '1,',
    '1.',
    '一',
    '千',
    '△',
    '1-',
    '第1',
    '(1)',
    'R5',
    'A1-',
    '1～',
    ' ',
    '1 ',
    '令和',
    '1・',
    '分の1',
    '万',
  ])('takes a hundred thousand times %j in linear time', (piece) => {
    expect(cpuMs(() => findNumbers(piece.repeat(100_000)))).toBeLessThan(15_000)
  })
})
