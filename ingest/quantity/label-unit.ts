import type { Unit, UnitKind } from '../report/unit.ts'
import { foldText } from './fold-text.ts'
import { UNIT_WORDS } from './unit-words.ts'

/**
 * What a row or column label says about its own numbers. `plain`: a pure number (指数, 番号) to which no caption
 * applies. `unit` only where the label settles the symbol (人数 → 人; 面積 may be ㎡ or ha). A `count` without unit
 * (総数, 定員数) leaves the counter to a caption, 人 and 世帯 included; it only rules out money, rates and ranks.
 */
export type LabelUnit = { readonly kind: UnitKind | 'plain'; readonly unit?: Unit }

type Rule = readonly [pattern: RegExp, kind: LabelUnit['kind'], symbol?: string]

/**
 * Looked through in this order at the end of the label, brackets and spaces taken out. Counts, rates and ranks stand
 * before money, so that 事業所数, 補助率 and 契約件数 never become money.
 */
const RULES: readonly Rule[] = [
  [/(?:増減|減少|増加|格)差?ポイント$|ポイント差$/, 'points', 'ポイント'],
  [/順位$|ランキング$|^位$|位次$/, 'rank', '位'],
  [/倍率$/, 'times', '倍'],
  // Below a verdict stands how many had it.
  [/^[◎○〇△▲×✕☆★]$/, 'plain'],
  // 合計特殊出生率 1.28 is children a woman, no per cent.
  [/^合計特殊出生率$/, 'plain'],
  [/(?:指数|係数|コード|番号|NO\.?|No\.?|№|通番|連番|号数|年齢区分)$/i, 'plain'],
  [
    /(?:率|割合|構成比|比率|シェア|パーセント|歩合|伸び|伸率|(?:前年|対前|前回)[年度]*比|比較率|充足度|達成度|満足度|進捗度|%)$/,
    'rate',
    '%',
  ],
  [/(?:世帯数|世帯)$/, 'count', '世帯'],
  [
    /(?:施設|団体|学級|学校|校|園|館|社|店舗|事業所|企業|法人|地区|路線|事業|講座|コース|種類|品目|項目|組合|橋|基地局)数$/,
    'count',
  ],
  [
    /(?:件数|回答数|申請数|相談数|受付数|発生数|契約数|請求数|苦情数|違反数|事件数|事故数|火災数)$/,
    'count',
    '件',
  ],
  [/(?:回数|開催数|実施数|開催回)$/, 'count', '回'],
  [/(?:箇所数|か所数|ヶ所数|カ所数|ヵ所数|ケ所数|個所数|箇所)$/, 'count', '箇所'],
  [/(?:戸数|軒数)$/, 'count', '戸'],
  [/棟数$/, 'count', '棟'],
  [/(?:台数|車両数)$/, 'count', '台'],
  [/(?:枚数|交付数)$/, 'count'],
  [/(?:冊数|蔵書数)$/, 'count', '冊'],
  [/(?:部数|発行部数)$/, 'count', '部'],
  [/(?:食数)$/, 'count', '食'],
  [/(?:本数)$/, 'count', '本'],
  [/(?:基数)$/, 'count', '基'],
  [
    /(?:口数|株数|点数|個数|組数|筆数|床数|病床数|席数|議席数|区画数|票数|頭数|羽数|匹数|品数|種数|便数|室数|クラス数|ページ数|頁数)$/,
    'count',
  ],
  [
    /(?:人数|人員|人口|者数|名数|員数|生徒数|児童数|園児数|職員数|会員数|定員|定数|実員|現員|欠員|受講数|参加数|利用者|来場者|男性|女性|委員数|議員数|客数|人工|外国人|(?:対象|受診|受講|参加|申込|入所|入居|登録|被保険|受給|合格|来館|入場|回答|修了|申請|認定)者)$|^(?:うち)?[男女]$/,
    'people',
    '人',
  ],
  [/(?:年齢|歳数)$/, 'age', '歳'],
  [/(?:日数)$/, 'time', '日間'],
  [/(?:月数)$/, 'time', 'か月'],
  [/(?:年数)$/, 'time', '年間'],
  [/(?:時間数|時間|所要時間)$/, 'time', '時間'],
  [/(?:面積|床面積|地積|㎡)$/, 'area'],
  [/(?:延長|距離|幅員|総延長|水深|高さ|長さ|口径|管径)$/, 'length'],
  [/(?:重量|排出量|ごみ量|処理量|収集量|搬入量|回収量|漁獲量|収穫量|資源化量)$/, 'weight'],
  [/(?:水量|容量|容積|体積|給水量|配水量|貯水量|雨量)$/, 'volume'],
  [/(?:発電量|電力量|消費電力)$/, 'energy'],
  // 測量 is a work, no amount.
  [/(?:数|(?<!測)量|倍)$/, 'count'],
]

const MONEY =
  /(?:金額|単価|総額|価格|金|費|料|額|債|税|賃|代|給|謝礼|報酬|手当|旅費|経費|予算|決算|歳入|歳出|収入|支出|収益|費用|交付税|譲与税|残高|収支|繰入|繰越|取崩|積立|財源|現計|支出金|補助|負担|使用料|手数料|公課|需用|謝金|差引|元金|利子|利息|資産|負債|円)$/
const NOT_MONEY =
  /(?:現金|借換|会費制|料理|消費|材料|資料|肥料|飲料|燃料|原料|時代|世代|年代|供給|配給|需給)$/

/**
 * What a label itself says about the unit of its numbers: 箇所数, 構成比, 順位, 委託料 … Undefined where it says nothing
 * (飯田地区, 合計), so that a caption may decide. A caption's 円 never applies to a label with another kind than money.
 */
export function unitOfLabel(label: string): LabelUnit | undefined {
  const words = bareLabel(label)
  if (words === '') return undefined
  for (const [pattern, kind, symbol] of RULES) {
    if (pattern.test(words)) return withUnit(kind, symbol)
  }
  if (MONEY.test(words) && !NOT_MONEY.test(words)) return withUnit('money', '円')
  return undefined
}

/** Folded, without brackets and spaces: 「金　額（円）」 → 「金額」. */
function bareLabel(label: string): string {
  const folded = foldText(label).replace(/\s+/g, '')
  const outside = folded.replace(/[([〔【<][^()[\]〔〕【】<>]*[)\]〕】>]/g, '')
  return outside === '' ? folded.replace(/[()[\]〔〕【】<>]/g, '') : outside
}

function withUnit(kind: LabelUnit['kind'], symbol: string | undefined): LabelUnit {
  if (kind === 'plain' || symbol === undefined) return { kind }
  const word = UNIT_WORDS.find((candidate) => candidate.symbol === symbol)
  return { kind, unit: { kind: word?.kind ?? kind, symbol } }
}
