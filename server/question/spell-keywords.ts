/** What asks where it stands alone among keywords: it is asked of all the others, wherever it stands. */
const asks =
  /^(?:推移|変化|比較|内訳|一覧|合計|総額|総数|平均|順位|割合|理由|原因|目的|経緯|経過|課題|評価|成果|内容|概要|場所|時期|日付|担当課?|所管課?|担当部署)$/
/** 令和5年度, R5, 2023年度, 平成30年度末: it says of when, whatever it stands behind. */
const time =
  /^(?:令和|平成|昭和|[RHS])?(?:[0-9]{1,4}|元)(?:年度?末?|年度分)$|^[RHS](?:[0-9]{1,2}|元)$|^(?:昨|今|前|本)年度$/i
const city = /^[\p{Script=Han}ぁ-んァ-ヶ]{1,6}[市町村区]$/u
/** A word or a particle that a sentence is made of. */
const inflected =
  /(?:[^\p{Script=Han}][はがをにでへもとて]|[\p{Script=Han}][はがをにでへも]|です|ます|した|った|する|れる|ある|いる|[いくかよね])$|^[ぁ-ん]$/u
const punctuation = /[?？。、!！「」『』():：;]/
/** 「国民年金 人数 最多」: a rank is understood as it stands. */
const ranks = /最[多少大小高低長短]|一番|[0-9]位|トップ|ワースト|ランキング|上位|下位/
const asking = /いくら|いくつ|なんぼ|何|なん|いつ|どこ|どれ|どの|どう|誰|だれ|なぜ|教え|知り|見せ/

/**
 * 「予防接種 委託料 令和4年度」, as one types it into a search box: 「令和4年度の予防接種の委託料は?」. Times stand first,
 * what asks (推移, 担当課) stands last; a text that is a sentence, or one word, stays as it is. `text`: after NFKC, with
 * single blanks.
 */
export function spellKeywords(text: string): string {
  const words = text.split(' ')
  if (words.length < 2 || punctuation.test(text) || asking.test(text) || ranks.test(text)) return text
  if (words.some((word) => inflected.test(word) || !/[\p{L}\p{N}]/u.test(word))) return text
  if (!words.some((word) => /\p{Script=Han}|\p{Script=Katakana}/u.test(word))) return text
  const times = words.filter((word) => time.test(word))
  const { asked, things } = askedOf(words.filter((word) => !time.test(word)))
  if (things.length === 0 || times.length > 1) return text
  const last = things.at(-1) ?? ''
  const inOrder = city.test(last) && things.length > 1 ? [last, ...things.slice(0, -1)] : things
  return `${[...times, ...inOrder, ...asked].join('の')}は?`
}

/** The first or last word may ask; one between others is a label (「計画 評価 3点」). */
function askedOf(words: readonly string[]): { asked: readonly string[]; things: readonly string[] } {
  const [first = '', ...others] = words
  const isFirst = asks.test(first) && !asks.test(words.at(-1) ?? '')
  return isFirst ? { asked: [first], things: others } : { asked: [], things: words }
}
