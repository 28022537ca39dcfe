import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

/** An amount a quarter and one of the year; a list with its rest, whose name has the words of the whole. */
const text = `巡回バスの運行支援

交通政策課

期間\t支援額（円）
令和4年4月～令和4年6月\t412,000
令和4年7月～令和4年9月\t655,000
合計\t1,067,000

職員の派遣

人事課

派遣先\t派遣人数（人）
研修所\t35
県庁\t9
その他派遣人数\t4
合計\t48
`

describe('a question that names a stretch of months', () => {
  let ask: (typed: string) => Answer
  beforeAll(async () => {
    ask = await makeMadeUpAnswerer({ text })
  })

  it.each([
    {
      asked: '巡回バスの運行支援額、令和4年7月から9月の分はいくら',
      values: [655_000],
      why: 'the stretch itself',
    },
    { asked: '巡回バスの支援額、4～6月分は', values: [412_000], why: 'without its year' },
    { asked: '巡回バスの支援額は全部でいくら', values: [1_067_000], why: 'no months are named' },
    {
      asked: '巡回バスの支援額、10～12月分はいくら',
      values: [],
      why: 'neither another stretch nor the year',
    },
  ])('$asked: $why', ({ asked, values }) => {
    expect(ask(asked).figures.map(({ value }) => value)).toEqual(values)
  })

  it.each([
    '巡回バスの支援額、7～9月分は4～6月分よりいくら多い',
    '巡回バスの支援額、4～6月分と7～9月分の差は',
  ])('sets two stretches against each other: %s', (asked) => {
    expect(ask(asked).figures.map(({ value }) => value)).toContain(243_000)
  })
})

describe('a row that is the rest of a list', () => {
  it('stands behind what the list is of', async () => {
    const ask = await makeMadeUpAnswerer({ text })
    expect(ask('職員の派遣人数は何人').figures.map(({ value }) => value)).toEqual([48])
    expect(ask('職員のその他の派遣人数は何人').figures.map(({ value }) => value)).toEqual([4])
  })
})
