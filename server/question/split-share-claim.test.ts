import { describe, expect, it } from 'vitest'
import { splitShareClaim } from './split-share-claim.ts'

describe('splitShareClaim()', () => {
  it.each([
    {
      text: '税番号の改修、費用の半分以上は一般財源ですか?',
      claim: { text: '税番号の改修、一般財源は費用の何%', bound: 50, relation: 'at least' },
    },
    {
      text: '統計調査の経費は半分以上が国のお金ですか?',
      claim: { text: '国のお金は統計調査の経費の何%', bound: 50, relation: 'at least' },
    },
    {
      text: '市税は歳入の4割を超えていますか',
      claim: { text: '市税は歳入の何%', bound: 40, relation: 'more' },
    },
    { text: '市税は歳入の過半ですか', claim: { text: '市税は歳入の何%', bound: 50, relation: 'more' } },
    {
      text: '参加者は定員の半分以下でしたか',
      claim: { text: '参加者は定員の何%', bound: 50, relation: 'at most' },
    },
    {
      text: '事業費は、一般財源が3割未満ですか',
      claim: { text: '一般財源は事業費の何%', bound: 30, relation: 'less' },
    },
  ])('reads $text', ({ text, claim }) => {
    expect(splitShareClaim(text)).toEqual(claim)
  })

  it.each([
    { text: '市税は4割ですか' },
    { text: '国の補助は事業費の半分を占めていますか' },
    { text: '半分以上あった?' },
  ])('reads no claim in $text', ({ text }) => {
    expect(splitShareClaim(text)).toBeUndefined()
  })
})
