import type { FigureDraft } from '../figure-draft.ts'

/** ・支援員　17人　小学校 12人、中学校 5人: what adds up to the item's own number is of it. */
export function addUp(own: FigureDraft, others: readonly FigureDraft[]): boolean {
  const alike = others.filter(({ unit }) => unit?.symbol === own.unit?.symbol)
  const sum = alike.reduce((all, { value }) => all.plus(value), own.value.times(0))
  return alike.length > 1 && sum.eq(own.value)
}
