import type { QuestionTerm } from '../question/question.ts'
import type { TermMatch } from './match-labels.ts'

/** Terms up to this weight are words of asking: they count only where they are met. */
const askingWeight = 0.35
/**
 * What stands around a sentence (headings, title) is shared by its neighbours: at 1 they could not be told apart, at 0
 * a sentence would have to repeat its title.
 */
const aroundFactor = 0.75
/** A word that nearly every sentence has still counts for something. */
const leastTelling = 0.25

/** How well words of a report meet a question. */
export type WordRating = {
  /** Share of the question's meaning that is met by the words themselves or what stands around them, 0–1. */
  readonly coverage: number
  /** The same with what is around at a discount and telling words at a premium. */
  readonly fit: number
  /** Key terms that neither the words nor anything around them meets. */
  readonly missing: readonly QuestionTerm[]
}

/** How telling each term is among the texts that compete, 0–1: a word in all of them decides nothing. */
export function tellingOf(terms: readonly QuestionTerm[], own: readonly (readonly TermMatch[])[]): number[] {
  return terms.map((_, index) => {
    const having = own.filter((matches) => (matches[index]?.strength ?? 0) >= 0.5).length
    const share = Math.log((own.length + 1) / (having + 1)) / Math.log(own.length + 1 || 2)
    return Math.max(leastTelling, Math.min(1, Number.isFinite(share) ? share : 1))
  })
}

/** Rates the words of one text (`own`) together with its labels (`around`). */
export function rateWords(
  own: readonly TermMatch[],
  around: readonly TermMatch[],
  telling: readonly number[],
): WordRating {
  let [total, met, weighed, fit] = [0, 0, 0, 0]
  const missing: QuestionTerm[] = []
  own.forEach(({ term, strength }, index) => {
    const outside = around[index]?.strength ?? 0
    const best = Math.max(strength, outside)
    if (best === 0 && term.key) missing.push(term)
    if (best === 0 && term.weight <= askingWeight) return
    const weight = term.weight * (telling[index] ?? 1)
    total += term.weight
    met += term.weight * best
    weighed += weight
    fit += weight * Math.max(strength, outside * aroundFactor)
  })
  return {
    coverage: total === 0 ? 0 : met / total,
    fit: weighed === 0 ? 0 : fit / weighed,
    missing,
  }
}
