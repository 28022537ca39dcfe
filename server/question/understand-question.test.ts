import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import { type Analyzer, loadAnalyzer } from '../../ingest/text/analyzer.ts'
import { buildVocabulary } from '../../ingest/text/suggest-terms.ts'
import { indexKeys } from '../../ingest/text/term-keys.ts'
import type { Question } from './question.ts'
import { understandQuestion } from './understand-question.ts'

const held = [
  '統計調査の調査員',
  '国勢調査',
  '中学校の学用品費',
  'ナイトウォーキング 参加者',
  '防災無線の取替工事',
  '臨時採用の職員',
  'バスの運行',
]
let analyzer: Analyzer

beforeAll(async () => {
  analyzer = await loadAnalyzer()
}, 60_000)

function understand(typed: string): Question {
  const keys = held.flatMap((text) => analyzer.terms(text).flatMap(indexKeys))
  const words = buildVocabulary(
    keys.filter((key) => !key.startsWith('~')).map((key): [string, number] => [key, 1]),
  )
  const readings = new Set(keys.filter((key) => key.startsWith('~')).map((key) => key.slice(1)))
  return understandQuestion(typed, {
    analyzer,
    knownCities: ['緑山市', '浜中町'],
    currentFiscalYear: fiscalYear(2024),
    vocabulary: { words, readings },
  })
}

