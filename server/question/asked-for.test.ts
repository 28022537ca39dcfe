import { describe, expect, it } from 'vitest'
import { findAskedFor } from './asked-for.ts'

describe('findAskedFor()', () => {
  it.each([
    { text: '業務を任せてどういう点がうまくいっている?', asked: 'assessment', why: 'what goes well' },
    { text: 'うまくいっていない点は', asked: 'problem', why: 'what does not' },
    { text: '減収はどういうお金で穴埋めした?', asked: 'content', why: 'which money, not how much' },
    { text: 'どういうお金でいくら払った', asked: 'amount', why: 'how much too' },
    { text: '協会は何を目的に作られた', asked: 'purpose', why: 'what for' },
  ])('finds $asked in $text: $why', ({ text, asked }) => {
    expect(findAskedFor(text).asked).toBe(asked)
  })
})
