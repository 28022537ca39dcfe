import type { Analyzer } from './analyzer.ts'
import { outermostTerms } from './synonym-index.ts'
import type { Term } from './term.ts'
import { synonymsOf } from './thesaurus.ts'

/** A word of a corpus for one that the corpus does not hold. */
export type OtherWord = {
  /** The bases of its words; all of them stand in the corpus. */
  readonly bases: readonly string[]
  /** How well it stands for the word, 0–1. */
  readonly weight: number
}

const sameWordWeight = 0.9
/** Less than any group of the project's own: what is like in general may be apart in an office. */
const likeWeight = 0.6

/**
 * What a general dictionary has for a term that the corpus (`counts`: its bases) does not hold; a word that the corpus
 * holds needs no other, and one that neither holds has none.
 */
export function findOtherWords(
  analyzer: Analyzer,
  term: Term,
  counts: { has(base: string): boolean },
): OtherWord[] {
  if (term.weightClass === 'piece' || term.partOfSpeech === 'number' || term.partOfSpeech === 'time')
    return []
  if (counts.has(term.base)) return []
  const bySurface = synonymsOf(term.surface)
  const synonyms = bySurface.length > 0 ? bySurface : synonymsOf(term.base)
  const best = new Map<string, OtherWord>()
  for (const { word, isSameWord } of synonyms.toSorted(
    (a, b) => Number(b.isSameWord) - Number(a.isSameWord),
  )) {
    const bases = outermostTerms(analyzer.terms(word)).map(({ base }) => base)
    const key = bases.join(' ')
    if (bases.length === 0 || !bases.every((base) => counts.has(base)) || best.has(key)) continue
    best.set(key, { bases, weight: isSameWord ? sameWordWeight : likeWeight })
  }
  return [...best.values()]
}
