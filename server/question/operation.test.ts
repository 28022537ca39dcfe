import { describe, expect, it } from 'vitest'
import { findOperation } from './operation.ts'

describe('findOperation()', () => {
  it.each([
    {
      text: '人数が50人以上の研修は',
      kind: 'count-where',
      why: 'が says what is bounded; any noun is listed',
    },
    { text: 'どの地区が多い？', kind: 'extreme', why: 'which of them is the most' },
    { text: '決算額が大きい事業を3つ教えて', kind: 'order', why: 'some of the most' },
    { text: '1件あたりの寄附額の平均は', kind: 'per', why: 'a mean is what falls to each' },
    { text: '1人当たりの額は何円増えましたか', kind: 'difference', why: 'what falls to each is only named' },
    { text: '歳入が50億円より少ない市町村は', kind: 'count-where', why: 'a bound from above' },
    { text: '10億円以上のものはどれですか', kind: 'count-where', why: 'もの stands for any kind' },
    { text: '本町と湊では何倍の差', kind: 'ratio', why: '何倍 says what is asked of the two' },
    { text: '来館者は目標を何人下回りましたか', kind: 'difference', why: 'a distance to the target' },
    { text: '箇所数が10箇所以上だった年度は', kind: 'count-where', why: 'a verb in the past' },
    { text: '人口が2万人を割り込んだ年度は', kind: 'count-where', why: 'a verb that bounds, in the past' },
    { text: '倍率が1倍に満たなかったのはどこ', kind: 'count-where', why: 'a denied verb, and no noun' },
    { text: '1億円を超えたのは', kind: 'count-where', why: 'whatever the rows are' },
    { text: '講座は1回に平均何人来た', kind: 'per', why: 'by each time held' },
    { text: '使用料は3件でいくら', kind: 'sum', why: 'several things together' },
    { text: '教室は全部何回開いた', kind: 'sum', why: 'all of them, without で' },
    { text: '来館者を5年並べて', kind: 'series', why: 'years set in a row, without 分' },
    { text: '65歳以上の人口は', kind: 'look-up', why: 'the bound is part of a name' },
    { text: '落札額は一番高い札よりいくら安かったか', kind: 'difference', why: 'set against the highest' },
    { text: '他の市より何人多いですか', kind: 'difference', why: 'a distance' },
    { text: '車券の売り上げが一番よかったのは何年度', kind: 'extreme', why: 'what sells well sells most' },
    { text: '一番よかった点は何ですか', kind: 'look-up', why: 'a praise is no order' },
    { text: '一番お金をかけた備品は何', kind: 'extreme', why: 'what most was spent on' },
    { text: '一番声をかけた相手は', kind: 'look-up', why: 'a call costs nothing' },
    { text: '報酬の次に金額が大きい費目は', kind: 'next', why: 'what is large is named between' },
    { text: '給付件数を多い市から順に3つ', kind: 'order', why: 'the kind of thing before から順' },
    { text: '一番多い課と二番目に多い課を教えて', kind: 'order', why: 'two places in one order' },
    { text: '一番多い課と二番目に多い課の差は', kind: 'spread', why: 'and what lies between them' },
    {
      text: '机と椅子ではどちらの購入費が高かったですか',
      kind: 'compare',
      why: 'what is set against is named',
    },
    {
      text: '構成比は公園費と道路費のどちらが多いですか',
      kind: 'compare',
      why: 'the share is what is set side by side',
    },
    { text: '1日最大配水量はどれくらい', kind: 'look-up', why: '最大 is part of a name' },
    { text: '給食費の合計の収納率は何%ですか', kind: 'look-up', why: 'the rate of a row called 合計' },
    { text: '1日最大配水量 令和4年度', kind: 'look-up', why: 'the same before a blank' },
    { text: '歳出合計の前年度比は何%ですか', kind: 'change-rate', why: 'a column that is asked for by name' },
    { text: '会費 前年度比 令和4年度', kind: 'change-rate', why: 'the same among key words' },
    { text: '最高気温は何度でしたか', kind: 'look-up', why: '最高 is part of a name' },
    { text: '工事の最高金額は', kind: 'extreme', why: 'an amount has a highest' },
    { text: '負担比率は何ポイント良くなった', kind: 'difference', why: 'what gets better changes' },
    { text: '給食数は令和3年度から何%変わった?', kind: 'change-rate', why: 'whichever way' },
    { text: '来館者をここ数年で並べて', kind: 'series', why: 'some years' },
    { text: 'ここ数年の来館者は', kind: 'series', why: 'some years, and nothing is reckoned of them' },
    { text: 'ここ数年で何人増えた', kind: 'difference', why: 'a change over them' },
    { text: '去年より何%多いですか', kind: 'change-rate', why: 'a rate of change, not a distance' },
  ])('$text: $why', ({ text, kind }) => {
    expect(findOperation(text).operation.kind).toBe(kind)
  })
})
