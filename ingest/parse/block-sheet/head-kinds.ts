import { foldWidth } from '../line-shape.ts'

/** What a head of a sheet of projects says of its column. `unit` stands below the head that it is of. */
export type HeadKind =
  | 'place'
  | 'name'
  | 'department'
  | 'amount'
  | 'funds'
  | 'fund'
  | 'text'
  | 'unit'
  | 'number'
  | 'other'

const SAID =
  '(?:概要|内容|成果|実績|効果|説明|目的|課題|評価|取組|状況|実施状況|取組内容|実施内容|事業内容|主な内容|主な成果)'
const UNIT = '(?:\\((?:単位:)?[十百千万億]{0,2}円\\)|\\((?:単位:)?%\\))?'
const YEAR = '(?:(?:令和|平成|R|H)?(?:元|\\d{1,2})年度|前年度|本年度|当年度|当該年度)?'

/** Knowledge of how municipalities head the columns of 主要施策の成果; words without blanks, in half width. */
const KINDS: readonly (readonly [HeadKind, RegExp])[] = [
  [
    'place',
    /^(?:会計)?[・/]?(?:款[・/]?項[・/]?目?名?|款|目|目名|予算科目|歳出科目|科目名?|予算費目|費目)$/u,
  ],
  ['name', /^(?:主要|主な|重点|細)?(?:事務)?(?:事業|施策|取組|事項|項目)(?:の?名称?)?$/u],
  [
    'department',
    /^(?:担当|所管|主管|実施|所属)?(?:部課等?名?|課等?名?|部署名?|部局名?|係名?|部・課|課・係|課\(室\)|課室名?)$|^(?:担当|所管|主管|所属)$/u,
  ],
  [
    'amount',
    new RegExp(
      `^${YEAR}の?(?:(?:当初|最終|補正後|歳出|現計)?(?:決算|予算|支出|執行)(?:現|済|見込|総)?額|(?:総|直接)?事業費(?:決算額|総額)?|(?:翌年度)?(?:への?)?繰越額|不用額|差引額?|増減額?|(?:予算)?執行率|決算|予算|比較|残額)${UNIT}$`,
      'u',
    ),
  ],
  ['funds', /^(?:(?:左|上記|決算額|事業費|支出済額)の)?(?:財源の?)?内訳$|^特定財源内訳$/u],
  [
    'fund',
    new RegExp(
      `^(?:国庫?(?:支出金|補助金?|費)?|国庫負担金|[都道府県]費?(?:支出金|補助金?)?|国・?[都道府県](?:支出金|費)?|国[(][都道府県][)]支出金|都道府県支出金|地方債|[市町村]債|起債|その他(?:特定財源|特財)?|特定財源|特財|一般(?:財源)?|一財|分担金(?:及び)?負担金|使用料(?:及び)?手数料|使用料等|繰入金|寄附金|諸収入|基金|繰越金)${UNIT}$`,
      'u',
    ),
  ],
  [
    'text',
    new RegExp(
      `^(?:(?:事務)?(?:事業|施策|取組|実施|主要な?施策|予算執行)の?|主要?な)?${SAID}(?:(?:及び|並びに|・|と|、|,|/)(?:その|主な|事業の?|施策の?)?${SAID})*(?:等|など)?$`,
      'u',
    ),
  ],
  ['unit', /^\(?(?:単位:)?(?:[十百千万億]{0,2}円|%)\)?$/u],
  ['number', /^(?:番号|整理番号|事業番号|NO\.?|No\.?|№)$/u],
]

/** Letters that stand for two heads side by side where a gap is between them: 国 県. */
const NEVER_SPREAD = /^(?:国[都道府県]|款項|項目|[都道府県]債)$/u

/** The kind of a head's words, blanks within and brackets around them left out; undefined for words that head no such column. */
export function kindOfHead(words: string, isSpread = false): HeadKind | undefined {
  const folded = foldWidth(words).replace(/\s/gu, '')
  if (isSpread && NEVER_SPREAD.test(folded)) return undefined
  const inner = /^[(【〔［](.+)[)】〕］]$/u.exec(folded)?.[1] ?? folded
  return KINDS.find(([, pattern]) => pattern.test(folded) || pattern.test(inner))?.[0]
}
