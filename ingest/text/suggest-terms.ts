/** The words that a corpus knows, for the correction of a question's typing. */
export type Vocabulary = {
  /** Index bases with the number of chunks that hold them. */
  readonly counts: ReadonlyMap<string, number>
  /** Bases by the text that is left when one letter is deleted. */
  readonly byDeletion: ReadonlyMap<string, readonly string[]>
}

/** Shorter words have too many neighbours: 市税 and 市債 are one letter apart. */
const SHORTEST_CORRECTED = 4
/** Longer ones are sentences run together; they are neither indexed nor corrected. */
const LONGEST_CORRECTED = 24
const MOST_SUGGESTIONS = 5

/** Indexes the words of a corpus; reading keys and numbers should be left out by the caller. */
export function buildVocabulary(words: Iterable<readonly [base: string, count: number]>): Vocabulary {
  const counts = new Map(words)
  const byDeletion = new Map<string, string[]>()
  for (const base of counts.keys()) {
    for (const shortened of deletions(base)) {
      const bases = byDeletion.get(shortened)
      if (bases === undefined) byDeletion.set(shortened, [base])
      else bases.push(base)
    }
  }
  return { counts, byDeletion }
}

/**
 * Words of the corpus one letter (or one swap of neighbours) away from a term that it does not hold: at most five, the
 * most frequent first. Empty for terms that the corpus knows, of fewer than four letters, or with digits.
 */
export function suggestTerms(term: string, vocabulary: Vocabulary): string[] {
  if (vocabulary.counts.has(term) || !isCorrectable(term)) return []
  const found = new Set<string>()
  for (const shortened of [term, ...deletions(term)]) {
    if (vocabulary.counts.has(shortened)) found.add(shortened)
    for (const base of vocabulary.byDeletion.get(shortened) ?? []) {
      if (isOneEditApart(term, base)) found.add(base)
    }
  }
  return [...found]
    .filter((base) => base.length >= SHORTEST_CORRECTED)
    .toSorted((a, b) => (vocabulary.counts.get(b) ?? 0) - (vocabulary.counts.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
}

function isCorrectable(text: string): boolean {
  return text.length >= SHORTEST_CORRECTED && text.length <= LONGEST_CORRECTED && !/[0-9]/.test(text)
}

function deletions(text: string): string[] {
  if (!isCorrectable(text)) return []
  return Array.from({ length: text.length }, (_, index) => text.slice(0, index) + text.slice(index + 1))
}

/** True where one insertion, deletion, replacement or swap of neighbours turns one into the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const restA = a.slice(start, endA)
  const restB = b.slice(start, endB)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
