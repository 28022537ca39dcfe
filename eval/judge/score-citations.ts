import { overlaps } from '../../ingest/report/span.ts'
import type { Citation } from '../../server/http/contract.ts'
import type { LocatedProof } from '../locate-proof.ts'
import type { CitationScore } from './verdict.ts'

/**
 * A citation counts if its stretch and a proof's touch in the stored text, or if one of the two texts holds the other
 * (the same line printed twice).
 */
export function scoreCitations(
  citations: readonly Citation[],
  proofs: readonly LocatedProof[],
): CitationScore {
  return {
    given: citations.length,
    proving: citations.filter((citation) => proofs.some((proof) => isProved(citation, proof))).length,
    proofs: proofs.length,
    proved: proofs.filter((proof) => citations.some((citation) => isProved(citation, proof))).length,
  }
}

function isProved(citation: Citation, proof: LocatedProof): boolean {
  if (proof.reportId !== null && citation.reportId !== proof.reportId) return false
  const touches = proof.places.some((place) => overlaps(place, citation))
  return touches || holds(citation.quote, proof.quote) || holds(proof.quote, citation.quote)
}

/** A few letters stand anywhere: only a quote of some length tells where it is from. */
const LEAST_QUOTE = 8

function holds(outer: string, inner: string): boolean {
  return inner.trim().length >= LEAST_QUOTE && outer.includes(inner)
}
