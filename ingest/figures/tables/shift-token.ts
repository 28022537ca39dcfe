import type { CellMark, Ordinal, Quantity, TimeMark } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'

/** Moves a token found in a piece of text to where that piece stands (`offset` UTF-16 units further). */
export function shiftToken<Token extends Quantity | TimeMark | Ordinal | CellMark>(
  token: Token,
  offset: number,
): Token {
  const moved = { ...token, span: shiftSpan(token.span, offset) }
  return token.kind === 'quantity' ? { ...moved, number: shiftSpan(token.number, offset) } : moved
}

function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset }
}
