import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, loadAnalyzer } from './analyzer.ts'
import { kanaTerms } from './kana-terms.ts'
import { SYNONYM_GROUPS } from './synonym-groups.ts'
import { parseGroups } from './synonyms/parse-groups.ts'
import { expandTerms } from './synonyms.ts'

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
})

const expand = (text: string) => expandTerms(analyzer, text, analyzer.terms(text))
const expandedBases = (text: string): string[] => expand(text).map((term) => term.base)

describe('expandTerms()', () => {
  it.each([
    { question: '国保の加入者', finds: '国民健康保険', why: 'an abbreviation' },
    { question: '介護のお金はいくら', finds: '介護保険料', why: 'a phrase with a particle' },
    { question: '学童に通う子', finds: '放課後児童クラブ', why: 'the everyday name' },
    { question: '市の借金は', finds: '地方債', why: 'plain speech' },
    { question: '使い残したお金', finds: '不用額', why: 'an inflected everyday word' },
    { question: 'おとしよりの支援', finds: '高齢者', why: 'written in kana' },
    { question: '家ばまわる人は何人', finds: '調査員', why: 'a phrase with a particle of Kyushu' },
    { question: '本を借りとる人', finds: '貸出冊数', why: 'a phrase with an ending of the west' },
    { question: '給食ば作る会社', finds: '調理業務委託', why: 'a phrase of three words' },
    { question: '道ん雪ば除くお金', finds: '除雪', why: 'a phrase within a longer question' },
    { question: '市民が道の雪かきばしよる', finds: '除雪', why: 'an everyday noun' },
    { question: 'バスに乗った人', finds: '乗車人数', why: 'what is done names what is counted' },
    { question: '水漏れ直すのにいくら', finds: '漏水', why: 'cut as a verb before another one' },
    { question: '車とめるとこ作る工事', finds: '駐車場', why: 'a verb of the phrase in kana' },
    { question: '庭木ば頼んだ人', finds: '委託', why: 'a verb in the past is its one word' },
    { question: '人が入っとらん部屋はいくつ', finds: '空き家', why: 'what is not done names the thing' },
    { question: '近所の人は何て言いよると', finds: '近隣住民', why: 'people by where they live' },
    { question: '手続きのどこが面倒やった', finds: '煩雑', why: 'how something went, in plain speech' },
    {
      question: '使い込みはいつからやったと',
      finds: '着服',
      why: 'a noun of a verb, cut in two by what follows',
    },
    { question: '女性は何人', finds: '女', why: 'tables of people are headed by one letter' },
    { question: '一枚の値段はなんぼ', finds: '単価', why: 'what one piece costs' },
    { question: '何回くらい見られたと', finds: '閲覧', why: 'a phrase whose words say nothing one by one' },
    { question: '借りるお金はいくら', finds: 'りーす料', why: 'a verb for a sort of cost' },
    { question: '子どもを一時的に預けた', finds: '一時預かり', why: '的に says no more' },
    { question: '議場の仕切り板', finds: 'ぱーてーしょん', why: 'an everyday noun for a loan word' },
    { question: '水道の黒字はいくら', finds: '損益', why: 'what an enterprise is left with' },
    { question: '使用料の未収はいくら', finds: '収入未済額', why: 'the short form of accounts' },
  ])('finds $finds for $question: $why', ({ question, finds }) => {
    expect(expandedBases(question)).toContain(finds)
  })

  it.each([
    { question: '市営住宅の数', never: '公営住宅', why: 'from the general to the narrower only' },
    { question: '県営住宅の数', never: '市営住宅', why: 'another owner' },
    { question: '決算はいくら', never: '予算', why: 'another stage of the budget' },
    { question: '予算はいくら', never: '決算', why: 'another stage of the budget' },
    { question: '精算の手続', never: '決算', why: 'another act' },
    { question: '基金の残高', never: 'ふぁんど', why: 'another thing' },
    { question: '児童手当の額', never: '児童扶養手当', why: 'another allowance' },
    { question: '使わなかった金額', never: '決算額', why: 'the contrary of the phrase 使った金額' },
    { question: '人口の推移', never: '世帯数', why: 'another count' },
    { question: '街路灯の数', never: '防犯灯', why: 'another lamp' },
    { question: '所得の段階', never: '収入', why: 'another sum' },
    { question: '土地の境はどこ', never: '特産品', why: 'a word of the phrase 土地のもの is not the phrase' },
    { question: '給食はだれが作る', never: '無償化', why: 'a word of the phrase 給食がただ' },
    { question: '新しい機械の名前', never: '更新', why: 'what is new was not renewed' },
    { question: '人が入っとらん部屋はいくつ', never: '入居', why: 'the contrary of what is done' },
    { question: '部数は刷りようと', never: '利用', why: 'an ending of dialect' },
  ])('never takes $question for $never: $why', ({ question, never }) => {
    expect(expandedBases(question)).not.toContain(never)
  })

  it('weighs, grounds and places every synonym', () => {
    const [best] = expand('学童の人数')
    expect(best).toMatchObject({ weight: 0.9, from: [{ surface: '学童' }] })
    expect(best?.ground).not.toBe('')
  })

  it('gives each word once for what it stands for, and never the question’s own', () => {
    const found = expand('補助金と助成金').map(({ base, from }) =>
      [base, ...from.map(({ surface }) => surface)].join(),
    )
    expect(new Set(found).size).toBe(found.length)
    expect(expandedBases('補助金と助成金')).not.toContain('助成金')
  })
})

