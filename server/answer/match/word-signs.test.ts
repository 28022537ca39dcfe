import { describe, expect, it } from 'vitest'
import { signsOf } from './word-signs.ts'

const purpose = '遠い地区の方にも泳いでいただくため、週に二度バスを出す。'
const hindrance = '監視員の確保が難しく、夏の終わりまでは開けていない。'

describe('signsOf() a reason', () => {
  it.each([
    { text: '市民プールはなんで八月までしか開けんの?', why: 'dialect' },
    { text: '市民プールが九月に開いていないのはなぜですか。日曜も開けないんですか?', why: 'polite' },
    { text: 'なぜ九月は開けなかったのですか', why: 'what was not done' },
  ])('why something is not is told by a hindrance, not by a purpose: $text ($why)', ({ text }) => {
    const { sentence } = signsOf({ asked: 'reason', text })
    expect(sentence?.test(hindrance)).toBe(true)
    expect(sentence?.test(purpose)).toBe(false)
  })

  it('why something is done is told by its purpose', () => {
    const { sentence } = signsOf({ asked: 'reason', text: 'なぜバスを出すのですか' })
    expect(sentence?.test(purpose)).toBe(true)
  })
})

describe('signsOf() what was not done', () => {
  it.each([
    { text: '講座でできなくなったことは何ですか', why: 'what could not be done' },
    { text: '講座で中止になったものを教えて', why: 'what was called off' },
  ])('$text ($why)', ({ text }) => {
    const { sentence } = signsOf({ asked: 'content', text })
    expect(sentence?.test('実習を取りやめ、講演のみを行った。')).toBe(true)
    expect(sentence?.test('講座の業務委託を行った。')).toBe(false)
  })
})

describe('signsOf() what a deed was done to', () => {
  it.each([
    { text: '広場の工事で何を図ることができましたか', said: '広場の延命化を図ることができた。', is: true },
    { text: '広場の工事で何を図ることができましたか', said: '計画に基づく広場の工事', is: false },
    { text: '調査では何を集めましたか', said: '回答を市内から集めた。', is: true },
  ])('of $text in $said: $is', ({ text, said, is }) => {
    expect(signsOf({ asked: 'content', text }).sentence?.test(said) ?? false).toBe(is)
  })
})
