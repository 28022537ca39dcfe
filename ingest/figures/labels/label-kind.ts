import { isMunicipalityName } from './municipality-name.ts'

/** What a column's head lets expect below it. */
export type LabelKind = 'rate' | 'amount' | 'text' | 'axis' | 'of-which' | 'unknown'

const rate = /(率|割合|比率|構成比|伸び|％|%)([(（].*[)）])?$/
const amount =
  /(額|金|費|高|収入|支出|価格|単価|予算|決算|残額|件数|人数|戸数|世帯数|箇所数|面積|合計|総数|計|円[)）]?)([(（].*[)）])?$/
const text =
  /^(備考|摘要|内訳|件名|名称|(実施)?方法|区分|業者名?|相手方|担当課?|所管課?|内容|場所|配置場所|結果|規格.*|原料|資料名|.*(締結|実施|開催|契約)日|.*日時|.*場所|期間)$/

/** Reads a head by its form only; spaces within it are ignored. */
export function kindOfLabel(label: string, isTime: boolean): LabelKind {
  const word = label.replace(/[\s　]/g, '')
  if (word === '') return 'unknown'
  if (/^(うち|内)/.test(word) && !text.test(word)) return 'of-which'
  if (isTime || isMunicipalityName(word)) return 'axis'
  if (text.test(word)) return 'text'
  if (rate.test(word)) return 'rate'
  return amount.test(word) ? 'amount' : 'unknown'
}
