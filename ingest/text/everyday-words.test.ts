import { beforeAll, describe, expect, it } from 'vitest'
import { type Analyzer, loadAnalyzer } from './analyzer.ts'
import { expandTerms } from './synonyms.ts'

let analyzer: Analyzer
beforeAll(async () => {
  analyzer = await loadAnalyzer()
})

/** Each official word with the words of the question that it stands for. */
const expanded = (text: string) =>
  expandTerms(analyzer, text, analyzer.terms(text)).map(
    ({ base, from }) => `${from.map(({ surface }) => surface).join('+')}→${base}`,
  )

describe('expandTerms() of everyday words', () => {
  it.each([
    { question: '勉強会で飲み食いに使ったお金は', finds: '飲み食い→食糧費', why: 'a kind of expense' },
    { question: '職員が残業した分の手当は', finds: '残業→時間外手当', why: 'an allowance' },
    {
      question: '仕事中のけがに備える保険',
      finds: '仕事中+けが+備える+保険→労災保険料',
      why: 'a description of four words',
    },
    { question: '次の年度に回されたお金は', finds: '次+年度+回さ→翌年度繰越額', why: 'an account term' },
    { question: '遅れた利息は', finds: '遅れ+利息→延滞金', why: 'a tax term' },
    { question: '本を積んで回る車は何台', finds: '本+積ん+車→移動図書館', why: 'a thing described' },
    { question: '荒れた畑の広さ', finds: '荒れ+畑→耕作放棄地', why: 'land described' },
  ])('finds $finds in 「$question」: $why', ({ question, finds }) => {
    expect(expanded(question)).toContain(finds)
  })

  it.each([
    {
      question: '地震でつぶれないように直す家',
      finds: '地震+つぶれ+直す→耐震改修',
      why: 'a word denied within the phrase',
    },
    {
      question: '地震でつぶれんように直すとき',
      finds: '地震+つぶれん+直す→耐震改修',
      why: 'the same in the west',
    },
    { question: '地震で倒れんごと直す', finds: '地震+倒れん+直す→耐震改修', why: 'the same in Kyushu' },
    { question: '手を触れんで…誰も住んどらん家', finds: '住ん+家→空き家', why: 'nobody lives there' },
    { question: '家に電気をためとく機械', finds: '電気+ため+機械→蓄電池', why: 'a deed kept up' },
    {
      question: '手で触らずに体温を測る',
      finds: '手+触ら+体温+測る→非接触型体温計',
      why: 'denied in writing',
    },
  ])('finds $finds in 「$question」: $why', ({ question, finds }) => {
    expect(expanded(question)).toContain(finds)
  })

  it('finds no empty house where somebody lives: 「住んで」 denies nothing', () => {
    expect(expanded('誰かが住んでいる家は').filter((one) => /空き?家/.test(one))).toEqual([])
  })

  it('meets words that describe what the question names as well with its name', () => {
    expect(expanded('避難所で隣と仕切るパーテーション')).toContain('隣+仕切る→ぱーてーしょん')
  })

  it('does not take a single word for another one of the question: 助成金 is no 補助金 beside it', () => {
    expect(expanded('補助金と助成金はどちらが多い').filter((one) => one.endsWith('→補助金'))).toEqual([])
  })
})
