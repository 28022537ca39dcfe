import { expect, it } from 'vitest'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const text = `みどり市 主要な施策の報告書

燃料券の配布

福祉課

区分	令和4年度
対象世帯数	1,285世帯
配布世帯数	1,250世帯
未配布世帯数	35世帯

駐車場の抽選

住宅課

(単位:人)

種別	5月	11月	総数
屋根つき 申込	30	25	55
屋根なし 申込	12	10	22
計 申込	42	35	77

通学の援助

学務課

	令和3年度	令和4年度
援助を受けた率	25.0%	27.9%
`

it('adds no figure that is the sum of the others, whatever it is called', async () => {
  const ask = await makeMadeUpAnswerer({ text })
  const answer = ask('燃料券の配布世帯と未配布世帯を足した数は')
  expect(answer.figures.map((figure) => figure.text)).toContain('1,285世帯')
  expect(answer.answer).not.toContain('2,570')
}, 60_000)

it('gives the total of row and column where all together is asked for', async () => {
  const ask = await makeMadeUpAnswerer({ text })
  expect(ask('駐車場の申込は全部で何人').figures[0]?.text).toBe('77人')
  expect(ask('駐車場の使用料はいくら').outcome).toBe('not_found')
}, 60_000)

it('adds no rates of two years', async () => {
  const ask = await makeMadeUpAnswerer({ text })
  const { figures, answer } = ask('通学の援助を受けた率、令和3年度と令和4年度の合計は')
  expect(figures.map(({ value }) => value)).toEqual([25, 27.9])
  expect(answer).toContain('合計せずに')
}, 60_000)
