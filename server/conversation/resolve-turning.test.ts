import { describe, expect, it } from 'vitest'
import { resolveTurns } from './made-up-tools.ts'

const fees = 'みどり市の委員報酬はいくら？'
const hedges = 'みどり市の街路樹の東地区の本数は？'

describe('resolveConversation() takes one of the readings that were offered', () => {
  it.each([
    [
      `${fees} / 2番目`,
      'みどり市の令和4年度の空き地対策費(空き地対策審議会)の委員報酬はいくらですか',
      'by its place',
    ],
    [
      `${fees} / ①でお願いします`,
      'みどり市の令和4年度の景観審議会の委員報酬はいくらですか',
      'by its number, politely',
    ],
    [
      `${fees} / 最後のやつ`,
      'みどり市の令和5年度の空き地対策費(補助)の委員報酬はいくらですか',
      'the last one',
    ],
    [
      `${fees} / 景観のほうです`,
      'みどり市の令和4年度の景観審議会の委員報酬はいくらですか',
      'by a word of its own',
    ],
    [
      `${fees} / 令和5年度の分`,
      'みどり市の令和5年度の空き地対策費(補助)の委員報酬はいくらですか',
      'by its year',
    ],
    [
      `${fees} / 空き地対策の審議会`,
      'みどり市の令和4年度の空き地対策費(空き地対策審議会)の委員報酬はいくらですか',
      'by words that stand in one only',
    ],
    [
      `${fees} / 空き地対策`,
      'みどり市の令和4年度の空き地対策費(空き地対策審議会)の委員報酬はいくらですか',
      'by a word that one alone has beside what both begin with',
    ],
    [
      `${fees} / 1番 / じゃあ3番は？`,
      'みどり市の令和5年度の空き地対策費(補助)の委員報酬はいくらですか',
      'another one of the same list',
    ],
    [
      `${fees} / 1番 / 3番 / 二つの差は？`,
      'みどり市の令和4年度の景観審議会の委員報酬とみどり市の令和5年度の空き地対策費(補助)の委員報酬の差は？',
      'two that were taken are set against each other',
    ],
    [
      `${fees} / みどり市の令和4年度の景観審議会の委員報酬はいくらですか`,
      'みどり市の令和4年度の景観審議会の委員報酬はいくらですか',
      'as it was offered',
    ],
    [
      '見守り電話の利用者数は？ / 2番目は？',
      '見守り電話の2番目は？',
      'where nothing was offered, no place is meant',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() hears corrections', () => {
  it.each([
    [
      'みどり市の小学校の児童数は？ / いや、聞きたいのは中学校のほう',
      'みどり市の中学校の児童数は？',
      'what is wanted instead',
    ],
    [
      'みどり市の小学校の児童数は？ / 小学校じゃなくて中学校',
      'みどり市の中学校の児童数は？',
      'what is not wanted is named',
    ],
    ['みどり市の小学校の児童数は？ / 違います、あおば市です', 'あおば市の小学校の児童数は？', 'a city'],
    [
      'みどり市の令和5年度の小学校の児童数は？ / ごめん、4年度だった',
      'みどり市の令和4年度の小学校の児童数は？',
      'a year',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() goes back', () => {
  it.each([
    [
      'みどり市の街路樹の東地区の本数は？ / 西地区は？ / さっきの東地区に戻って、費用は？',
      'みどり市の街路樹の東地区の費用は？',
      'to what is named',
    ],
    [
      'みどり市の小学校の児童数は？ / 見守り電話の委託料はいくらですか？ / 最初の質問に戻ると、中学校は？',
      'みどり市の中学校の児童数は？',
      'to the first question',
    ],
    [
      'みどり市の小学校の児童数は？ / ところで川まつりの補助金は？ / 児童数の話に戻って、前の年は？',
      'みどり市の令和3年度の小学校の児童数は？',
      'to a topic by one of its words',
    ],
    [
      'みどり市の小学校の児童数は？ / 中学校は？ / 元に戻して',
      'みどり市の小学校の児童数は？',
      'one question back',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() leaves out what was asked alone', () => {
  it.each([
    [
      'みどり市の温水プールの契約額は？ / いつ竣工した？',
      'みどり市の温水プールの契約はいつ竣工した？',
      'a day is asked of the deed, not of its amount',
    ],
    [
      'みどり市の図書館の貸出冊数は？ / どこでやってる？',
      'みどり市の図書館の貸出はどこでやってる？',
      'nor of a count',
    ],
    [
      'みどり市の見守り電話の委託料は？ / 対象世帯は？ / 1世帯あたりだと？',
      'みどり市の見守り電話の委託料の1世帯あたりは？',
      'what is divided is not the number of heads',
    ],
    [
      'みどり市の温水プールの改修の工事その1の契約額は？ / その2は？',
      'みどり市の温水プールの改修の工事その2の契約額は？',
      'a part keeps its name but for the number',
    ],
    [
      'みどり市の世帯数は？ / 人口は？ / 前回からどれだけ増えた？',
      'みどり市の人口は前回からどれだけ増えた？',
      'what it is set against takes no place',
    ],
    [
      'みどり市の温水プールの改修の建築工事は？ / 電気設備は？ / 機械設備も入れて全部でいくら？',
      'みどり市の温水プールの改修の建築工事と電気設備と機械設備の合計はいくら？',
      'all of one thing that were named are added',
    ],
    [
      '令和5年度の入札で一番高かったのは？ / 落札した金額は？',
      '令和5年度の入札の落札した金額は？',
      'another value is not the highest',
    ],
    [
      'みどり市の森林ファンドの取崩額は？ / そのうち利子は？ / 事業はどうなった？',
      'みどり市の森林ファンドの事業はどうなった？',
      'what became of it is asked neither of a part nor of an amount',
    ],
    [
      'みどり市の温水プールの設計はいつ終わった？ / 誰の工事？',
      'みどり市の温水プールの誰の工事は？',
      'who is asked, not when',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() reads the table that answered', () => {
  it.each([
    [`${hedges} / 南地区は？`, 'みどり市の街路樹の南地区の本数は？', 'a row takes the place of a row'],
    [
      `${hedges} / 歩道は？`,
      'みどり市の街路樹の東地区の歩道は？',
      'a column that of a column, however it ends',
    ],
    [
      `${hedges} / 一番多いのはどこ？`,
      'みどり市の街路樹の本数が一番多いのはどこ？',
      'the row is one of those ranked',
    ],
    [
      'みどり市の街路樹の東地区の本数は？ / 街路樹全体では？',
      'みどり市の街路樹全体の本数は？',
      'the row is part of the whole',
    ],
    [
      'みどり市の街路樹は全部で何本？ / 東地区は？',
      'みどり市の街路樹の東地区は何本？',
      'a part is not asked for all together',
    ],
    [
      'みどり市の街路樹の東地区の剪定本数は？ / 伐採のほうは？',
      'みどり市の街路樹の東地区の伐採本数は？',
      'half a word is completed by the word of the table',
    ],
    [
      'みどり市の令和5年度の街路樹の東地区の本数は？ / 一番多い年は？',
      'みどり市の街路樹の東地区の本数が一番多い年は？',
      'where years are ranked the row stays',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})
