import { describe, expect, it } from 'vitest'
import { asksForParty } from './party.ts'

describe('asksForParty()', () => {
  it.each([
    { text: '工事は誰に頼んだの', is: true, why: 'a task' },
    { text: '跡地は誰が買ったの', is: true, why: 'the buyer is the other party of the sale' },
    { text: '跡地は誰に売ったの', is: true, why: 'the same from the other side' },
    { text: '改良工事はどこの会社がやったの', is: true, why: 'a company that did the work' },
    { text: '補修工事の施工業者は', is: true, why: 'by its part in the contract' },
    { text: '会議には誰が来たの', is: false, why: 'no contract' },
  ])('of $text: $is ($why)', ({ text, is }) => {
    expect(asksForParty({ asked: 'who', text })).toBe(is)
  })
})
