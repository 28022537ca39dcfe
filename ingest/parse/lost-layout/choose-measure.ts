import type { DraftSection } from '../build-sections.ts'
import { bigrams } from '../shared-words.ts'

/** The words of each measure on a page, to judge whose a block is. */
export type Vocabulary = {
  readonly add: (measure: number, text: string) => void
  /** How much a block's words speak for each measure; words that all of them use count nothing. */
  readonly score: (text: string) => number[]
}

export function makeVocabulary(count: number): Vocabulary {
  const words: Set<string>[] = Array.from({ length: count }, () => new Set<string>())
  return {
    add(measure, text) {
      for (const word of bigrams(text)) words[measure]?.add(word)
    },
    score(text) {
      const scores = new Array<number>(count).fill(0)
      const own = bigrams(text)
      for (const word of own) {
        const users = words.flatMap((set, at) => (set.has(word) ? [at] : []))
        if (users.length === 0 || users.length === count) continue
        for (const at of users) scores[at] = (scores[at] ?? 0) + 1 / users.length
      }
      return scores.map((score) => score / Math.sqrt(Math.max(1, own.size)))
    },
  }
}

/** The text of a measure's own sections that stand where they belong. */
export function sectionText(text: string, section: DraftSection, before: number): string {
  const own = section.blocks.filter((block) => block.first < before)
  const headings = section.path.map((open) => open.heading.printed)
  return [...headings, ...own.map((block) => text.slice(block.span.start, block.span.end))].join('\n')
}

/** The amounts in yen that a text prints with 千円 or 円, and bare numbers, each as it may be meant. */
export function amountsIn(text: string): { readonly yen: number[]; readonly thousands: number[] } {
  const yen: number[] = []
  const thousands: number[] = []
  for (const match of text.matchAll(/(\d{1,3}(?:,\d{3})+|\d+)\s*(千円|円)?/gu)) {
    const value = Number((match[1] ?? '').replaceAll(',', ''))
    if (match[2] === '千円') thousands.push(value)
    else if (match[2] === '円' || value >= 10_000) yen.push(value)
  }
  return { yen, thousands }
}

/** Whether a total in 千円 is the sum, or one, of the amounts that a text prints (yen are rounded either way). */
export function explainsTotal(total: number, text: string): boolean {
  const { yen, thousands } = amountsIn(text)
  const near = (value: number) => Math.abs(value - total * 1000) < 1000
  if (total >= 1000 && yen.some(near)) return true
  const sum = thousands.reduce((a, b) => a + b, 0)
  return (thousands.length >= 2 && sum === total) || (total >= 100 && thousands.includes(total))
}
