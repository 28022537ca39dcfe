import { describe, expect, it } from 'vitest'
import { takeReckoned } from './take-reckoned.ts'

describe('takeReckoned()', () => {
  it.each([
    { asked: '祭り事業の不用額は', reckoned: '祭り事業の予算額と決算額の差額は', why: 'what was not spent' },
    {
      asked: '祭り事業の執行率は?',
      reckoned: '祭り事業の予算額に対する決算額の割合は?',
      why: 'a share of the budget',
    },
    { asked: '祭り事業の決算額は', reckoned: undefined, why: 'it is printed or it is not' },
  ])('says $reckoned for $asked: $why', ({ asked, reckoned }) => {
    expect(takeReckoned(asked)).toBe(reckoned)
  })
})