describe('understandQuestion()', () => {
  it.each([
    { typed: '調査員は何にんですか', unit: { kind: 'people', symbol: '人' }, why: 'a counter in kana' },
    { typed: '相談はなんけんあった', unit: { kind: 'count', symbol: '件' }, why: 'kana alone' },
    { typed: '補助は何行政区に出た？', unit: { kind: 'count', symbol: '行政区' }, why: 'any noun may count' },
    { typed: '新しい街灯は何灯', unit: { kind: 'count', symbol: '灯' }, why: 'any counter may be asked for' },
    { typed: '何試合あったか', unit: { kind: 'count', symbol: '試合' }, why: 'a counter before a verb' },
    { typed: 'ベンチはなんぼあると', unit: undefined, why: 'things that are there, not what they cost' },
    { typed: '住んでいるのは何割', unit: { kind: 'rate' }, why: 'a fraction' },
    { typed: '会は何べん集まったん', unit: { kind: 'count', symbol: '回' }, why: 'times in the west' },
    { typed: '何課の仕事ですか', unit: undefined, why: 'an office is no counter' },
    { typed: '何年度に始まりましたか', unit: undefined, why: 'a year is no counter' },
  ])('reads the unit of $typed: $why', ({ typed, unit }) => {
    expect(understand(typed).unit).toEqual(unit)
  })

  it.each([
    { typed: '岬地区の世帯数', keys: ['岬', '世帯'], why: 'one letter is a district’s name' },
    { typed: '上町地区の世帯数', keys: ['上町', '地区', '世帯'], why: 'a word is one anyway' },
    { typed: '統計調査で話したことは何', keys: ['統計', '調査'], why: 'no word is cut out of ことは' },
    { typed: '協働の会', keys: ['協働'], why: 'a letter of a word is none' },
  ])('takes the words of $typed: $why', ({ typed, keys }) => {
    const words = understand(typed).terms.flatMap((term) => (term.key ? term.keys : []))
    expect(words).toEqual(keys)
  })

  it.each([
    { typed: '臨採の職員は何人', isHeard: true, why: 'the first letters of both its parts' },
    { typed: '臨時の職員は何人', isHeard: false, why: 'a word of its own' },
  ])('hears 臨時採用 in $typed: $isHeard ($why)', ({ typed, isHeard }) => {
    const variants = understand(typed).terms.flatMap((term) => term.variants.flatMap(({ keys }) => keys))
    expect(variants.includes('臨時採用')).toBe(isHeard)
  })

  it.each([
    { typed: 'みどりやま市の人口は', city: '緑山市', why: 'kana by its sound' },
    { typed: '緑やま市の人口は', city: '緑山市', why: 'half in kana: the kanji and the sound of the rest' },
    { typed: '緑はら市の人口は', city: undefined, why: 'the rest sounds otherwise' },
    { typed: 'うちの市の人口は', city: undefined, why: 'うちの names no city' },
    { typed: 'どこの町がいちばん多い', city: undefined, why: 'どこの names no town' },
  ])('hears the city of $typed: $why', ({ typed, city }) => {
    const [named] = understand(typed).cities.filter((one) => one.known)
    expect(named?.name).toBe(city)
  })

  it.each([
    { typed: 'うきは市の人口は', city: 'うきは市', why: 'a town that the dictionary does not know' },
    { typed: '南アルプス市では何人', city: '南アルプス市', why: 'a town cut into several words' },
    { typed: '下町の人口は', city: undefined, why: 'one common noun' },
    { typed: '緑化都市の予算は', city: undefined, why: '都市 is no town' },
    { typed: '駅前のうきは市場の客は', city: undefined, why: 'a market' },
    { typed: 'みんなの町の予算は', city: undefined, why: 'everybody’s town' },
  ])('takes the town of $typed for one that no report is about: $why', ({ typed, city }) => {
    const [named] = understand(typed).cities.filter((one) => !one.known)
    expect(named?.name).toBe(city)
  })

  it.each([
    { typed: '統計ちょうさの調さ員は', key: '~ちょうさいん', why: 'kana within a word' },
    { typed: '国勢調さの報酬', key: '国勢調査', why: 'kana that the dictionary cut off' },
    { typed: 'ちゅうがっこうの費用', key: '~ちゅうがっこう', why: 'no ち is left of it' },
    { typed: 'ないとうぉーきんぐに来た人', key: 'ないとうぉーきんぐ', why: 'a loan word in hiragana' },
  ])('finds $key in $typed: $why', ({ typed, key }) => {
    const keys = understand(typed).terms.flatMap((term) => [
      ...term.keys,
      ...term.variants.flatMap((variant) => variant.keys),
    ])
    expect(keys).toContain(key)
  })

  it.each([
    { typed: '医療分の所得割率は', missing: '割率', why: 'the rate at which 所得割 is levied' },
    { typed: '令和4年度の工事費分は', missing: '費分', why: '分 is no part of a name' },
    { typed: '防災無線を取り替えた', missing: '取る', why: 'a compound verb is one word' },
  ])('has no $missing in $typed: $why', ({ typed, missing }) => {
    expect(understand(typed).terms.flatMap((term) => term.keys)).not.toContain(missing)
  })

  it.each([
    { typed: '手続は何分縮まった', direction: 'fall', why: 'shorter' },
    { typed: '手続は何分長くなった', direction: 'rise', why: 'longer' },
  ])('hears which way $typed goes: $why', ({ typed, direction }) => {
    expect(understand(typed).direction).toBe(direction)
  })

  it.each([
    { typed: '離れて暮らす親の介護保険料は', word: '親', why: 'whose it is' },
    { typed: '家族のうち誰に払われた', word: '家族', why: 'among whom' },
    { typed: '申請の途中で取り下げた人は何人', word: '途中', why: 'a deed is given up on its way' },
    { typed: '工事も入れて管理費は全部で', word: '工事', why: 'what a whole takes in' },
  ])('does not demand $word of $typed: $why', ({ typed, word }) => {
    const demanded = understand(typed).terms.filter(({ key }) => key)
    expect(demanded.map(({ surface }) => surface)).not.toContain(word)
  })

  it.each([
    { typed: '5万円給付は何件', marks: ['5万円'], why: 'an amount that opens a name' },
    { typed: '2万円の支給は何件', marks: ['2万円'], why: 'with の between' },
    { typed: '工事に5万円かかりましたか', marks: [], why: 'an amount of its own' },
  ])('marks $typed: $why', ({ typed, marks }) => {
    expect(understand(typed).marks).toEqual(marks)
  })

  it.each(['保険料って高いの', '入場者数って増えた？'])(
    '「%s」 says って of a noun; it is no verb',
    (typed) => {
      expect(understand(typed).terms.filter(({ surface }) => surface.endsWith('っ'))).toEqual([])
    },
  )

  it.each([
    { typed: 'バスに乗った人は何人', finds: false, why: 'reports that print バス call it so' },
    { typed: '給水車に乗った人は何人', finds: false, why: 'no phrase' },
    { typed: '選挙に行った人は何人', finds: true, why: 'a word that no report prints has others' },
  ])('finds other words for the topic of $typed, $finds: $why', ({ typed, finds }) => {
    const others = understand(typed).terms[0]?.variants.filter(({ keys }) =>
      keys.some((key) => /者数?$/.test(key)),
    )
    expect(others?.length !== 0).toBe(finds)
  })

  it('いくつ asks for a number, never for yes or no', () => {
    expect(understand('世帯はいくつあったと').yesNo).toBe(false)
    expect(understand('橋の図面はいつもらったの').yesNo).toBe(false)
    expect(understand('橋の図面はいつも見られますか').yesNo).toBe(true)
  })

  it('していくつもり asks for what comes next, and for no number', () => {
    const { asked, unit } = understand('バスの運行は今後どうしていくつもりですか')
    expect({ asked, unit }).toEqual({ asked: 'next-steps', unit: undefined })
  })

  it('asks for words with what is no quantity', () => {
    expect(understand('バスの感染症の影響は？')).toMatchObject({ asked: 'content', explicit: true })
    expect(understand('生垣の補助の対象は？')).toMatchObject({ asked: 'content', explicit: true })
  })

  it('の日? behind a number asks whether it was that day', () => {
    expect(understand('バスの運行が再開したのは10月18日？').yesNo).toBe(true)
  })

  it('asks for no amount where money only tells whom it speaks of', () => {
    expect(understand('お金を預かった職員の処分の内容を教えて').asked).toBe('content')
  })
})
