/** Positions of the documents, best first, for a query's terms. */
export type Ranker = (terms: readonly string[]) => number[]

/** How soon more of the same term stops counting, and how much length is held against a document: the usual values. */
const K = 1.2
const B = 0.75

/** Plain BM25 over documents given as terms. Documents that hold no term of the query are left out. */
export function makeBm25(documents: readonly (readonly string[])[]): Ranker {
  const counts = documents.map(countTerms)
  const averageLength = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length)
  const documentsWith = new Map<string, number>()
  for (const count of counts)
    for (const term of count.keys()) documentsWith.set(term, (documentsWith.get(term) ?? 0) + 1)
  const rarity = (term: string) => {
    const having = documentsWith.get(term) ?? 0
    return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5))
  }
  const score = (terms: readonly string[], index: number) => {
    const lengthFactor = 1 - B + (B * (documents[index]?.length ?? 0)) / averageLength
    return terms.reduce((sum, term) => {
      const count = counts[index]?.get(term) ?? 0
      return count === 0 ? sum : sum + (rarity(term) * count * (K + 1)) / (count + K * lengthFactor)
    }, 0)
  }
  return (terms) =>
    documents
      .map((_, index) => ({ index, score: score(terms, index) }))
      .filter((one) => one.score > 0)
      .toSorted((a, b) => b.score - a.score || a.index - b.index)
      .map(({ index }) => index)
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
