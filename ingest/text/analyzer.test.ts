import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cpuMs } from '../cpu-ms.ts'
import { type Analyzer, loadAnalyzer } from './analyzer.ts'
import { indexKeys, queryKeys } from './term-keys.ts'

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
})

const bases = (text: string): string[] => analyzer.terms(text).map((term) => term.base)

describe('terms()', () => {
  it.each([
    {
      text: '学校給食費',
      expected: ['学校給食費', '学校給食', '学校', '給食費', '給食'],
      why: 'a compound, its neighbours and its words are all terms',
    },
    {
      text: '会計年度任用職員の報酬',
      expected: ['会計年度任用職員', '会計年度', '任用', '職員', '報酬'],
      why: 'a municipal term is one word with parts',
    },
    {
      text: '申込みと建替え、過大分',
      expected: ['申込', '建替', '過大分', '過大'],
      why: 'one okurigana left out is the same word, and 大分 here is no city',
    },
    {
      text: '保健診療所',
      expected: ['保健診療所', '保健診療', '保健', '診療所', '診療'],
      why: 'holds no 健診',
    },
    {
      text: '三才　人 件 費',
      expected: ['3', '人件費'],
      why: 'numbers come before words; spaced letters are closed',
    },
    {
      text: '3月分社用車代',
      expected: ['3月', '社用車代', '社用', '車代'],
      why: '分 behind a month belongs to it and begins no word (分社)',
    },
    {
      text: '医療分の調定額',
      expected: ['医療分', '医療', '調定額', '調定'],
      why: '分の is no word where it is no fraction',
    },
    { text: 'いくらですか。何ですか', expected: [], why: 'words of asking are no terms' },
    {
      text: '視覚障がい者',
      expected: ['視覚障害者', '視覚', '障害者', '障害'],
      why: 'official spelling mixes kana',
    },
    { text: '支障がいる', expected: ['支障'], why: 'no 障がい begins within another word' },
    {
      text: '御浜校区',
      expected: ['御浜校区', '御浜', '校区'],
      why: '御 before one kanji is part of a name',
    },
    { text: '照明の取替', expected: ['照明', '取替'], why: 'a verb without its kana is one word' },
    { text: '日の丸', expected: ['日の丸'], why: 'の between kanji is no okurigana' },
    { text: '協働', expected: ['協働'], why: 'the dictionary does not know 働' },
    {
      text: 'ぷりんたー',
      expected: ['ぷりんた', 'ぷり', 'りん', 'んた'],
      why: 'a cut-off long mark is no word',
    },
    { text: '青鉄', expected: ['青鉄', '青', '鉄'], why: 'the stem of an adjective is a letter of a noun' },
  ])('cuts $text: $why', ({ text, expected }) => {
    expect(bases(text)).toEqual(expected)
  })

  it.each([
    { text: 'いくらやろか', expected: [], why: 'an ending of the west is no ろか' },
    { text: 'どげんなっとっと', expected: [], why: 'asking in Kyushu is no げん' },
    { text: 'どがんね', expected: [], why: 'asking in Hizen is no がん' },
    { text: 'なんぼじゃろ', expected: [], why: 'asking in Chugoku' },
    { text: 'なんぼだべか', expected: [], why: 'asking in Tohoku' },
    { text: '増えたっちゃろ', expected: ['増える'], why: 'an ending of Hakata is no たつ' },
    { text: '増えとると', expected: ['増える'], why: 'とる after a verb is no 取る' },
    { text: '市が出しよる', expected: ['市', '出す'], why: 'a verb going on is no noun' },
    { text: '刷りようと', expected: ['刷る'], why: 'a verb going on is no 利用' },
    { text: 'なして減ったと', expected: ['減る'], why: 'why in Kyushu is no なす' },
    { text: '道ば直すと', expected: ['道', '直す'], why: 'a particle of Kyushu' },
    { text: '何台こうた', expected: ['台'], why: 'bought in the west' },
  ])('leaves the dialect out of $text: $why', ({ text, expected }) => {
    expect(bases(text)).toEqual(expected)
  })

  it.each([
    ['寄附', '寄付'],
    ['子供', '子ども'],
    ['子ども', 'こども'],
    ['申し込み', '申込み'],
    ['申込み', '申込'],
    ['申し込む', '申込'],
    ['取り扱い', '取扱い'],
    ['引き下げる', '引下げ'],
    ['街づくり', 'まちづくり'],
    ['ゴミ袋', 'ごみ袋'],
    ['ﾊﾞｽ', 'バス'],
    ['コンピューター', 'コンピュータ'],
    ['障碍', '障がい'],
    ['三箇所', '3か所'],
    ['令和２年度', 'R2年度'],
    ['令和2年度', '2020年度'],
    ['１，３３１人', '1331'],
    ['人 件 費', '人件費'],
    ['空家', '空き家'],
    ['齋藤', '斎藤'],
  ])('gives %s and %s one base', (one, other) => {
    expect(bases(one)).toEqual(bases(other))
  })

  it('gives the part of a term the base that it has alone', () => {
    expect(bases('空家等')).toEqual(expect.arrayContaining(bases('空家')))
  })

  it.each([
    ['決算', '予算'],
    ['市債', '市税'],
    ['基金', '資金'],
    ['公営住宅', '市営住宅'],
    ['令和2年度', '令和2年'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(bases(one)).not.toEqual(bases(other))
  })

  it('knows numbers with their kind', () => {
    const [first, second] = analyzer.terms('令和5年度は1,234千円')
    expect(first).toMatchObject({ partOfSpeech: 'time', base: '年度2023', span: { start: 0, end: 5 } })
    expect(second).toMatchObject({ partOfSpeech: 'number', base: '1234', surface: '1,234千円' })
    expect(second?.number?.kind).toBe('quantity')
  })

  it('gives every term its own stretch of the text, within it', () => {
    const fragments = [
      '人 件 費',
      'ﾌﾟﾗﾝ',
      '令和2年',
      '🎉',
      '𠮷野',
      '\n',
      '\t',
      '障がい者',
      '学校給食',
      '12',
      '、',
      'ー',
      '　',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' }))),
        (parts) => {
          const text = parts.join('')
          for (const term of analyzer.terms(text)) {
            expect(term.span.end).toBeGreaterThan(term.span.start)
            expect(text.slice(term.span.start, term.span.end)).toBe(term.surface)
            expect(term.base).not.toBe('')
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['1', '・', '漢', 'あ', 'ア', 'a', '-', '一', '…'])(
    'takes 20,000 of %s in its stride',
    (letter) => {
      expect(cpuMs(() => analyzer.terms(letter.repeat(20_000)))).toBeLessThan(20_000)
    },
    60_000,
  )

  it('is loaded once a process', async () => {
    expect(await loadAnalyzer()).toBe(analyzer)
  })
})

describe('index and query keys', () => {
  const meet = (question: { base: string; reading: string }, report: string): boolean => {
    const held = new Set(analyzer.terms(report).flatMap(indexKeys))
    return queryKeys(question).some(({ key }) => held.has(key))
  }

  it.each([
    {
      base: 'ききん',
      reading: 'ききん',
      report: '基金',
      meets: true,
      why: 'kana finds kanji by its reading',
    },
    { base: '塵', reading: 'ごみ', report: 'ゴミ', meets: true, why: 'kanji finds kana by its reading' },
    {
      base: '公園',
      reading: 'こうえん',
      report: '講演',
      meets: false,
      why: 'kanji of one sound are not one word',
    },
  ])('$base and $report: $why', ({ report, meets, ...question }) => {
    expect(meet(question, report)).toBe(meets)
  })
})
