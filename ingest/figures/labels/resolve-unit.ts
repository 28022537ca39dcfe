import Big from 'big.js'
import { type LabelUnit, unitOfLabel } from '../../quantity/label-unit.ts'
import { parseUnitCaption, readScaled } from '../../quantity/unit-caption.ts'
import type { Quantity } from '../../report/quantity.ts'
import type { Unit } from '../../report/unit.ts'

/** A unit with what one printed unit is worth in base units (1000 for 千円). */
export type ScaledUnit = { readonly unit: Unit; readonly scale: Big }

export type ResolvedUnit = {
  readonly unit?: Unit
  readonly scale: Big
  /** In base units. */
  readonly value: Big
  /** The unit as it would be printed after the number; '' where it is printed there already, or where there is none. */
  readonly suffix: string
}

/** Labels around a number, from the outermost to the nearest, and the units of the table's caption. */
export type UnitLabels = {
  readonly row: readonly string[]
  readonly column: readonly string[]
  readonly captions: readonly ScaledUnit[]
  /** What a column of units says of the row: 灯, 千円. */
  readonly said?: string | undefined
  /** What the table is called: 路線別利用者数. */
  readonly title?: string
}

/**
 * The unit of a number: its own, else what the nearest label says in brackets or by its word (箇所数, 率, 順位), row before
 * column, else the caption's. A label that speaks of a count, rate or rank keeps a money caption off.
 */
export function resolveUnit(quantity: Quantity, labels: UnitLabels): ResolvedUnit {
  if (quantity.unit !== undefined) {
    return { unit: quantity.unit, scale: quantity.scale, value: quantity.value, suffix: '' }
  }
  const found = asPoints(unitOfLabels(labels, quantity), labels)
  // 757,066千 at the end of a line that breaks before 円: the scale is printed already.
  if (found?.unit.kind === 'money' && quantity.scale.gt(1)) {
    return { unit: found.unit, scale: quantity.scale, value: quantity.value, suffix: found.unit.symbol }
  }
  if (found === undefined || isImplausible(quantity, found) || isBareDifference(quantity, labels))
    return { scale: quantity.scale, value: quantity.value, suffix: '' }
  return {
    unit: found.unit,
    scale: quantity.scale.times(found.scale),
    value: quantity.value.times(found.scale),
    suffix: printUnit(found),
  }
}

/** 有収率（％） × 比較増減: what a rate went up or down by is points. */
function asPoints(found: ScaledUnit | undefined, { row, column }: UnitLabels): ScaledUnit | undefined {
  const isChange = [row, column].some((path) => CHANGE.test(path.at(-1)?.replace(/[\s　]/g, '') ?? ''))
  return found?.unit.kind === 'rate' && isChange
    ? { ...found, unit: { kind: 'points', symbol: 'ポイント' } }
    : found
}

const CHANGE = /^(?:比較|対?前年度?(?:比較)?)?(?:増減|増△減|差引?|増減[値差])$/

/** No rate is printed as 4,451,743: such a label was not the number's own. */
function isImplausible(quantity: Quantity, { unit }: ScaledUnit): boolean {
  return isRate(unit) && quantity.value.abs().gte(highestRate)
}

const highestRate = 10_000

/** 前年比　△3 below 件数　11: a small whole number is as likely how many fewer there were as a rate. */
function isBareDifference({ value, printed }: Quantity, { row, column, captions }: UnitLabels): boolean {
  const isCompared = [row, column].some((path) => /^対?前[年回]度?比$/.test(path.at(-1) ?? ''))
  return isCompared && captions.length === 0 && !/[.．]/.test(printed) && value.abs().lt(leastRatio)
}

/** From here on a 前年比 is one in per cent: 98, 104. */
const leastRatio = 50

/** What one label settles: a unit, or that no unit can be told (`none`). */
type Settled = ScaledUnit | 'none' | undefined

