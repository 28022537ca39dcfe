import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../http/contract.ts'
import { makeMadeUpAnswerer } from './made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

ごみ処理手数料の比べ

環境課

団体	手数料（円）	県内順位
みどり市	510	3
青空清掃組合 A	620	1
青空清掃組合 B	580	2

橋の説明会

土木課

- R4.5.10 本町住民への説明会実施。
- R4.7.2 本町住民への説明会実施(第2回目)。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('names that a letter or a turn tells apart', () => {
  it.each([
    ['青空清掃組合Aの手数料は', /^620円/],
    ['青空清掃組合Bの手数料はいくら', /^580円/],
    ['本町住民への橋の説明会の2回目はいつ', /^R4\.7\.2/],
  ])('%s', (asked, said) => {
    expect(ask(asked).answer).toMatch(said)
  })
})
