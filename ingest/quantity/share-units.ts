import type { NumberToken, Quantity } from '../report/quantity.ts'

const RANGE = /^ ?~ ?$|^-$/
const CHANGE = /^ ?→ ?$/
const LISTED = /^ ?[~・] ?$/

/**
 * What a number takes from the next one. 60〜69歳, 10〜20人: the first of a range takes unit and scale of the second, and
 * both are marked (から, まで). 13→4施設: the unit alone. 5・6年生, 1〜3班: an ordinal makes its neighbour one too.
 */
export function shareUnits(tokens: readonly NumberToken[], text: string): NumberToken[] {
  const shared = [...tokens]
  for (let index = 0; index < shared.length; index += 1) {
    const token = shared[index]
    const next = shared[index + 1]
    const named = token && next && takesName(token, next, text)
    if (named) shared[index + 1] = named
    if (named || token?.kind !== 'quantity' || !next) continue
    const between = text.slice(token.span.end, next.span.start)
    if (next.kind === 'ordinal' && !token.unit && isNamed(token, next.role) && LISTED.test(between)) {
      shared[index] = { kind: 'ordinal', role: next.role, printed: token.printed, span: token.span }
    }
    if (next.kind !== 'quantity' || !next.unit) continue
    if (token.unit && token.unit.symbol !== next.unit.symbol) continue
    if (CHANGE.test(between)) shared[index] = lent(token, next)
    if (!RANGE.test(between)) continue
    shared[index] = { ...lent(token, next), qualifiers: [...token.qualifiers, 'から'] }
    shared[index + 1] = { ...next, qualifiers: [...next.qualifiers, 'まで'] }
  }
  return shared
}

/** 要支援1・2, 小学1年〜6年: what follows an ordinal in a list is one too. */
function takesName(token: NumberToken, next: NumberToken, text: string): NumberToken | undefined {
  if (token.kind !== 'ordinal' || next.kind !== 'quantity') return undefined
  if (!LISTED.test(text.slice(token.span.end, next.span.start))) return undefined
  const years = /^\d+ ?年$/.test(token.printed) && /^\d+ ?年$/.test(next.printed)
  const references = token.role === 'reference' && !next.unit && isNamed(next, 'name')
  return years || references
    ? { kind: 'ordinal', role: token.role, printed: next.printed, span: next.span }
    : undefined
}

/** A small whole number beside a name (年生, 班, 号): not an amount before a date. */
function isNamed(token: Quantity, role: string): boolean {
  return (role === 'name' || role === 'article') && /^[\d０-９]{1,2}$/.test(token.printed)
}

function lent(token: Quantity, from: Quantity): Quantity {
  if (token.unit || !from.unit) return token
  const scale = token.scale.eq(1) ? from.scale : token.scale
  return { ...token, unit: from.unit, scale, value: token.value.times(token.scale.eq(1) ? from.scale : 1) }
}
