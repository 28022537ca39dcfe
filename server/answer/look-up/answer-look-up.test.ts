import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../http/contract.ts'
import { madeUpFigures } from '../evidence/made-up-figures.ts'
import { makeMadeUpAnswerer } from '../made-up-answerer.ts'

let ask: (typed: string) => Answer

beforeAll(async () => {
  ask = await makeMadeUpAnswerer({ text: madeUpFigures })
}, 60_000)

function firstFigure(typed: string): string | undefined {
  const answer = ask(typed)
  return answer.outcome === 'answered' ? answer.figures[0]?.text : `${answer.outcome}: ${answer.answer}`
}

describe('a figure looked up', () => {
  it.each([
    { asked: '文書の部分公開は何件ですか', says: '7件', why: 'not 公開請求, which shares 公開' },
    { asked: '文書で全部公開したのは何件', says: '12件', why: '全部公開 is a name, not all together' },
    { asked: '文書の公開請求は何件', says: '21件', why: 'the compound itself' },
    { asked: 'LEDに取り替えた街灯は何灯', says: '31灯', why: '取り替える is 取替' },
    { asked: '街灯の取替でLED以外は', says: '4灯', why: '以外 is part of the name' },
    { asked: '5万円給付は何件に支給された？', says: '1,250件', why: 'an amount within the name' },
    { asked: '2万円給付は何件に支給された？', says: '640件', why: 'the other amount' },
    {
      asked: '5万円の給付金を受け取っていない世帯はいくつ',
      says: '35世帯',
      why: 'not the 5万円 of the question',
    },
    { asked: '5万円の給付金をもらわなかった世帯は何世帯', says: '35世帯', why: 'said in the past' },
    { asked: '花だんの苗は何株増えましたか', says: '120株', why: 'a change that is printed, not 900株' },
    { asked: '花だんの苗は何株ですか', says: '900株', why: 'the number, not its change' },
    { asked: '井戸ポンプの修繕費はいくら', says: '88,000円', why: 'the sum of one year says the same' },
    {
      asked: '子ども食堂にはいくら補助が出た？',
      says: '300千円',
      why: 'the measure says that it is a subsidy',
    },
    { asked: '商店会の代表は何名参加しましたか', says: '12名', why: 'a sentence states it, no row does' },
    { asked: '買い物教室は何人', says: '18人', why: 'those who came' },
    { asked: '初任者研修に出た人の合計は', says: '14人', why: 'people are asked for' },
    { asked: '職員の研修は合計何人', says: '23人', why: 'what the title says whole' },
    { asked: '保険料は円単位でいくらか', says: '395,740円', why: 'not the 396千円 beside it' },
  ])('answers $asked with $says: $why', ({ asked, says }) => {
    expect(firstFigure(asked)).toBe(says)
  })

  it('warns where a word of the question stands only in another measure', () => {
    const answer = ask('商店会の井戸ポンプの修繕費はいくら')
    expect(answer.warnings.map((warning) => warning.code)).toContain('word_missing')
    expect(answer.answer).toContain('「商店」')
  })

  it.each([
    { asked: '宇宙の井戸ポンプの修繕費はいくら', why: 'a word that the whole report lacks' },
    { asked: '移動販売を辞退した世帯は何世帯', why: 'a deed that nothing tells' },
    { asked: '部長の弁当代はいくら', why: 'an office that no label names' },
    { asked: '街灯の弁当代はいくら', why: 'a word of the title of another measure' },
    { asked: '買い物教室の人は何人住んでいますか', why: 'inhabitants are asked for' },
    { asked: '初任者研修に出た60歳以上の人は何人', why: 'an age that the measure does not tell' },
    { asked: '職員は全部で何人', why: 'the people of 職員研修 are those who were trained' },
    { asked: '弁当代は月いくら？', why: 'a year is no month' },
    { asked: '令和6年度の説明会は何回', why: 'the sentence is of another year' },
    { asked: '宇宙の井戸ポンプは何？', why: 'a name is asked, of something else' },
    { asked: '商店会の会員は何名', why: 'the asked noun is not in the sentence' },
  ])('declines $asked: $why', ({ asked }) => {
    expect(ask(asked).outcome).toBe('not_found')
  })

  it.each([
    {
      asked: '井戸ポンプの弁当代はいくら',
      says: '「井戸ポンプの弁当代」について、お尋ねにあたる所を、お預かりしている報告書から特定できませんでした。',
      why: 'both words are held, though not together',
    },
    {
      asked: '宇宙の井戸ポンプの修繕費はいくら',
      says: '「宇宙の井戸ポンプの修繕費」は、お預かりしている報告書には見当たりません。「宇宙」という言葉がありません。',
      why: 'the word that is not held is named',
    },
    {
      asked: '平成20年度の井戸ポンプの修繕費はいくら',
      says: '「井戸ポンプの修繕費」は、お預かりしている報告書には見当たりません。',
      why: 'of that year nothing is held',
    },
  ])('says of $asked what is not held: $why', ({ asked, says }) => {
    expect(ask(asked).answer).toContain(says)
  })

  it('answers in another counter with a word on it', () => {
    const answer = ask('移動販売の巡回先は何軒')
    expect(answer.figures.map((figure) => figure.text)).toEqual(['210世帯'])
    expect(answer.warnings.map((warning) => warning.code)).toContain('unit_differs')
  })

  it('warns where a word of the question stands in the measure, but not in what names the figure', async () => {
    const askOfMuseum = await makeMadeUpAnswerer({
      text: `みどり市 主要な施策の報告書

郷土館の運営

文化課

常設展と企画展を開き、季節の講座を行った。

- 展示品の運搬費 640千円
- 講座の謝礼 85千円
`,
    })
    const unsure = askOfMuseum('企画展の展示品の運搬費はいくら')
    expect(unsure.figures.map((figure) => figure.text)).toEqual(['640千円'])
    expect(unsure.warnings.map((warning) => warning.code)).toEqual(['word_missing'])
    expect(unsure.answer).toContain('「企画」')
    expect(askOfMuseum('展示品の運搬費はいくら').warnings).toEqual([])
  })

  it.each(['井戸ポンプの修繕費はいくら', '井戸ポンプの修繕費、トータルでいくら'])(
    'does not warn where all words of %s stand there',
    (asked) => {
      const answer = ask(asked)
      expect(answer.figures.map((figure) => figure.text)).toEqual(['88,000円'])
      expect(answer.warnings).toEqual([])
    },
  )

  it.each([
    {
      asked: '物置の解体のあとに作った駐車場づくりになんぼ使った',
      says: '4,565千円',
      why: 'no row comes near',
    },
    {
      asked: '物置のあとにできた駐車場の舗装になんぼかかった',
      says: '4,565千円',
      why: 'the row says 駐車場 alone',
    },
  ])('answers $asked with a word on the name: $why', async ({ asked, says }) => {
    const answer = (await askOfBuildings())(asked)
    expect(answer.figures.map((figure) => figure.text)).toEqual([says])
    expect(answer.warnings.map((warning) => warning.code)).toEqual(['word_missing'])
    expect(answer.answer).toContain('「駐車場整備工事費」')
  })

  it.each([
    { asked: '物置の駐車場の利用料はいくら', why: 'what is asked for is not what the row is of' },
    { asked: '物置の舗装と駐車場、どちらにお金がかかった', why: 'one of two would be a guess' },
    { asked: '物置のペンキ塗りになんぼ使った', why: 'two rows are as near' },
  ])('does not answer $asked from the nearest row: $why', async ({ asked }) => {
    expect((await askOfBuildings())(asked).outcome).not.toBe('answered')
  })

  it.each([
    { asked: '老人世帯向住宅の募集は何戸', says: '5戸', why: 'the other rows are 募集 of other flats' },
    { asked: '衣服扶助費の計', says: '24,230円', why: 'a charge is money, not the people beside it' },
  ])('takes $says for $asked of two-level rows: $why', async ({ asked, says }) => {
    const askOfLevels = await makeMadeUpAnswerer({
      text: `みどり市 主要な施策の報告書

市営住宅の募集

住宅課

(単位:戸)

区分		5月定期	8月定期	総数
老人世帯向	募集	2	3	5
	入居	0	1	1
ひとり親世帯向	募集	1	3	4
	入居	1	2	3

衣服扶助の実施

学務課

区分		小学校	中学校	計
衣服扶助費	人数(人)	320	324	644
	金額(円)	6,064	18,166	24,230
`,
    })
    expect(askOfLevels(asked).figures.map((figure) => figure.text)).toEqual([says])
  })
})

/** Building works in a list: rows that share few words with plain speech. */
function askOfBuildings(): Promise<(typed: string) => Answer> {
  return makeMadeUpAnswerer({
    text: `みどり市 主要な施策の報告書

公民館物置の管理

生涯学習課

古い物置を解体し、その跡に駐車場を整備した。舗装と外壁、屋根の塗装は業者への委託による。

- 駐車場整備工事費 4,565千円
- 物置外壁塗装工事費 1,210千円
- 物置屋根塗装工事費 880千円
`,
  })
}
