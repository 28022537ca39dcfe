import Big from 'big.js'
import type { Unit } from '../report/unit.ts'
import { foldText } from './fold-text.ts'
import { readNumeral } from './numeral.ts'
import { readUnit } from './read-unit.ts'

/** One unit that a caption or header gives to the numbers below it. */
export type CaptionUnit = {
  readonly unit: Unit
  /** What one printed unit is worth: 1000 for 千円. */
  readonly scale: Big
  /** What the caption says of this unit alone: 月額, 上段, 金額 … */
  readonly note?: string
}

/** 単位: what 「(単位:千円、%)」 or 「金額(円)」 says. */
export type UnitCaption = {
  /** In the order printed; never empty. */
  readonly units: readonly CaptionUnit[]
  /** The text without the brackets that gave the units: 「金額」; '' for a caption that says nothing else. */
  readonly label: string
  /** True where the word 単位 stands: a caption for a table rather than a header of one column. */
  readonly explicit: boolean
  readonly qualifiers: readonly string[]
}

const BRACKETED = /[([〔【<]([^()[\]〔〕【】<>]{1,40})[)\]〕】>]/g
/** 単位クラブ and 単位組合 are the bodies that make up a larger one. */
const EXPLICIT = /単 {0,3}位(?!クラブ|組合|団体|[^ :は]{0,4}会) ?[:は]? ?/
const SEPARATOR = /[、,・／]|(?<![円人])\/(?![日月年㎡])| {1,4}/
/** Counters that may stand alone in brackets as a unit. (図書館) and (公園) there are names, (a) is a mark. */
const COUNTERS =
  '件 世帯 戸 回 箇所 棟 台 基 枚 冊 食 部 本 個 点 品 組 軒 校 園 館 室 店 社 団体 施設 地区 人分 人工 人日 人月 席 病床 床 口 票 行 ページ 種類 種 品目 項目 頭 羽 匹 路線 橋 便 隻 機 区画 議席 学級 クラス チーム 泊 筆 株 箱 袋 着 体 問 者 事業所 自治体 市町村'

const TOTALLED = /^(?:延べ|のべ|延)$/
const LONGEST = 120

/**
 * The units and scales that a caption, header or label gives in brackets or after 「単位」. Undefined where it gives
 * none: 「(5年間)」, 「(内訳)」 and plain text are no unit captions.
 */
export function parseUnitCaption(text: string): UnitCaption | undefined {
  if (text.length > LONGEST) return undefined
  const folded = foldText(text)
  const units: CaptionUnit[] = []
  const qualifiers: string[] = []
  let label = folded
  for (const match of folded.matchAll(BRACKETED)) {
    const inside = match[1] ?? ''
    if (TOTALLED.test(inside.trim())) qualifiers.push('延べ')
    const read = readUnits(inside)
    if (read.length === 0 && !TOTALLED.test(inside.trim())) continue
    units.push(...read)
    label = label.replace(match[0], '')
  }
  const open = units.length === 0 && EXPLICIT.test(folded) ? folded.slice(folded.search(EXPLICIT)) : ''
  units.push(...readUnits(open))
  if (units.length === 0) return undefined
  return { units, label: label.replace(open, '').trim(), explicit: EXPLICIT.test(folded), qualifiers }
}

/** 「千円」 or 「千円、%」 or 「月額:円」; [] unless every part is a unit. */
function readUnits(inside: string): readonly CaptionUnit[] {
  const explicit = EXPLICIT.test(inside)
  // 「単位：千円。差押件数を除く。」: behind the units it says something else.
  const [body = ''] = inside.replace(EXPLICIT, '').trim().split('。')
  const parts = body.split(SEPARATOR).filter((part) => part !== '')
  const units: CaptionUnit[] = []
  let note = ''
  for (const part of parts) {
    const read = readNotedUnit(part)
    if (read) units.push(note && !read.note ? { ...read, note } : read)
    else if (!explicit) return []
    if (read && !explicit && !isUnitByItself(read.unit)) return []
    note = read ? '' : part.replace(/:$/, '')
  }
  return units
}

/** Without the word 単位, only what is nothing but a unit counts as one. */
function isUnitByItself(unit: Unit): boolean {
  if (unit.symbol === 'a') return false
  return (
    unit.kind !== 'count' ||
    /[^\u3400-\u9fff\u30a0-\u30ff]/.test(unit.symbol) ||
    COUNTERS.split(' ').includes(unit.symbol)
  )
}

/** 「月額:円」, 「上段千円」, 「税抜千円」, 「金額=千円」 */
function readNotedUnit(part: string): CaptionUnit | undefined {
  const plain = readScaled(part)
  if (plain) return plain
  const noted =
    /^(.{1,10}?)[:=は](.{1,8})$/.exec(part) ??
    /^(.{0,4}(?:段|税[抜込]|税別|額|数|積|量|費|値|率))(.{1,6})$/.exec(part)
  const unit = noted?.[2] ? readScaled(noted[2].trim()) : undefined
  return unit && noted?.[1] ? { ...unit, note: noted[1] } : undefined
}

/** 千円, 百万円, 千人, ㎡, 円/㎡: the whole of `part`. */
export function readScaled(part: string): CaptionUnit | undefined {
  const multiplier = readNumeral(part, 0)
  const from = multiplier?.multipliersOnly ? multiplier.end : 0
  const found = readUnit(part, from)
  if (!found || found.end !== part.length) return undefined
  return { unit: found.unit, scale: from > 0 && multiplier ? multiplier.value : new Big(1) }
}
