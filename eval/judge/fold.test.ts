import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasPhrase } from './find-phrase.ts'
import { foldPhrase } from './fold-phrase.ts'
import { foldQuantity, isSameQuantity } from './fold-quantity.ts'

describe('isSameQuantity()', () => {
  it.each([
    { left: ['12345', '千円'], right: ['12345000', '円'], same: true, why: '千円 × 1000 = 円' },
    { left: ['12345', '千円'], right: ['12345', '百万円'], same: false, why: 'thousands are not millions' },
    { left: ['5', '人'], right: ['5', '名'], same: true, why: '人 = 名' },
    { left: ['5', '箇所'], right: ['5', 'か所'], same: true, why: '箇所 = か所' },
    { left: ['1.5', 'km'], right: ['1500', 'm'], same: true, why: 'lengths fold to metres' },
    { left: ['2.3', 'ha'], right: ['23000', '㎡'], same: true, why: 'areas fold to square metres' },
    { left: ['5', '%'], right: ['5', 'ポイント'], same: false, why: 'a rate is no difference of rates' },
    { left: ['5', '人'], right: ['5', '世帯'], same: false, why: 'people are no households' },
    { left: ['5', null], right: ['5', '品'], same: true, why: 'no unit printed: a counter does no harm' },
    { left: ['5', null], right: ['5', '円'], same: false, why: 'no unit printed: it is no money' },
    { left: ['5', '円'], right: ['5', null], same: false, why: 'money without its unit is not said' },
    { left: ['281', '日'], right: ['281', '日間'], same: true, why: 'lengths of time' },
  ] as const)('$left $right: $why', ({ left, right, same }) => {
    expect(isSameQuantity(foldQuantity(left[0], left[1]), foldQuantity(right[0], right[1]))).toBe(same)
  })
})

describe('foldPhrase()', () => {
  it.each([
    ['R5.9.1', '令和5年9月1日'],
    ['R5.9.1', '２０２３年９月１日'],
    ['令和元年度', '2019年度'],
    ['H29年度', '平成29年度'],
    ['令和5年9月', 'R5.9'],
    ['松本　建一', '松本建一'],
    ['「需用費」（その他）', '需用費その他'],
  ])('takes %s for %s', (one, other) => {
    expect(foldPhrase(one)).toBe(foldPhrase(other))
  })

  it.each([
    ['令和5年9月15日', '令和5年9月1日'],
    ['令和5年度', '令和4年度'],
    ['11月1日', '1月1日'],
    ['令和5年度', '令和5年'],
  ])('does not take %s for %s', (one, other) => {
    expect(foldPhrase(one)).not.toBe(foldPhrase(other))
  })

  it('never throws and folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldPhrase(text)
        expect(foldPhrase(folded)).toBe(folded)
      }),
    )
  })
})

describe('hasPhrase()', () => {
  it.each([
    { answer: '令和5年9月1日に始まりました。', phrase: '9月1日', has: true },
    { answer: '令和5年9月15日に始まりました。', phrase: '9月1日', has: false },
    { answer: '報告書では15人です。', phrase: '5人', has: false },
    { answer: '2,460,000円です。', phrase: '246万円', has: true },
    { answer: '担当は、生涯 学習課です。', phrase: '生涯学習課', has: true },
    { answer: 'はい、増えました。', phrase: 'はい', has: true },
    { answer: 'みどり市ではいくつかの事業を行いました。', phrase: 'はい', has: false },
    { answer: '63,745件です。', phrase: '63,745', has: true },
    { answer: '163,745件です。', phrase: '63,745', has: false },
  ])('$answer $phrase: $has', ({ answer, phrase, has }) => {
    expect(hasPhrase(answer, phrase)).toBe(has)
  })
})
