import { expect, it } from 'vitest'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const text = `みどり市 主要な施策の報告書

燃料券の配布

福祉課

区分	令和4年度
対象世帯数	1,285世帯
配布世帯数	1,250世帯
未配布世帯数	35世帯
`

it('adds no figure that is the sum of the others, whatever it is called', async () => {
  const ask = await makeMadeUpAnswerer({ text })
  const answer = ask('燃料券の配布世帯と未配布世帯を足した数は')
  expect(answer.figures.map((figure) => figure.text)).toContain('1,285世帯')
  expect(answer.answer).not.toContain('2,570')
}, 60_000)
