import type { Quantity } from '../../report/quantity.ts'
import { otherYear } from './fact-reader.ts'

/** What was done with an amount, how it changed or that there may be no more: part of its name whatever else names it. */
export const changes =
  /^(?:上限$|限度$|[増減](?:[加少額員収]|$)|上回|下回|上昇|低下|悪化|改善|積立|取崩|繰入|切捨て|切上げ|差$)/

type Words = {
  readonly own: readonly string[]
  readonly after: string
  /** 企業では延べ37回の研修: the words before say where it was, those behind what it was. */
  readonly isPlace: boolean
}

/** The label that a number's own words and those behind it make under `base`. */
export function joinLabel(base: readonly string[], { own, after, isPlace }: Words): readonly string[] {
  // 1億円を積み立て、2億円を取り崩した: what was done with the one is not what was done with the other.
  const isOtherDeed = own.length === 0 && changes.test(after) && changes.test(base.at(-1) ?? '')
  const path = [...(isOtherDeed ? base.slice(0, -1) : base), ...own]
  const isBare =
    /^[①-⑳]$/.test(own.at(-1) ?? '') ||
    (own.length === 1 && /^(?:年間|月間|(?:同|本|当該?)?年度[内中]|期間中)$/.test(own[0] ?? ''))
  const isSaid = own.length > 0 && !isPlace && !changes.test(after) && !isBare
  const label = after === '' || isSaid ? path : [...path, after]
  return label.filter((part, index) => part !== label[index - 1])
}

/** 前年度から142品目増えて615品目: what it came to is neither the change nor of the year before. */
export function withoutChange(label: readonly string[]): readonly string[] {
  if (label.length < 2 || !changes.test(label.at(-1) ?? '')) return label
  const rest = label.slice(0, -1)
  return rest.length > 1 && otherYear.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest
}

/** 前年度の1.08倍の384,210冊: what it came to is no ratio. */
export function withoutRatio(label: readonly string[]): readonly string[] {
  return label.length > 1 && /年度?比$/.test(label.at(-1) ?? '') ? label.slice(0, -1) : label
}

const priceOfOne =
  /^の[^、。0-9０-９]{0,8}(?:料金?|費用?|額|代金?|単価|価格|値段|量|時間|経費)[\s　]*(?:は|が|[:：])/

/** 築30年以上：14施設, 20年以上30年未満　5施設: the bounds of a group, set apart from how many are in it. */
const bounds =
  /^(?:以上|未満|以下|超|を超える)[^。、]{0,16}?(?:[：:][\s　]*|　[\s　]*|[\s　]{2,})約?[0-9０-９]/
/** ５人槽41基, ３人部屋12室: the size of what is counted behind it. */
const sizeOfThing = /^(?:槽|部屋|乗り|用|学級|掛け)[\s　:：]*[0-9０-９]/

/**
 * １食当たり300円, １人１日当たりの利用料: per how many of what an amount holds names the amount and counts nothing; so do the bounds of a
 * group and the size of a thing.
 */
export function isBasis(text: string, { unit, span, value }: Quantity): boolean {
  if (bounds.test(text.slice(span.end, span.end + 30))) return true
  const after = text.slice(span.end, span.end + 10)
  if (unit?.kind === 'people' && sizeOfThing.test(after)) return true
  // 1件ごとに
  if (unit !== undefined && value.eq(1) && /^(?:ごと|毎|の?(?:上限|限度))/.test(after)) return true
  if (
    unit?.kind === 'age' &&
    /^(?:以上|未満|以下|以降|から(?![\s　]*[0-9０-９])|[～~〜]|代|児|の[一-龠]|[\s　：:]+[0-9０-９,，]+[千百]?[万億]?円)/.test(
      after,
    )
  )
    return true
  // 1回の利用料は400円
  if (unit !== undefined && value.eq(1) && priceOfOne.test(text.slice(span.end, span.end + 16))) return true
  if (unit?.kind === 'time' && after.startsWith('児')) return true
  return (
    unit !== undefined &&
    unit.kind !== 'money' &&
    /^(?:[0-9０-９一]{1,3}[^\s0-9０-９、。]{1,3})?[\s　]?(?:当たり|当り|あたり|につき)/.test(after)
  )
}
