import { describe, expect, it } from 'vitest'
import { resolveTurns } from './made-up-tools.ts'

const hedges = 'みどり市の街路樹の東地区の本数は？'

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
      'みどり市の街路樹の委託料は？ / どのあたりを見たの？',
      'みどり市の街路樹の委託はどのあたりを見たの？',
      'what was done is not asked of its fee',
    ],
    [
      'みどり市の図書館の購入費は？ / 何を買った？',
      'みどり市の図書館の購入は何を買った？',
      'whatever it asks with',
    ],
    [
      'みどり市の図書館の購入費は？ / 何冊借りられてる？',
      'みどり市の図書館は何冊借りられてる？',
      'no amount is counted in books',
    ],
    [
      'みどり市の森林ファンドの残高は？ / 5年前は？ / 一番少なかったのは？',
      'みどり市の森林ファンドの残高が一番少なかったのはいつ？',
      'behind the same thing of two years the least is a year',
    ],
    [
      'みどり市の景観審議会の委員は何人？ / 何回開いた？',
      'みどり市の景観審議会は何回開いた？',
      'nor what is counted otherwise of those who were counted',
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
      'みどり市の駐車場会計は何台分の収入？ / 利用者は増えた？',
      'みどり市の駐車場会計の利用者は増えたか？',
      'whether it is so is no number',
    ],
    [
      'みどり市の温水プールの機械設備は何台？ / 置いた場所は？',
      'みどり市の温水プールの機械設備の置いた場所は？',
      'a place is asked of the thing itself',
    ],
    [
      'みどり市の図書館の貸出冊数は？ / 1人あたりの購入費は？',
      'みどり市の図書館の1人あたりの購入費は？',
      'what is divided is named anew',
    ],
    [
      'みどり市の図書館の分館の購入費は？ / 本館の貸出冊数は？',
      'みどり市の図書館の本館の貸出冊数は？',
      'a thing with its value is no part of a value',
    ],
    [
      'みどり市の温水プールの建築工事の工事内容は？ / いくら？',
      'みどり市の温水プールの建築工事はいくら？',
      'the price is asked of the thing',
    ],
    [
      'みどり市の見守り電話の利用者数は？ / 目標は？ / 申込件数は？',
      'みどり市の見守り電話の申込件数は？',
      'a goal is of what it was asked of',
    ],
    [
      'みどり市の公用車の購入費はいくら？ / 図書館の委託料は？',
      'みどり市の図書館の委託料は？',
      'a thing with its value takes the place of a thing with its value',
    ],
    [
      'みどり市の川まつりには何人来た？ / 警備の委託料は？',
      'みどり市の川まつりの警備の委託料は？',
      'an amount is not asked in persons',
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
      'みどり市の街路樹の東地区の植樹は何本？ / 申込は？',
      'みどり市の街路樹の東地区の申込は？',
      'what the table counts in something else is not asked in the old counter',
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
