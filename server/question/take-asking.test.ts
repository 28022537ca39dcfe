import { describe, expect, it } from 'vitest'
import { takeAsking } from './take-asking.ts'

describe('takeAsking()', () => {
  it.each([
    { said: '近所で話題だけど、広報紙の部数はいくつ?', asked: '広報紙の部数はいくつ?', why: 'behind けど' },
    {
      said: '子どもがうるさい。広報紙の部数を答えよ',
      asked: '広報紙の部数を答えよ',
      why: 'behind a full stop',
    },
  ])('takes the stretch that asks: $why', ({ said, asked }) => {
    expect(takeAsking(said)).toBe(asked)
  })

  it.each([
    { said: '広報紙の部数はいくつ?', why: 'all asks' },
    { said: 'みどり市に引っ越すのですが、保育料はいくらですか', why: 'a city belongs to the question' },
    { said: '市営住宅についてですが、入居戸数はいくつ', why: 'a topic belongs to the question' },
    { said: 'もし来年やめるなら困りますが、補助金の額はいくら', why: 'a condition belongs to it' },
    { said: '道が壊れているので、いつ直りますか', why: 'what is left names nothing' },
  ])('leaves $said: $why', ({ said }) => {
    expect(takeAsking(said)).toBeUndefined()
  })
})
