import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `みどり市 主要な施策の報告書

堤防の建設の経過

土木課

- R4.5.10 近くの住民から現地にて工事への抗議及び市長との協議を要求される。
- R4.6.3 市長が現地視察(土木課長随行)
- R4.7.1 堤防隣接者(1軒)を訪問し、市長に説明を行った結果、配慮する旨伝える。
- R4.8.2 説明会を開催する案内を堤防隣接者に配布を実施。

記録の公開

総務課

市民の知る権利を保障し、市の活動についての記録を公開することにより、市政の適正な運営を図ることができた。
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('yes or no by who did it', () => {
  it.each([
    { asked: '市長は現地に行った？', why: 'a visit of whoever is asked about' },
    { asked: '市長は現地を見に行きましたか', why: 'in other words' },
  ])('$asked: $why', ({ asked }) => {
    expect(ask(asked).answer).toMatch(/^はい。R4\.6\.3 市長が現地視察/)
  })

  it.each([
    { asked: '市長は堤防隣接者を訪問した？', why: 'it was told to the mayor' },
    { asked: '堤防隣接者は説明会に来た？', why: 'who was told of it need not have come' },
  ])('does not affirm 「$asked」: $why', ({ asked }) => {
    expect(ask(asked).answer).not.toMatch(/^はい/)
  })

  it('answers whether all of it was done by no sentence that does not say how much', () => {
    expect(ask('記録の公開は全部された？').outcome).toBe('not_found')
  })
})
