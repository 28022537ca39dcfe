import type { Fact } from './fact-reader.ts'

const BRACKET =
  /[(（][\s　]*(?:令和|平成|[RH])[\s　]*(?:元|[0-9０-９]{1,2})年?度?[\s　:：]*([^()（）]{3,120})[)）]/gu

/**
 * `83組織、加入率は78.9％（令和4年度　80組織、76.2％）`: as many numbers of another year as stand before the bracket, of the same units one for one, are of
 * the same things.
 */
export function nameYearInBracket(facts: readonly Fact[], text: string): readonly Fact[] {
  let named = facts
  for (const match of text.matchAll(BRACKET)) {
    const end = match.index + match[0].length
    const inside = named.filter(({ quantity: { span } }) => span.start > match.index && span.end < end)
    const before = named.filter(({ quantity: { span } }) => span.end <= match.index).slice(-inside.length)
    if (inside.length < FEWEST || !areAlike(before, inside)) continue
    const labels = new Map(inside.map((fact, at) => [fact, before[at]?.label ?? fact.label]))
    named = named.map((fact) => ({ ...fact, label: labels.get(fact) ?? fact.label }))
  }
  return named
}

/** One number in a bracket is of the number before it anyway. */
const FEWEST = 2

function areAlike(before: readonly Fact[], inside: readonly Fact[]): boolean {
  return (
    before.length === inside.length &&
    before.every(({ quantity, label }, at) => {
      const unit = quantity.unit?.symbol
      return unit !== undefined && unit === inside[at]?.quantity.unit?.symbol && label.length > 0
    })
  )
}
