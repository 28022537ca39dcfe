import { describe, expect, it } from 'vitest'
import { spellLaterEras } from './spell-later-eras.ts'

describe('spellLaterEras()', () => {
  it.each([
    { typed: '令和5年4月の契約は4年3月の契約と同じ', spelt: '令和5年4月の契約は令和4年3月の契約と同じ' },
    { typed: '平成30年10月と31年2月の差', spelt: '平成30年10月と平成31年2月の差' },
    { typed: '令和5年4月から3年3か月', spelt: '令和5年4月から3年3か月' },
    { typed: '5年4月の契約', spelt: '5年4月の契約' },
    { typed: '令和5年4月と2021年3月', spelt: '令和5年4月と2021年3月' },
  ])('$typed', ({ typed, spelt }) => {
    expect(spellLaterEras(typed)).toBe(spelt)
  })
})
