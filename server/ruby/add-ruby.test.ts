import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AddRuby, loadRuby } from './add-ruby.ts'

let addRuby: AddRuby
beforeAll(async () => {
  addRuby = await loadRuby()
})

/** 令和(れいわ)4年(ねん): readings in brackets behind what they stand over. */
function show(text: string): string {
  return addRuby(text)
    .map((piece) => (piece.reading === null ? piece.text : `${piece.text}(${piece.reading})`))
    .join('')
}

describe('addRuby()', () => {
  it.each([
    { text: '補助金の推移', shown: '補助(ほじょ)金(きん)の推移(すいい)', why: 'words of the dictionary' },
    { text: '聞き取り調査', shown: '聞(き)き取(と)り調査(ちょうさ)', why: 'kana within a word stay bare' },
    { text: 'つどいの広場', shown: 'つどいの広場(ひろば)', why: 'kana need none' },
    { text: '令和4年度', shown: '令和(れいわ)4年度(ねんど)', why: 'eras by rule, digits bare' },
    { text: '令和元年度', shown: '令和(れいわ)元年度(がんねんど)', why: 'the first year of an era' },
    { text: '1,234,500円', shown: '1,234,500円(えん)', why: 'a sum of money' },
    { text: '約1億2,345万円', shown: '約(やく)1億(おく)2,345万(まん)円(えん)', why: 'scales between digits' },
    {
      text: '1人と10人',
      shown: '1人(ひとり)と10人(にん)',
      why: 'one person is read as a whole, ten are not',
    },
    { text: '4月1日', shown: '4月(がつ)1日(ついたち)', why: 'a day of a month' },
    { text: '4月20日', shown: '4月(がつ)20日(はつか)', why: 'another day with a name' },
    { text: '3か月', shown: '3か月(げつ)', why: 'a length of months, not the month of March' },
    { text: '5か所', shown: '5か所(しょ)', why: 'places' },
    { text: '3本', shown: '3本(ぼん)', why: 'a sound change after three' },
    { text: '6本', shown: '6本(ぽん)', why: 'another after six' },
    { text: '2本', shown: '2本(ほん)', why: 'none after two' },
    { text: '10分', shown: '10分(ぷん)', why: 'minutes after ten' },
    { text: '東京都', shown: '東京都(とうきょうと)', why: 'a name of the list' },
    { text: '福岡県', shown: '福岡(ふくおか)県(けん)', why: 'a prefecture that the dictionary knows' },
    { text: '元の表', shown: '元の表', why: 'words with several readings have none' },
    { text: '事業を行った。', shown: '事業(じぎょう)を行った。', why: 'いった or おこなった' },
    { text: '神戸さん', shown: '神戸さん', why: 'a person’s name or a city: no one knows' },
    { text: '町の事業', shown: '町の事業(じぎょう)', why: 'まち or ちょう' },
    { text: 'Ω☃ABC', shown: 'Ω☃ABC', why: 'no kanji at all' },
    { text: '', shown: '', why: 'nothing' },
  ])('reads $text: $why', ({ text, shown }) => {
    expect(show(text)).toBe(shown)
  })

  it('cuts any text into pieces that are the text', () => {
    const words = fc.constantFrom(
      '令和',
      '4',
      '年度',
      '1,234',
      '円',
      '人',
      '日',
      '月',
      '補助金',
      'の',
      '、',
      '\n',
      '3か月',
      '[1]',
    )
    const texts = fc.oneof(
      fc.array(words).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          addRuby(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})
