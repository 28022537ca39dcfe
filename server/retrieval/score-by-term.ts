import { containsSpan } from '../../ingest/report/span.ts'
import type { LexicalHit } from '../../ingest/store/search-lexical.ts'
import type { QueryTerm, TermMatch } from './retrieval.ts'

/** A lexical hit with its matches named by the question's words, scored anew. */
export type ScoredHit = {
  readonly chunkId: string
  readonly measureId: string
  readonly reportId: string
  readonly score: number
  readonly matches: readonly TermMatch[]
}

/**
 * How much a passage with half of the question's content words is worth against one with all of them: 0 = nothing,
 * 1 = as much as its words say.
 */
const PARTIAL_COVERAGE = 0.5

/**
 * Scores hits by the question's words: of all keys for one word (itself, its reading, synonyms) the best counts, so
 * that a passage with three synonyms of one word does not beat one with two words of the question; and the score falls
 * with the share of content words that the passage lacks. Best first; equal scores in the order given.
 */
export function scoreByTerm(hits: readonly LexicalHit[], terms: readonly QueryTerm[]): ScoredHit[] {
  const askedBy = termsByKey(terms)
  return hits
    .map((hit) => {
      const matches = nameMatches(hit, askedBy)
      const best = new Map<number, number>()
      for (const { term, score } of matches) best.set(term, Math.max(best.get(term) ?? 0, score))
      const sum = [...best.values()].reduce((total, score) => total + score, 0)
      const { chunkId, measureId, reportId } = hit
      return { chunkId, measureId, reportId, score: sum * coverageFactor(matches, terms), matches }
    })
    .toSorted((a, b) => b.score - a.score)
}

/** Indexes of the content words that stand in a passage themselves, or within a longer word of the question that does. */
export function coveredTerms(matches: readonly TermMatch[], terms: readonly QueryTerm[]): number[] {
  const matched = [...new Set(matches.map((match) => match.term))].flatMap(
    (index) => terms[index]?.span ?? [],
  )
  return terms.flatMap((term, index) =>
    term.isContent && matched.some((span) => containsSpan(span, term.span)) ? [index] : [],
  )
}

function coverageFactor(matches: readonly TermMatch[], terms: readonly QueryTerm[]): number {
  const content = terms.filter((term) => term.isContent).length
  if (content === 0) return 1
  return PARTIAL_COVERAGE + (1 - PARTIAL_COVERAGE) * (coveredTerms(matches, terms).length / content)
}

/** Each key that the passage holds, with the question's word that it was looked up for. */
function nameMatches(hit: LexicalHit, askedBy: TermsByKey): TermMatch[] {
  return hit.matches.flatMap((match) =>
    (askedBy.get(match.term) ?? []).map((asked) => ({
      term: asked.term,
      via: asked.via,
      key: match.term,
      score: match.score,
    })),
  )
}

type TermsByKey = ReadonlyMap<string, readonly Pick<TermMatch, 'term' | 'via'>[]>

function termsByKey(terms: readonly QueryTerm[]): TermsByKey {
  const asked = terms.flatMap((term, index) => term.keys.map(({ key, via }) => ({ key, term: index, via })))
  return Map.groupBy(asked, ({ key }) => key)
}
