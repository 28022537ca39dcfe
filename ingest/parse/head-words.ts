/**
 * 表の見出しの語: words that head columns of Japanese municipal accounts, by which letters set far apart are told to be one word
 * or two. Each group names the form that prints its words.
 */
const HEAD_WORDS: readonly string[] = [
  // 歳入歳出決算書 (地方自治法施行規則第16条の様式)
  '予算現額 調定額 収入済額 不納欠損額 収入未済額 支出済額 翌年度繰越額 不用額 予算額 決算額',
  // 実質収支に関する調書 (同規則第16条の2の様式)
  '歳入額 歳出額 歳入総額 歳出総額 歳入歳出差引額 形式収支 実質収支 単年度収支 翌年度繰越財源',
  // 予算書の歳入歳出予算事項別明細書 (同規則第15条の2の様式)
  '本年度 前年度 比較 補正前 補正額 財源内訳 特定財源 一般財源 国庫支出金 県支出金 地方債 市債 その他 区分 金額 説明',
  // 決算統計（決算状況調）の表頭
  '会計名 会計 区分 構成比 増減額 増減率 伸率 伸び率 執行率 収納率 合計 小計 総計 備考 内訳 総数 件数 人数 金額 面積',
]

const LONGEST_FIRST = HEAD_WORDS.flatMap((group) => group.split(' ')).toSorted((a, b) => b.length - a.length)
const YEAR = '(?:令和|平成|昭和)(?:元|[0-9０-９]{1,2})年度?'
const WORD = new RegExp(`${YEAR}|${[...new Set(LONGEST_FIRST)].join('|')}`, 'gu')

/** The words that a run of letters is made of, where such words and years make up all of it; else undefined. */
export function partIntoHeadWords(letters: string): readonly string[] | undefined {
  const words = [...letters.matchAll(WORD)].map(([word]) => word)
  return words.length > 0 && words.join('') === letters ? words : undefined
}
