import { coverSpans } from '../../ingest/report/span.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { expandTerms } from '../../ingest/text/synonyms.ts'
import type { Term } from '../../ingest/text/term.ts'
import { smallestTerms, type Variant } from './content-terms.ts'

/** A synonym found by its parts alone stands a little less for the word than as a whole. */
const partsFactor = 0.95

/** Everyday words' official variants: each as one key, and as the keys of its smallest words. */
export function findVariants(analyzer: Analyzer, text: string, terms: readonly Term[]): Variant[] {
  return expandTerms(analyzer, text, terms).flatMap((expanded): Variant[] => {
    const span = coverSpans(expanded.from.map((term) => term.span))
    const parts = smallestTerms(analyzer.terms(expanded.base)).map((term) => term.base)
    const whole = { span, keys: [expanded.base], weight: expanded.weight }
    return parts.length > 1 ? [whole, { span, keys: parts, weight: expanded.weight * partsFactor }] : [whole]
  })
}
