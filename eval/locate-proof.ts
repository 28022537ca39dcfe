import type { Span } from '../ingest/report/span.ts'

/** 根拠: a proof quote with the places where it stands in the report's text. */
export type LocatedProof = {
  readonly quote: string
  /** Null where the case names no report: the quote's text alone counts. */
  readonly reportId: string | null
  readonly places: readonly Span[]
}

/**
 * Where each proof stands. One that stands several times is taken where it is nearest to those that stand once; with
 * none to lean on, all its places count.
 */
export function locateProofs(text: string, quotes: readonly string[], reportId: string): LocatedProof[] {
  const found = quotes.map((quote) => ({ quote, reportId, places: placesOf(text, quote) }))
  const anchors = found.filter(({ places }) => places.length === 1).flatMap(({ places }) => places)
  return found.map((proof) => ({ ...proof, places: nearest(proof.places, anchors) }))
}

function placesOf(text: string, quote: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length })
  }
  return places
}

function nearest(places: readonly Span[], anchors: readonly Span[]): readonly Span[] {
  if (places.length < 2 || anchors.length === 0) return places
  const distance = (place: Span): number =>
    Math.min(...anchors.map((anchor) => Math.abs(anchor.start - place.start)))
  return places.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1)
}
