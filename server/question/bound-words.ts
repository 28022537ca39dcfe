/** Words for what lies beyond a bound on either side, behind an amount. */
const bounds = {
  above:
    '以上|超[えす過]|越え|上回|より(?:も)?(?:多|高|大き|長|広)|に(?:達し|到達し|届[いき]|のぼ[っり]|乗[っり])(?=[たてまっ])(?!ませ|て(?:い)?(?:な|ませ))',
  below:
    '以下|以内|未満|下回|(?<![0-9])割(?:り(?:込|まし|ませ)|(?=っ|れ))|切(?=っ[たて]|[るり])|(?:に|まで)?(?:満た|届か|達し|達して(?:い)?|届いて(?:い)?)な|(?:届き|達し|届いてい|達してい)ませ|より(?:も)?(?:少|低|小さ|安|短|狭)',
} as const

/** A bound that the amount itself does not reach. */
export const strictBound =
  /超|越え|上回|より|未満|下回|割[っりれ]|切[っるり]|(?:満た|届か|達し|達して(?:い)?|届いて(?:い)?)な|(?:届き|達し|届いてい|達してい)ませ/

/** On which side of an amount a text puts what it speaks of, if on any. */
export function boundIn(text: string): keyof typeof bounds | undefined {
  if (above.test(text)) return 'above'
  return below.test(text) ? 'below' : undefined
}

const above = new RegExp(bounds.above)
const below = new RegExp(bounds.below)

/** Bounds that are put in the negative themselves: 「届かなかったですか」 asks for no other side. */
export const deniedBound =
  /(?:満た|届か|達し|達して(?:い)?|届いて(?:い)?)な|(?:届き|達し|届いてい|達してい)ませ/

/** Whether a bound stands right behind an amount: 「を超えた」「に達した」「以上」. */
export function opensBound(after: string): boolean {
  return behindAmount.test(after)
}

const behindAmount = new RegExp(
  `^[をにはも]?(?:大きく|大幅に|はるかに|かなり|もう|すでに|既に)?(?:${bounds.above}|${bounds.below})`,
)

/** The words of a bound, which stand in no label. */
export const boundWords = new RegExp(`${bounds.above}|${bounds.below}`, 'g')

/**
 * What lies beyond a bound is counted or listed: 「50億円を超える市は」「人数が50人以上の研修は」「2%を切ったのは何年度」. 以上 and 以下
 * may be part of a name (「65歳以上の人口は」) unless が says what is bounded, a deed or the kind of thing that is listed follows, or money is
 * bounded.
 */
export function boundAsked(relation: keyof typeof bounds): RegExp {
  const words = bounds[relation]
  const counted = '[^。]*(?:いくつ|何(?:市|件|年|か所|箇所|校|団体|自治体|回|つ)|なんぼ|数は)'
  const kind =
    '(?:市町村|自治体|都市|市|町|村|年度?|月|施設|校区?|学校|団体|地区|項目|費目|会社|業者|所|ところ|もの|の)'
  const name = '[\\p{Script=Han}\\p{Script=Katakana}ー]{1,10}'
  const asked = '(?:は|って|を|が)?(?:どこ|どれ|どの|何|いつ|教え|全部|すべて|[?？]|$)'
  const amount = '[0-9][^、。が]{0,10}?'
  const listed = `${name}(?:は|って)?(?:どこ|どれ|どの|何|いつ|教え|全部|すべて|[?？]|$)`
  return new RegExp(
    [
      `(?:${words})(?:${counted}|[ぁ-ん]{0,5}?${kind}(?:は|って|を|が)(?:どこ|どれ|どの|何|いつ|教え|全部|すべて|[?？]|$))`,
      `が${amount}(?:${words})(?:だった|[なったいるれの]{0,4})${name}${asked}`,
      `${amount}(?:を|に)[^、。が]{0,4}?(?:${words})[ぁ-ん]{0,4}(?:${name}|買い物|もの)${asked}`,
      `[0-9][0-9,.]*[百千万億]{0,2}円(?:${words})の${listed}`,
      `${amount}(?:${words})[^、。はの]{1,6}[たるう]${listed}`,
    ].join('|'),
    'u',
  )
}
