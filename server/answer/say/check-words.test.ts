import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `移動図書館の運行 図書課
1. 運行の回数
地区\t令和3年度\t令和4年度
浜地区\t12回\t18回
丘地区\t20回\t25回
合計\t32回\t43回
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

const warned = (typed: string) => ask(typed).warnings.map(({ code }) => code)

describe('checkWords()', () => {
  it.each([
    { asked: '移動図書館の夜間の運行は令和4年度の合計で何回', why: 'a total' },
    { asked: '夜間の移動図書館の運行は浜地区と丘地区の令和4年度の差は何回', why: 'a difference' },
    { asked: '夜間の移動図書館の運行の推移は', why: 'a series' },
  ])('warns of a word that the report lacks: $why', ({ asked }) => {
    expect(ask(asked)).toMatchObject({ outcome: 'answered' })
    expect(warned(asked)).toEqual(['word_missing'])
  })

  it.each([
    { asked: '移動図書館の運行は令和4年度の合計で何回', why: 'all words stand there' },
    { asked: '移動図書館で回数が一番多い費目は', why: 'a noun for whatever the rows are' },
  ])('says nothing where $why', ({ asked }) => {
    expect(warned(asked)).toEqual([])
  })
})
