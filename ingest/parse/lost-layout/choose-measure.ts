import { bigrams } from '../shared-words.ts'

/** The words of each measure on a page, to judge whose a block is. */
export type Vocabulary = {
  readonly add: (measure: number, text: string) => void
  /** How much a block's words speak for each measure; words that all of them use count nothing. */
  readonly score: (text: string) => number[]
}

/** How rare each pair of characters is among the report's measures: 1 for one measure's own, less for common ones. */
export function rarity(texts: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of bigrams(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.log(texts.length + 1)
  return (word) => Math.log((texts.length + 1) / (counts.get(word) ?? 1)) / (most === 0 ? 1 : most)
}

/** Words of any table's head or foot: they speak for no measure. */
const TABLE_WORDS =
  /内\s*訳|金\s*額|備\s*考|合\s*計|小\s*計|区\s*分|項\s*目|単\s*位|件\s*数|人\s*数|回\s*数|令和|平成|年度/gu

export function makeVocabulary(count: number, weigh: (word: string) => number): Vocabulary {
  const words: Set<string>[] = Array.from({ length: count }, () => new Set<string>())
  return {
    add(measure, text) {
      for (const word of bigrams(text)) words[measure]?.add(word)
    },
    score(text) {
      const scores = new Array<number>(count).fill(0)
      const own = bigrams(text.replace(TABLE_WORDS, ' '))
      for (const word of own) {
        const users = words.flatMap((set, at) => (set.has(word) ? [at] : []))
        if (users.length === 0 || users.length === count) continue
        for (const at of users) scores[at] = (scores[at] ?? 0) + weigh(word) / users.length
      }
      return scores.map((score) => score / Math.sqrt(Math.max(1, own.size)))
    },
  }
}
