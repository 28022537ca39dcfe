import type { Quantity } from '../../report/quantity.ts'

/** 2.5インチSSD: digits that a word goes on behind are part of a name. */
export function isWithinName(text: string, { unit, span }: Quantity): boolean {
  if (unit?.symbol === '人' && OF_HOUSEHOLD.test(text.slice(span.end))) return true
  return unit === undefined && /^[ァ-ヶA-Za-zＡ-Ｚａ-ｚ]/.test(text.slice(span.end))
}

/** ２人世帯, ３人以上の世帯: how many are in it names the household. */
const OF_HOUSEHOLD = /^(?:以[上下]|未満)?の?(?:世帯|家庭|家族)/

/** 正会員の2分の1以上の出席: the whole that a share is of names it less than what it is a share of. */
export function isShareOf({ unit }: Quantity, lead: string): boolean {
  return unit?.kind === 'rate' && /の$/.test(lead)
}

/** 職員が10件の不正な支出を認める: who did it is not what is counted. */
export function isDoer({ unit, span }: Quantity, text: string): boolean {
  const isCounted = unit?.kind === 'count' && /が$/.test(text.slice(0, span.start))
  return isCounted && /^の[^、。をがはに]{2,14}を/.test(text.slice(span.end, span.end + 20))
}
