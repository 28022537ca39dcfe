import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

庁舎管理事業

財政課

施策額の内訳
空気清浄機購入（40台）　1,480千円　窓口、会議室
空気清浄機購入　620千円　議場、応接室
加湿器購入（休憩室）　330千円
加湿器購入　120千円　当直室
消毒液購入　85千円
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('two items of one list under the same name', () => {
  it.each([
    { asked: '空気清浄機の購入費は？', values: [1_480_000, 620_000], why: 'how many there are is no name' },
    { asked: '空気清浄機を買うのにいくらかかった', values: [1_480_000, 620_000], why: 'in plain words' },
    { asked: '議場の空気清浄機はいくら', values: [620_000], why: 'what stands behind tells which' },
    { asked: '休憩室の加湿器はいくら', values: [330_000], why: 'another name in brackets' },
    { asked: '消毒液の購入費は', values: [85_000], why: 'there is but one' },
  ])('gives all that is meant for $asked: $why', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })

  it('tells them apart by what stands behind them', () => {
    expect(ask('空気清浄機の購入費は？').answer).toContain('・議場、応接室：620千円')
  })
})
