import { describe, expect, it } from 'vitest'
import { takeGloss } from './take-gloss.ts'

describe('takeGloss()', () => {
  it.each([
    {
      asked: '温泉に入るときの税金(入湯税)、令和4年度はいくら',
      made: '入湯税、令和4年度はいくら',
      why: 'plain speech, then its official word',
    },
    {
      asked: '令和4年度は、予算の使い残し(不用額)が多い款はどこ',
      made: '令和4年度は、不用額が多い款はどこ',
      why: 'only back to the comma',
    },
  ])('$why', ({ asked, made }) => {
    expect(takeGloss(asked)).toBe(made)
  })

  it.each([
    { asked: '家賃収納率(滞納繰越分)はいくら', why: 'a bare name is narrowed by its bracket, not explained' },
    { asked: '受けていない人の割合(小数第1位)は', why: 'a precision is no word for it' },
    { asked: '借りている額(令和4年度)は', why: 'a year is no word for it' },
    { asked: '空き家はいくつ', why: 'no bracket' },
  ])('leaves alone: $why', ({ asked }) => {
    expect(takeGloss(asked)).toBeUndefined()
  })
})
