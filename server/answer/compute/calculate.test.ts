import Big from 'big.js'
import { expect, it } from 'vitest'
import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import { changeRate } from './calculate.ts'

it.each([
  { later: 51_924, earlier: 51_912, rate: '0.02', why: 'what changed a little did change' },
  { later: 51_912, earlier: 51_912, rate: '0', why: 'what did not, did not' },
  { later: 52_431, earlier: 51_912, rate: '1', why: 'one decimal is enough, and cut where it is zero' },
])('changeRate() from $earlier to $later is $rate%: $why', ({ later, earlier, rate }) => {
  const [a, b] = [later, earlier].map((value) => ({ value: new Big(value), printed: `${value}` }))
  expect(a && b && changeRate(a, b, { print: printExact })?.value.toString()).toBe(rate)
})
