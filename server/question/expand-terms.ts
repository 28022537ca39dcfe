import { coverSpans } from '../../ingest/report/span.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { suggestTerms } from '../../ingest/text/suggest-terms.ts'
import { expandTerms } from '../../ingest/text/synonyms.ts'
import type { Term } from '../../ingest/text/term.ts'
import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'
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

/** A corrected spelling may be another word. */
const correctionWeight = 0.75

/** Words of the reports one letter away from what was typed, where the reports do not hold what was typed. */
export function findCorrections(terms: readonly Term[], vocabulary: StoreVocabulary): Variant[] {
  return terms
    .filter(
      (term) =>
        term.weightClass !== 'piece' && term.partOfSpeech !== 'number' && term.partOfSpeech !== 'time',
    )
    .flatMap((term) =>
      suggestTerms(term, vocabulary.words)
        .slice(0, 2)
        .map((base) => ({ span: term.span, keys: [base], weight: correctionWeight })),
    )
}
