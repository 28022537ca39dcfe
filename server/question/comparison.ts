/**
 * 比較 where it sets things side by side, as an alternative for patterns; in 「比較表」, 「他都市比較推移」 and 「各市との比較の給付額は
 * いくら」, 「各市との比較で、あかね市の給付額は」 it is part of what something is called.
 */
export const comparison =
  '比較(?!表|資料|検討|推移|(?:[^、。はが]{0,12}の|では?、)[^、。]*(?:は|って)(?:いくら|なんぼ|何|どれ|[?？]?$))'
