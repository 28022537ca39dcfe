import { askingWords } from '../question/asking-words.ts'
import type { Question } from '../question/question.ts'

/** Also what asks to be shown: each place where a message may begin to ask. */
const interrogative = new RegExp(`${askingWords}|知りたい|見せ|みせ|ください`, 'g')
/** 「いくら」「何人」: the part that says which number is wanted. */
const number =
  /いくら|いくつ|なんぼ|どれ(?:くらい|ぐらい|ほど|だけ)|何(?:人|名|件|戸|回|食|枚|台|棟|校|部|冊|基|本|個|社|品|館|組|世帯|箇所|か所|ヶ所|カ所|%|パーセント|割|倍|円|千円|万円|億円|平米|ヘクタール|ha|m|km|メートル|ポイント|団体|施設|日間|時間|分|か月|トン|kg|t|軒|店|点|種類|品目|項目|頭|匹|着|袋|箱|通|票|便|路線|行政区|地区|企業|事業所|学級|クラス|問|試合)|なん(?:人|件|回|円|%|台|枚|世帯)/

/** Where the text begins to ask, outside the `inside` stretches; undefined where it only names a thing. */
export function askingStart(text: string, isFixed: (at: number) => boolean): number | undefined {
  for (const match of text.matchAll(interrogative)) {
    if (!isFixed(match.index)) return match.index
  }
  return undefined
}

/** 「いくら」 of 「はいくらで契約した?」 */
export function numberAskedIn(tail: string): string | undefined {
  return number.exec(tail)?.[0]
}

export function asksWithWords(tail: string): boolean {
  return (
    tail.search(interrogative) >= 0 || /[るたいん](?:の|か|ん)?(?:ですか|ますか)?[?？]$|か[?？]?$/.test(tail)
  )
}

const strictValue =
  /(?:数|額|率|割合|単価|面積|長さ|広さ|高さ|大きさ|重さ|深さ|距離|延長|残高|合計|総計|総額|人員|収入|支出|予算|決算|比率|順位|倍率|点数|平均|人口|(?:参加|利用|受講|来場|来館|入場|登録|出席|応募|申込|申請|受給|受診)者|実績|見込み?|計画値|[^会統設時]計)$/
const looseValue = /(?:費用?|経費|料|金|税|量|高|価格|値段|代)$/

/** 「件数」「給付額」 are what is asked of a thing (`strict`); 「負担金」「委託料」 may be that or the thing itself. */
export function valueWord(words: string): 'strict' | 'loose' | undefined {
  if (strictValue.test(words)) return 'strict'
  return looseValue.test(words) ? 'loose' : undefined
}

/** What is asked about anything: these follow the thing, they never replace it. */
const aspect =
  /^(?:担当(?:の)?(?:課|部署|部|者)?|(?:担当)?部署|所管(?:課)?|担当している課|理由|原因|要因|わけ|目的|ねらい|狙い|背景|経緯|いきさつ|経過|流れ|推移|変化|移り変わり|内訳|明細|詳細|内容|中身|概要|根拠|出典|財源(?:内訳)?|課題|問題点|反省点|成果|効果|評価|結果|今後|今後の(?:予定|方針|見通し)|方針|期間|時期|日程|場所|会場|対象(?:者)?|方法|手続き?|申込方法|問い合わせ先|連絡先|単価|順位|(?:[^、。]{1,15}(?:に対する|に占める))?(?:割合|比率)|構成比|目標(?:値|額)?|達成(?:率|度)|平均(?:額)?|(?:一|1|ひと)[^の]{1,4}(?:当たり|あたり|当り|につき)(?:の.*)?|執行率|増減(?:率|額|数)?|伸び率|増加率|減少率|(?:対?前年度?|前期|前々回)?比|きっかけ|影響|(?:契約|締結|契約締結|開催|実施|発行|着工|完成)日|契約の?(?:方法|相手方?)|相手方?|委託先|(?:請負|受託|落札)?業者(?:名)?|(?:.{0,8}[^い])?[たるう](?:日|日付|時期|理由|場所|相手|会社|業者|課))$/

export function isAspect(words: string): boolean {
  return aspect.test(words.replace(sinceWhen, ''))
}

/** 「前回からの増減」「5年間の推移」「これまでの推移」 */
const sinceWhen =
  /^(?:(?:(?:過去|ここ|直近)?(?:[0-9]+|数)(?:か|ヵ|カ)?年(?:間)?|これまで|今まで|過去|最近|近年)の|(?:前回|前年度?|昨年度?|当初|計画|予算|目標|前の年)(?:から|と|より|比)?(?:の)?(?=増減|差|伸び|増加|減少|比|変化))/

/** What is asked in passing of a thing whose figure was talked about. */
export const asides: ReadonlySet<Question['asked']> = new Set(['date', 'department', 'who', 'where'])
