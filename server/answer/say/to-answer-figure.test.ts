import { expect, it } from 'vitest'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const text = `委託の契約の一覧

総務課

令和3年度

(単位:円)

件名	契約金額
窓口の案内委託(R3.4.1～R5.3.31)	5,500,000
庭木の剪定委託	300,000

令和4年度

(単位:円)

件名	契約金額
池の清掃委託	200,000
庭木の剪定委託	310,000
`

it('gives a contract over several years the year that it is listed under', async () => {
  const ask = await makeMadeUpAnswerer({ text })
  const [figure] = ask('窓口の案内委託はいくらで契約した').figures
  expect([figure?.value, figure?.fiscalYear]).toEqual([5_500_000, 2021])
}, 60_000)
