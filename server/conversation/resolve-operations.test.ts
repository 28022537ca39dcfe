import { describe, expect, it } from 'vitest'
import { resolveTurns } from './made-up-tools.ts'

const pupils = 'みどり市の小学校の児童数は？'
const fee = 'みどり市の第9期の介護保険料は？'
const trees = '街路樹の令和5年度の剪定した本数は？'

describe('resolveConversation() asks something else of the same', () => {
  it.each([
    [`${trees} / それはどこの課？`, '街路樹の剪定した本数はどこの課？', 'a department holds for every year'],
    [`${trees} / 担当は？`, '街路樹の剪定した本数の担当は？', 'the same in one word'],
    [
      `${trees} / なんで増えたの？`,
      '令和5年度の街路樹の剪定した本数はなんで増えたの？',
      'a reason is of the year',
    ],
    [`${trees} / 表で見せて`, '令和5年度の街路樹の剪定した本数を表で見せて。', 'another form'],
    [`${trees} / もっと詳しく教えて`, '令和5年度の街路樹の剪定した本数をもっと詳しく教えて。', 'more of it'],
    [`${trees} / 推移は？`, '街路樹の剪定した本数の推移は？', 'a course of years'],
    [`${trees} / これまでの推移も教えて`, '街路樹の剪定した本数のこれまでの推移は？', 'since it is told'],
    ['図書館の読書会は何人？ / 減った？', '図書館の読書会の人数は減った？', 'how many they were'],
    [`${trees} / 年ごとに並べて`, '街路樹の剪定した本数の推移は？', 'year by year'],
    [
      `${trees} / 推移は？ / 委託料はいくら？`,
      '街路樹の委託料はいくら？',
      'what asks for itself asks for no course of years',
    ],
    [
      '街路樹の剪定の委託料は令和5年度いくら？ / 千円単位で教えて / 4年度は？',
      '令和4年度の街路樹の剪定の委託料を千円単位で教えて。',
      'a wish for a unit is carried on',
    ],
    [
      '温水プールの改修の設計委託料はいくら？ / その事業の目的は？',
      '温水プールの改修の設計委託料の目的は？',
      '「その事業」 stands for what was named',
    ],
    [
      '見守り電話の委託料は？ / 担当課は？ / 契約日は？',
      '見守り電話の委託料の契約日は？',
      'one thing asked of a contract takes the place of another',
    ],
    [
      '見守り電話の委託料は？ / その内訳は？',
      '見守り電話の委託料の内訳は？',
      '「その内訳」 is no 「その内」',
    ],
    [
      '令和4年度の街路樹の剪定した本数は？ / 令和5年度は？ / 増えた数は？',
      '令和4年度と令和5年度の街路樹の剪定した本数はどれだけ増えた？',
      'a rise by its noun',
    ],
    [
      'みどり市の世帯数は？ / 人口は？ / 前回比は？',
      'みどり市の人口の前回比は？',
      'a change since the last time is one of what was named last',
    ],
    [
      'みどり市の第9期の介護保険料は？ / あおば市は？ / 安いのはどっち？',
      'みどり市とあおば市の第9期の介護保険料で安いのはどっち？',
      'which of two is the cheaper',
    ],
    [
      '研修派遣人数は？ / 回数は？',
      '研修派遣の回数は？',
      'another number of the same, where one word named both',
    ],
    [`${pupils} / 理由は？`, 'みどり市の小学校の児童数の理由は？', 'one noun'],
    [`${pupils} / 全国で何番目？`, 'みどり市の小学校の児童数は全国で何番目？', 'within the whole country'],
    [`${pupils} / それって多いの？`, 'みどり市の小学校の児童数は多いの？', 'a judgement'],
    [`${pupils} / 増えた？`, 'みどり市の小学校の児童数は増えた？', 'a change'],
    [`${pupils} / 本当？`, 'みどり市の小学校の児童数は本当？', 'a doubt'],
    ['森林ファンドの残高はいくら？ / 何位？', '森林ファンドの残高は何位？', 'a question word alone'],
    ['みどり市の介護保険料はいくら？ / 誰が払うの？', 'みどり市の介護保険料は誰が払うの？', 'who'],
    ['みどり市の介護保険料はいくら？ / 100円くらい？', 'みどり市の介護保険料は100円くらい？', 'a guess'],
    [
      `${fee} / あおば市より高い？`,
      'みどり市の第9期の介護保険料はあおば市より高い？',
      'a city set against the old one replaces nothing',
    ],
    [
      `${pupils} / あおば市と比べてどう？`,
      'みどり市の小学校の児童数はあおば市と比べてどう？',
      'the same with 比べて',
    ],
    [`${pupils} / うん / 中学校は？`, 'みどり市の中学校の児童数は？', 'a nod does not lose the topic'],
    [`${pupils} / ？`, pupils, 'a mark alone asks again'],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() combines the last questions', () => {
  it.each([
    [`${fee} / あおば市は？ / 二つの差は？`, 'みどり市とあおば市の第9期の介護保険料の差は？', 'two cities'],
    [
      `${fee} / あおば市との差は？`,
      'みどり市とあおば市の第9期の介護保険料の差は？',
      'one city named with the operation',
    ],
    [
      '街路樹の東地区の剪定した本数は？ / 西地区は？ / 合計は？',
      '街路樹の東地区と西地区の剪定した本数の合計は？',
      'two rows, their column once',
    ],
    [
      '街路樹の東地区の剪定した本数は？ / 西地区は？ / 南地区は？ / 三つの合計は？',
      '街路樹の東地区と西地区と南地区の剪定した本数の合計は？',
      'three rows',
    ],
    [
      '街路樹の東地区の剪定した本数は？ / 西地区は？ / どっちが多い？',
      '街路樹の東地区と西地区の剪定した本数ではどっちが多い？',
      'a comparison',
    ],
    [
      '街路樹の東地区の剪定した本数は令和4年度いくつ？ / 令和5年度は？ / 何倍になった？小数第1位で',
      '令和4年度と令和5年度の街路樹の東地区の剪定した本数は何倍になった？小数第1位で',
      'two years, and the precision',
    ],
    [
      '街路樹の東地区の剪定した本数は令和5年度いくつ？ / 前の年は？ / いくら増えた？',
      '令和4年度と令和5年度の街路樹の東地区の剪定した本数はいくら増えた？',
      'older first',
    ],
    [
      `${pupils} / 前の年は？ / 差は？`,
      'みどり市の令和3年度と令和4年度の小学校の児童数の差は？',
      'the year that was not named is the one answered',
    ],
    [
      '川まつりの5月3日の来場者数は何人？ / 20日は？ / 合わせて？',
      '川まつりの5月3日と5月20日の来場者数の合計は何人？',
      'the unit is asked again',
    ],
    [
      '温水プールの改修の建築工事はいくらで契約した？ / 電気設備工事は？ / 合わせて？',
      '温水プールの改修の建築工事と電気設備工事の合計はいくら？',
      'items',
    ],
    [
      '温水プールの改修の建築工事はいくら？ / 電気設備工事のほうも入れたら合計は？',
      '温水プールの改修の建築工事と電気設備工事の合計はいくら？',
      'the second item named with the sum',
    ],
    [
      `${pupils} / 中学校の生徒数との差は？`,
      'みどり市の小学校の児童数と中学校の生徒数の差は？',
      'row and column named with the difference',
    ],
    [
      '小学校の児童数と中学校の生徒数は？ / 二つの差は？',
      '小学校の児童数と中学校の生徒数の差は？',
      'both named in one question',
    ],
    [
      'みどり市とあおば市の小学校の児童数は？ / 差は？',
      'みどり市とあおば市の小学校の児童数の差は？',
      'both cities in one question',
    ],
    [
      'みどり市の令和4年度の森林ファンドの積立額は？ / 取崩額は？ / 差し引きは？',
      'みどり市の令和4年度の森林ファンドの積立額と取崩額の差し引きは？',
      'columns',
    ],
    [
      '森林ファンドの積立額はいくら？ / 取り崩したのは？ / 合計いくら？',
      '森林ファンドの積立額と取り崩した分の合計はいくら？',
      'a clause becomes a thing',
    ],
    [
      '見守り電話の手続は前は何分かかった？ / いまは？ / 何分縮まった？',
      '見守り電話の手続、前といまは何分縮まった？',
      'then and now',
    ],
    [
      `${fee} / あおば市は？ / 二つの差は？ / 第8期では？`,
      'みどり市とあおば市の第8期の介護保険料の差は？',
      'the operation is carried to another period',
    ],
    [
      `${fee} / あおば市は？ / 二つの差は？ / 担当は？`,
      'あおば市の介護保険料の担当は？',
      'after an operation what asks something else goes on from the one named last',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() opens new topics', () => {
  it.each([
    [
      '見守り電話の利用者数は？ / 川まつりの警備の委託料はいくらですか？',
      '川まつりの警備の委託料はいくらですか？',
      'nothing is kept',
    ],
    [
      'みどり市の見守り電話の利用者数は？ / ところで川まつりの補助金は？',
      'みどり市の川まつりの補助金は？',
      'but the city',
    ],
    [
      'みどり市の令和5年度の見守り電話の利用者数は？ / 駐車場会計の経常収益計はいくら？',
      'みどり市の駐車場会計の経常収益計はいくら？',
      'not the year',
    ],
    [
      `${pupils} / 中学校は？ / じゃあ図書館の本館の来館者数は？ / 分館は？ / 前の年は？ / 二つの差は？ / 駐車場会計の経常収益計はいくら？ / 経常費用計は？ / あおば市は？ / 令和2年度は？ / しらかば市は？`,
      'しらかば市の令和2年度の駐車場会計の経常費用計は？',
      'eleven turns',
    ],
    [
      'みどり市の令和5年度の見守り電話の利用者数は？ / 市長の年齢は？',
      'みどり市の市長の年齢は？',
      'what no report holds is not asked of the old topic',
    ],
    [
      'みどり市の小学校の児童数を教えて',
      'みどり市の小学校の児童数を教えて',
      'a first message stays as typed',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})
