import type { NumberToken, Quantity } from '../report/quantity.ts'

const RANGE = /^ ?~ ?$|^-$/

/** 60〜69歳, 10〜20人: the first number of a range takes the unit and scale of the second, and both are marked. */
export function shareUnits(tokens: readonly NumberToken[], text: string): NumberToken[] {
  const shared = [...tokens]
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    if (token.kind !== 'quantity' || next?.kind !== 'quantity' || !next.unit) continue
    if (!RANGE.test(text.slice(token.span.end, next.span.start))) continue
    if (token.unit && token.unit.symbol !== next.unit.symbol) continue
    shared[index] = { ...lent(token, next), qualifiers: [...token.qualifiers, 'から'] }
    shared[index + 1] = { ...next, qualifiers: [...next.qualifiers, 'まで'] }
  }
  return shared
}

function lent(token: Quantity, from: Quantity): Quantity {
  if (token.unit || !from.unit) return token
  const scale = token.scale.eq(1) ? from.scale : token.scale
  return { ...token, unit: from.unit, scale, value: token.value.times(token.scale.eq(1) ? from.scale : 1) }
}