function unitOfLabels(labels: UnitLabels, quantity: Quantity): ScaledUnit | undefined {
  const rows = labels.row.toReversed()
  const order = [...rows.slice(0, 1), ...labels.column.toReversed(), ...rows.slice(1)]
  // 歳入の状況（単位：千円・％）: a head with several units is a caption over its columns.
  const over = order.map((label) => parseUnitCaption(label)?.units ?? []).find((units) => units.length > 1)
  const captions = labels.said === undefined ? (over ?? labels.captions) : []
  const column = labels.column.at(-1) ?? ''
  const ofColumn = settleByLabel(column, captions)
  if (ofColumn !== 'none' && ofColumn?.unit.kind === 'rate' && !MAY_BE_DIFFERENCE.test(column))
    return ofColumn
  const said = labels.said === undefined ? undefined : unitInColumn(labels.said)
  if (said !== undefined) return said
  for (const label of order) {
    const settled = settleByLabel(label, captions)
    if (settled === 'none') return undefined
    if (settled !== undefined) return settled
  }
  if (captions.length > 0) {
    // 路線別利用者数（単位：人、円）: columns of years alone hold what the table is called by.
    const isOfTitle = labels.column.length > 0 && labels.column.every((label) => YEAR.test(label))
    const title = isOfTitle && labels.title !== undefined ? [labels.title] : []
    return unitOfCaption(captions, [...order, ...title], quantity)
  }
  const weak = order.map((label) => unitOfLabel(label)?.unit).find((unit) => unit !== undefined)
  return weak === undefined || weak.kind === 'money' ? undefined : { unit: weak, scale: new Big(1) }
}

/** The unit in a row's own cell; a word that no list knows is a counter all the same. */
function unitInColumn(said: string): ScaledUnit | undefined {
  const word = said.replace(/[\s　]/g, '')
  const [unit, ...others] = parseUnitCaption(`（単位：${word}）`)?.units ?? []
  if (unit !== undefined) return others.length === 0 ? unit : undefined
  return COUNTER.test(word) ? { unit: { kind: 'count', symbol: word }, scale: new Big(1) } : undefined
}

/** 日 and 年 are times, which the row's label tells. */
const COUNTER = /^(?![日月年]$)[一-龠ァ-ヶー]{1,4}$/

