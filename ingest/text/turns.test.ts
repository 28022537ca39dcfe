import { describe, expect, it } from 'vitest'
import { isTurn, opensWithTurn } from './turns.ts'

describe('which time something was held', () => {
  it.each(['第2回', '３回目', '第1期', '6月10日', '６月１０日（土）', '9/8開催'])(
    '%s is nothing else',
    (words) => {
      expect(isTurn(words)).toBe(true)
    },
  )

  it.each(['2回', '第2回体操教室', '6月', '1/10～3/14', '10回'])('%s is more or less than that', (words) => {
    expect(isTurn(words)).toBe(false)
  })

  it.each(['第2回　5月10日　35人', '6月10日 地域のつどい', '  5/10～7/20　10回', 'R5.6.10　訪問'])(
    'opens %s',
    (line) => {
      expect(opensWithTurn(line)).toBe(true)
    },
  )

  it.each(['2回開催した', '6月10日に開催した', '第2期計画の策定', '12月定例会'])(
    'does not open %s',
    (line) => {
      expect(opensWithTurn(line)).toBe(false)
    },
  )
})
