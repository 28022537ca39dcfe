import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

const report = `灯油購入費の支援 福祉課

【施策の目的】
冬の暮らしを支える。申請は電子でも受け付けた。

【施策の実施】
区分\t令和4年度
給付世帯数\t640世帯

毛布の配布 福祉課

【施策の実施】
区分\t令和4年度
配布を受けた世帯数\t80世帯
未配布世帯数\t12世帯
配布を辞退した世帯数\t5世帯
`

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: report })
}, 60_000)

describe('tellsOtherDeed()', () => {
  it.each([
    { asked: '灯油購入費の支援を電子で申請した世帯は何世帯', why: 'the text tells of it, no label does' },
    { asked: '灯油購入費の支援を知らなかった世帯は何世帯', why: 'those who did are others' },
    { asked: '灯油購入費の支援を延期した理由は何ですか', why: 'nothing tells of it' },
  ])('declines $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })

  it.each([
    { asked: '毛布の配布を辞退した世帯は何世帯', says: '5世帯', why: 'a label tells of it' },
    { asked: '毛布を配布されなかった世帯は何世帯', says: '12世帯', why: '未配布 denies it' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    expect(ask(asked)).toMatchObject({ outcome: 'answered', answer: expect.stringContaining(says) })
  })
})