const YEAR = /^(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度?末?$/

/** 前年度比 without a unit may be what was added or taken away; any other rate over a row of 給水人口（人） is a rate. */
const MAY_BE_DIFFERENCE = /^対?前[年回]度?比$/

/**
 * The caption's unit of numbers whose labels settle none: the only one that is no rate, or the one that a label names. Yen and thousands of yen have no decimals: 98.5
 * below （単位：円、％） is the rate, and a change of it (増減) the points, where the caption has them; else it has no unit.
 */
function unitOfCaption(
  captions: readonly ScaledUnit[],
  labels: readonly string[],
  { printed }: Quantity,
): ScaledUnit | undefined {
  const amounts = captions.filter(({ unit }) => !isRate(unit))
  const caption = amounts.length > 1 ? amountNamed(amounts, labels) : (amounts[0] ?? captions[0])
  const isWhole =
    caption?.unit.kind === 'money' && caption.scale.lte(largestWhole) && caption.unit.symbol === '円'
  if (!isWhole || !/[.．][0-9０-９]/.test(printed)) return caption
  const isChange = labels.some((label) => /増減|差/.test(label))
  const points = captions.find(({ unit }) => unit.kind === 'points')
  const rate = captions.find(({ unit }) => unit.kind === 'rate')
  if (isChange && points !== undefined) return points
  return rate ?? (caption.scale.eq(1) ? undefined : caption)
}

/** Of （単位：ｍ、千円） the one that the nearest label speaks of: 事業費 has 千円. Where none does, the number may be either. */
function amountNamed(amounts: readonly ScaledUnit[], labels: readonly string[]): ScaledUnit | undefined {
  const symbols = new Set(amounts.map(({ unit }) => unit.symbol))
  if (symbols.size === 1) {
    const isOfOne = labels.some((label) => /[当あ]たり|単価/.test(label))
    return isOfOne ? amounts.toSorted((left, right) => left.scale.cmp(right.scale))[0] : amounts[0]
  }
  const named = labels.map((label) => amounts.filter(({ unit }) => isNamed(unit, label)))
  return named.find((own) => own.length > 0)?.[0]
}

/** 事業費, 財源内訳国庫, 決算額の増減: money; 貸出冊数一般: 冊. */
function isNamed(unit: Unit, label: string): boolean {
  const said = unitOfLabel(label)
  if (said !== undefined && said.kind === unit.kind && agrees(unit, said)) return true
  return unit.kind === 'money'
    ? /財源|金額|費|額の?(?:増減|増△減|比較|差引?)$/.test(label)
    : label.includes(`${unit.symbol}数`)
}

/** Amounts of money are printed in whole units up to this scale. */
const largestWhole = 1000

function isRate({ kind }: Unit): boolean {
  return kind === 'rate' || kind === 'points'
}

function settleByLabel(label: string, captions: readonly ScaledUnit[]): Settled {
  const [printed, ...others] = parseUnitCaption(label)?.units ?? []
  const only = others.length === 0 ? (printed ?? unitBehind(label)) : undefined
  if (only !== undefined) return only
  const said = unitOfLabel(label)
  if (said === undefined || said.kind === 'money' || isBareTotal(label)) return undefined
  if (said.kind === 'plain') return 'none'
  if (!isPlainSpoken(label)) return undefined
  const own = ownUnit(label, said)
  const fitting = captions.filter((unit) => unit.unit.kind === said.kind && agrees(unit.unit, said))
  return fitting.find(({ unit }) => unit.symbol === own?.unit.symbol) ?? own ?? fitting[0] ?? 'none'
}

/** 「電話応答サービス利用　件」, 「貸与数（累計）台」: a unit set apart behind the words of a label. */
function unitBehind(label: string): ScaledUnit | undefined {
  const unit = BEHIND.exec(label.trim())?.[1]
  return unit === undefined ? undefined : readScaled(unit.normalize('NFKC'))
}

const BEHIND =
  /(?<=[^\s　]{2}[\s　]+|[^\s　]{2}[)）])([百千]?万?円|百万円|人|件|世帯|戸|回|箇所|か所|棟|台|枚|冊|食|本|個|点|頭|匹|団体|[%％]|㎡|ha|km|[mｍtｔ]|kg|㎥|トン|時間)$/

function agrees(unit: Unit, said: LabelUnit): boolean {
  return said.unit === undefined || said.unit.symbol === unit.symbol
}

/** 総数 and 合計 say nothing of what is counted. */
function isBareTotal(label: string): boolean {
  return /^(総数|合計数?|計|総計|全体|総量)$/.test(label.replace(/[\s　]/g, ''))
}

/** A label that counts or rates in so many words (人数, 率), not one that only could (職員, 児童). */
function isPlainSpoken(label: string): boolean {
  if (/[0-9０-９][\s　]*[%％]/.test(label)) return false
  return /(数|率|割合|比|シェア|順位|倍率|位|ポイント|指数|係数|番号|コード|人口|人員|定員|実員|現員|欠員|面積|延長|(?<!測)量|年齢|伸び|[%％])([(（][^()（）]*[)）])?$/.test(
    label.replace(/[\s　]/g, ''),
  )
}

/** 枚数 → 枚, 団体数 → 団体: the counter that the label itself holds. */
function ownUnit(label: string, said: LabelUnit): ScaledUnit | undefined {
  if (said.unit !== undefined) return { unit: said.unit, scale: new Big(1) }
  const word = label.replace(/[\s　]/g, '').replace(/[(（][^()（）]*[)）]/g, '')
  for (const length of [3, 2, 1]) {
    const counter = word.endsWith('数') ? readScaled(word.slice(-1 - length, -1)) : undefined
    if (counter?.unit.kind === said.kind) return counter
  }
  return undefined
}

const scaleWords: readonly (readonly [string, string])[] = [
  ['100', '百'],
  ['1000', '千'],
  ['10000', '万'],
  ['1000000', '百万'],
  ['10000000', '千万'],
  ['100000000', '億'],
]

function printUnit({ unit, scale }: ScaledUnit): string {
  const word = scaleWords.find(([value]) => scale.eq(value))
  return `${word?.[1] ?? ''}${unit.symbol}`
}
