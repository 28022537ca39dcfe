import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({
    text: `みどり市 令和4年度 行政報告書

３　道路及び橋りょう

工事名	施工箇所	延長	契約金額	請負者
市道青葉線舗装工事	字中野	420ｍ	18,975,000円	山田建設㈱
市道若葉線改良工事	字滝ノ上	180ｍ	32,450,000円	㈱みなみ組
松葉橋補修工事	字川原	24ｍ	46,860,000円	北組
`,
  })
}, 60_000)

describe('answerParty()', () => {
  it.each([
    {
      q: '市道若葉線の改良工事はどこの会社がやった？',
      says: '㈱みなみ組',
      why: 'a company, though none is called so',
    },
    { q: '市道青葉線の舗装工事の施工業者は？', says: '山田建設', why: 'not where it was done (施工箇所)' },
    {
      q: '松葉橋の補修工事はどの業者がした？',
      says: '北組',
      why: 'below the head of the party, whatever it is called',
    },
  ])('$q: $why', ({ q, says }) => {
    const answer = ask(q)
    expect(answer.outcome).toBe('answered')
    expect(answer.answer).toContain(says)
  })

  it('names nobody for a work that is not listed', () => {
    expect(ask('市道紅葉線の改良工事はどこの会社がやった？').answer).not.toMatch(/組です|建設㈱です/)
  })
})
