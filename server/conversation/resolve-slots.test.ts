import { describe, expect, it } from 'vitest'
import { resolveTurns } from './made-up-tools.ts'

const pupils = 'みどり市の令和5年度の小学校の児童数は？'
const fee = 'みどり市の第9期の介護保険料は？'
const trees = '街路樹の令和5年度の剪定した本数は？'
const fund = 'みどり市の令和4年度の森林ファンドの残高は？'

describe('resolveConversation() carries periods', () => {
  it.each([
    [
      `${pupils} / その前の年は？`,
      'みどり市の令和4年度の小学校の児童数は？',
      'a year is counted from the one talked about',
    ],
    [
      `${pupils} / その前の年はどうだった？`,
      'みどり市の令和4年度の小学校の児童数は？',
      'asks for the same of another year',
    ],
    [
      `${pupils} / 前年度は？ / その前の年は？`,
      'みどり市の令和3年度の小学校の児童数は？',
      'and from the one resolved before',
    ],
    [
      'みどり市の小学校の児童数は？ / 前の年は？',
      'みどり市の令和3年度の小学校の児童数は？',
      'an unnamed year is the one answered',
    ],
    [
      'みどり市の街路樹の東地区は何本切った？ / 長さは？',
      'みどり市の街路樹の東地区の長さは？',
      'a length is counted in none of what was counted before',
    ],
    [
      'みどり市の令和3年度の温水プールの設計委託料は？ / 10年間の合計だと？',
      'みどり市の温水プールの設計委託料の10年間の合計は？',
      'a stretch of years takes the place of one',
    ],
    [
      'みどり市の令和3年度の小学校の児童数は？ / 翌年度は？',
      'みどり市の令和4年度の小学校の児童数は？',
      'forwards too',
    ],
    [
      `${pupils} / 3年前は？`,
      'みどり市の令和2年度の小学校の児童数は？',
      'several years back from the year talked about',
    ],
    [`${pupils} / 昨年度は？`, 'みどり市の令和4年度の小学校の児童数は？', 'not from today'],
    [`${pupils} / 4年度は？`, 'みどり市の令和4年度の小学校の児童数は？', 'a bare year is written out'],
    [`${pupils} / R3は？`, 'みどり市の令和3年度の小学校の児童数は？', 'an era letter without 年度'],
    [
      'みどり市の平成30年度の小学校の児童数は？ / 29年度は？',
      'みどり市の平成29年度の小学校の児童数は？',
      'the older era',
    ],
    [
      'みどり市の令和5年度末の森林ファンドの残高は？ / 4年度は？',
      'みどり市の令和4年度末の森林ファンドの残高は？',
      'the end of the year stays the end',
    ],
    [`${pupils} / 令和3年度`, 'みどり市の令和3年度の小学校の児童数は？', 'a year without any particle'],
    [`${fee} / 第8期は？`, 'みどり市の第8期の介護保険料は？', 'a plan period replaces the old one'],
    [`${fee} / 前の期は？`, 'みどり市の第8期の介護保険料は？', 'a plan period is counted back'],
    [`${fee} / あおば市の第8期は？`, 'あおば市の第8期の介護保険料は？', 'also beside a city'],
    [
      'みどり市の介護保険料の基準額は第9期でいくら？ / 第8期は？',
      'みどり市の第8期の介護保険料の基準額はいくら？',
      'a period that stood late',
    ],
    [
      '見守り電話の利用者数は？ / そのうち令和4年度分は？',
      '令和4年度分の見守り電話の利用者数は？',
      'a year of the whole is no part of it',
    ],
    [
      `${fund} / 令和元年度から令和5年度までは？`,
      'みどり市の令和元年度から令和5年度までの森林ファンドの残高は？',
      'a stretch of years',
    ],
    [`${fund} / 最新は？`, 'みどり市の最新の森林ファンドの残高は？', 'a word for a year'],
    [
      `${fund} / 同じ年の積立額は？`,
      'みどり市の令和4年度の森林ファンドの積立額は？',
      'the same year is kept',
    ],
    [
      `${fund} / 隣のあおば市は？`,
      'あおば市の令和4年度の森林ファンドの残高は？',
      'where a city lies tells no more of it than its name',
    ],
    [
      `${fund} / 令和2年度と比べると？`,
      'みどり市の令和4年度の森林ファンドの残高は令和2年度よりどれだけ変わった？',
      'a year set against the old one replaces nothing',
    ],
    [
      '街路樹の東地区の剪定した本数は令和5年度いくつ？ / 5年度は元年度の何％にあたる？',
      '街路樹の東地区の剪定した本数は令和5年度は令和元年度の何%にあたる？',
      'two years of its own stay where they stand',
    ],
    [
      `${trees} / 過去5年の推移は？`,
      '過去5年の街路樹の剪定した本数の推移は？',
      'a course of years drops the one year',
    ],
    [
      '川まつりの5月3日の来場者数は？ / 20日の方は？',
      '川まつりの5月20日の来場者数は？',
      'a day keeps its month',
    ],
    [
      '見守り電話の手続は前は何分かかった？ / いまは？',
      '見守り電話の手続はいまは何分かかった？',
      'then and now exchange places',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})

describe('resolveConversation() carries city, row and column', () => {
  it.each([
    [`${pupils} / あおば市は？`, 'あおば市の令和5年度の小学校の児童数は？', 'a city replaces the city'],
    [`${pupils} / あおば市`, 'あおば市の令和5年度の小学校の児童数は？', 'its name alone'],
    [
      `${pupils} / しらかば市とあおば市は？`,
      'しらかば市とあおば市の令和5年度の小学校の児童数は？',
      'two cities',
    ],
    [
      'みどり市の令和5年度の小学校の児童数は何人ですか？ / あおば市はどうですか？',
      'あおば市の令和5年度の小学校の児童数は何人ですか？',
      'politeness asks what was asked',
    ],
    [
      `${pupils} / じゃあ中学校は？`,
      'みどり市の令和5年度の中学校の児童数は？',
      'words of one kind exchange places',
    ],
    [
      'みどり市の令和5年度の小学校の児童数は何人？ / じゃあ中学校は？',
      'みどり市の令和5年度の中学校の児童数は何人？',
      'and the unit stays',
    ],
    [
      'みどり市の令和5年度の小学校の児童数を教えてください / 中学校もお願いします',
      'みどり市の令和5年度の中学校の児童数を教えてください。',
      'a request for the same again',
    ],
    [
      'みどり市の令和5年度の小学校の給食費はいくら？ / 中学校のほうは？ / 前の年は？ / あおば市は？',
      'あおば市の令和4年度の中学校の給食費はいくら？',
      'three slots one after another',
    ],
    ['みどり市の図書館の本館の貸出冊数は？ / 分館は？', 'みどり市の図書館の分館の貸出冊数は？', 'a row'],
    [
      'みどり市の図書館の本館の貸出冊数は？ / 分館は？ / 来館者数は？',
      'みどり市の図書館の分館の来館者数は？',
      'then a column; words are cut nowhere inside',
    ],
    [
      'みどり市の街路樹の剪定した本数は？ / 委託料は？',
      'みどり市の街路樹の剪定した委託料は？',
      'a value takes the place of a value',
    ],
    [
      '街路樹の東地区の剪定した本数は？ / 西地区は？ / 南地区は？',
      '街路樹の南地区の剪定した本数は？',
      'what came last is exchanged first',
    ],
    [
      '温水プールの改修の建築工事はいくら？ / 電気設備は？ / 機械設備は？',
      '温水プールの改修の機械設備はいくら？',
      'words without any likeness',
    ],
    [
      '文化財保護審査会の委員報酬を教えて / 景観のほうの審議会は？',
      '景観の審議会の委員報酬を教えて。',
      'two words for one',
    ],
    [
      '文化財保護審査会の委員報酬を教えて / 景観のほうの審議会は？ / 空き地対策審議会は？',
      '空き地対策審議会の委員報酬を教えて。',
      'and one for two',
    ],
    [
      '令和5年度の駐車場会計の経常収益計は？ / 経常費用計は？',
      '令和5年度の駐車場会計の経常費用計は？',
      'columns of one ending',
    ],
    [
      '令和5年度の駐車場会計の経常収益計は？ / 手数料を引いた後の増減額は？',
      '令和5年度の駐車場会計の手数料を引いた後の増減額は？',
      'a value said in a clause is looked up, not computed',
    ],
    [
      '見守り電話の対象世帯は何世帯？ / 申込世帯は？ / じゃあ申し込んでない世帯は？',
      '見守り電話の申し込んでない世帯は何世帯？',
      'a verb before the noun is kept whole',
    ],
    [
      '見守り電話の委託料は？ / そのうち消耗品は？',
      '見守り電話の委託料のうち消耗品は？',
      'a part of what was named',
    ],
    [
      '令和4年度の小学校の児童数は何人？ / 中学校の生徒数は？',
      '令和4年度の中学校の生徒数は？',
      'row and column together',
    ],
    [
      'なぜ小学校の児童数が減ったの？ / 中学校は？',
      'なぜ中学校の児童数が減ったの？',
      'the question word in front stays',
    ],
    [
      '温水プールの改修の建築工事はいくら？ / 竣工したのはいつ？',
      '温水プールの改修の竣工したのはいつ？',
      'another thing asked of the same',
    ],
    [
      '第9期の介護保険料が一番高い市はどこ？ / 2番目は？',
      '第9期の介護保険料が2番目に高い市はどこ？',
      'the rank alone changes',
    ],
    [
      '第9期の介護保険料が一番高い市はどこ？ / 2番目は？ / 一番安いのは？',
      '第9期の介護保険料が一番安い市はどこ？',
      'rank and side change',
    ],
    [
      '第9期の介護保険料が一番高い市はどこ？ / 第8期では？',
      '第8期の介護保険料が一番高い市はどこ？',
      'the operation is carried',
    ],
  ])('%s → %s: %s', async (turns, resolved) => {
    expect(await resolveTurns(turns)).toBe(resolved)
  })
})