describe('the synonym data', () => {
  it('has at least 1,500 groups, each with a ground and a weight', () => {
    expect(SYNONYM_GROUPS.length).toBeGreaterThanOrEqual(1_500)
    for (const group of SYNONYM_GROUPS) {
      expect(group.ground).not.toBe('')
      expect(new Set(group.to).size).toBe(group.to.length)
      expect(group.weight).toBeGreaterThan(0)
      expect(group.weight).toBeLessThanOrEqual(1)
      expect(group.to.length).toBeGreaterThan(0)
    }
  })

  it('leads only to words that the analyzer takes as one', () => {
    const broken = SYNONYM_GROUPS.flatMap((group) => group.to).filter(
      (word) => !analyzer.terms(word).some(({ span }) => span.start === 0 && span.end === word.length),
    )
    expect(broken).toEqual([])
  })

  it('is refused where a line lacks its ground', () => {
    expect(() => parseGroups('甲 > 乙 @0.8')).toThrow('Cannot read the synonym line "甲 > 乙 @0.8"')
  })
})

describe('kanaTerms()', () => {
  const readings = new Set(['こうれいしゃ', 'けんしん', 'くらし', 'ごみぶくろ', 'りよう', 'しょう', 'ほけん'])

  it.each([
    {
      text: 'こうれいしゃのけんしん',
      found: ['こうれいしゃ', 'けんしん'],
      why: 'known readings between particles',
    },
    { text: 'コウレイシャ', found: [], why: 'katakana is cut well by the dictionary' },
    { text: 'おくらします', found: [], why: 'three letters within a run are chance' },
    { text: '市のくらし', found: ['くらし'], why: 'three letters that stand alone count' },
    { text: 'ごみ', found: [], why: 'too short' },
    { text: '何部刷りようと', found: [], why: 'the ending of a verb is no りよう' },
    { text: '何でしょうか', found: [], why: 'asking holds no しょう' },
    { text: '国民ほけんの額', found: ['ほけん'], why: 'kana after kanji that is no ending' },
    { text: 'しょうの数', found: ['しょう'], why: 'the same letters as a word of their own' },
  ])('$text: $why', ({ text, found }) => {
    expect(kanaTerms(text, readings).map((term) => term.base)).toEqual(found)
  })
})
