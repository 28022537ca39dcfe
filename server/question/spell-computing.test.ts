import { describe, expect, it } from 'vitest'
import { spellComputing } from './spell-computing.ts'

describe('spellComputing()', () => {
  it.each([
    {
      said: '劇場の来館者は図書館を何人上回っている?',
      standard: '劇場の来館者は図書館より何人多い?',
      why: 'a verb for a distance',
    },
    {
      said: '湊地区は浜地区を月いくら下回ったか',
      standard: '湊地区は浜地区より月いくら少なかったか',
      why: 'the time that the amount is for goes with it',
    },
    {
      said: '来館者は目標を何人下回りましたか',
      standard: '来館者は目標を何人下回りましたか',
      why: 'what was aimed at is no second thing',
    },
    {
      said: '30人を上回る教室は',
      standard: '30人を上回る教室は',
      why: 'a bound, and nothing is asked of it',
    },
    {
      said: '湊地区は浜地区より何ポイント下回っているか',
      standard: '湊地区は浜地区より何ポイント少ないか',
      why: 'より says what を says',
    },
    { said: '報酬に次いで2番目に大きい費目は', standard: '報酬の次に大きい費目は', why: 'behind one' },
    { said: '1年でどれくらい借りられた', standard: '年間でどれくらい借りられた', why: 'in a year' },
    { said: '1年で何人増えた', standard: '1年で何人増えた', why: 'since a year ago' },
    {
      said: '住宅の申込みで断られたのは全体の何%',
      standard: '住宅の申込みのうち断られたのは何%',
      why: 'what it is a share of stands before で',
    },
    { said: '2つの地区の開きは', standard: '2つの地区の差は', why: 'a noun for a distance' },
    { said: '開きのある地区は', standard: '開きのある地区は', why: 'not what is asked for' },
    { said: '3年で減った戸数は何戸', standard: '3年で何戸減った', why: 'the noun asked for stands behind' },
    { said: '3年で増えた人数は?', standard: '3年でどれだけ増えた?', why: 'no asking word stands there' },
    { said: '湊と浜のうち上回っているのは', standard: '湊と浜のうち多いのは', why: 'which of two' },
    { said: '負担が軽いのはどっち', standard: '安いのはどっち', why: 'a charge that is lighter is less' },
    {
      said: '会費の対前年度の増加率は',
      standard: '会費の前年度からの増加率は',
      why: 'a rate since the year before',
    },
    {
      said: '第3期に対する第5期の上昇率は何%',
      standard: '第3期から第5期までの増加率は何%',
      why: 'two times, the first to start from',
    },
    { said: '消費者物価上昇率は', standard: '消費者物価上昇率は', why: 'a rate of that name' },
    { said: '旅費と会費、両方でいくら', standard: '旅費と会費、合わせていくら', why: 'a word for a sum' },
    { said: '審査員は全員で何名', standard: '審査員は合わせて何名', why: 'people summed' },
    { said: '全員協議会の回数', standard: '全員協議会の回数', why: 'a name' },
    { said: '旅費と会費の和は', standard: '旅費と会費の合計は', why: 'the word of arithmetic' },
    { said: '昭和の和室は', standard: '昭和の和室は', why: 'a letter of names' },
    { said: 'ならすと何人', standard: '平均すると何人', why: 'made even' },
    { said: '平均すると1回何人', standard: '1回あたり平均何人', why: 'a mean for each time' },
    { said: '旅費はひとりあたまいくら', standard: '旅費は1人あたりいくら', why: 'per head' },
    { said: '最安の店はどこ', standard: '一番安い店はどこ', why: 'a price at the bottom' },
    { said: '最も高額だった工事は', standard: '一番高かった工事は', why: 'a price at the top' },
    { said: '人数でトップの講座は', standard: '人数で一番多い講座は', why: 'a place' },
    { said: 'トップセミナーの参加者は', standard: 'トップセミナーの参加者は', why: 'a name' },
    { said: '残高が底だったのは何年度', standard: '残高が一番少なかったのは何年度', why: 'the lowest' },
    { said: '高い順にしたとき3位は', standard: '3番目に高いのは', why: 'a place in an order' },
    { said: '右肩上がりで増えている?', standard: '増え続けている?', why: 'a picture of a series' },
    { said: '会員数の動向は', standard: '会員数の推移は', why: 'a noun for a series' },
    { said: '旅費に会費を加えるといくら', standard: '旅費と会費を足したいくら', why: 'one added to another' },
    { said: '計画に事業を加えた理由は', standard: '計画に事業を加えた理由は', why: 'no amount is asked for' },
    { said: '収入から支出を引いた額は', standard: '収入と支出の差は', why: 'one taken from another' },
    {
      said: '委託料を相談1件に換算すると',
      standard: '委託料を相談1件あたり',
      why: 'made into a price of one',
    },
    { said: '契約額、上から2番目は', standard: '契約額、2番目に大きいのは', why: 'a place from above' },
    { said: '多いほうから2番目は', standard: '2番目に多いのは', why: 'the order is told' },
    { said: '会費の増加割合は', standard: '会費の増加率は', why: 'a rate of change, no share' },
    { said: '会費はいくら落ち込みましたか', standard: '会費はいくら減りましたか', why: 'a verb for a fall' },
    {
      said: '契約変更による増額分はいくら',
      standard: '契約変更による増加額はいくら',
      why: 'what came on top',
    },
    {
      said: '会費は前の年度に比べて増えましたか',
      standard: '会費は前の年度より増えましたか',
      why: 'a time that another is set against',
    },
    { said: '最も少額なのはどれ', standard: '一番安いなのはどれ', why: 'an amount at the bottom' },
    { said: '高い順に並べると2位は', standard: '2番目に高いのは', why: 'a place in an order' },
    { said: '参加者数で3位の講座は', standard: '参加者数で3番目に多い講座は', why: 'a place by a number' },
    { said: '県内順位で3位の市は', standard: '県内順位で3位の市は', why: 'a place that is printed' },
    {
      said: '全国で見ると会費は何番目ですか',
      standard: '会費は全国で何番目ですか',
      why: 'among whom, said first',
    },
    { said: '旅費と会費、どちらの額が大きい?', standard: '旅費と会費、どちらが大きい?', why: 'which of two' },
    { said: '会費を古い年度から並べて', standard: '会費を古い順に並べて', why: 'an order in time' },
    { said: '経済動向調査は', standard: '経済動向調査は', why: 'a name' },
  ])('reads $said: $why', ({ said, standard }) => {
    expect(spellComputing(said)).toBe(standard)
  })
})
