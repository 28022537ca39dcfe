/** A half-open range of UTF-16 units in a report's stored text. */
export type Span = { readonly start: number; readonly end: number }

/** The shortest span that covers all of `spans`, which must not be empty. */
export function coverSpans(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  }
}

/** True where the two have a unit in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
