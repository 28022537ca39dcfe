import type { QuestionTerm } from '../../question/question.ts'
import { askingWeight, type TermMatch } from './match-labels.ts'

/**
 * What stands around a sentence (headings, title) is shared by its neighbours, so that its words must not decide
 * between them: well below 1, a sentence that repeats its title would win over the one that answers.
 */
const aroundFactor = 0.95
/** A heading or title that has the word itself says it as well as the sentence would. */
const surelyAround = 0.9
const saidAround = 0.98
/** What stands anywhere in the measure says that the measure is meant, not that the sentence is. */
const elsewhereFactor = 0.45
/** What was done tells the sentences about one thing apart: verbs count more than for figures. */
const actionFactor = 1.6
/** From here on another word covers a term as well as the term itself. */
const sameMeaning = 0.5
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
  /** Key terms that only the rest of the measure has. */
  readonly far: readonly QuestionTerm[]
}

/**
 * How telling each term is among the texts that compete, 0–1: a word in all of them decides little. A word of asking
 * that none of them has counts nothing.
 */
export function tellingOf(terms: readonly QuestionTerm[], own: readonly (readonly TermMatch[])[]): number[] {
  return terms.map((term, index) => {
    const having = own.filter((matches) => (matches[index]?.strength ?? 0) >= 0.5).length
    if (having === 0 && term.weight <= askingWeight) return 0
    const share = Math.log((own.length + 1) / (having + 1)) / Math.log(own.length + 1 || 2)
    return Math.max(leastTelling, Math.min(1, Number.isFinite(share) ? share : 1))
  })
}

/** What the terms of a question meet: in a text itself, in its labels, and anywhere in its measure (0–1 each). */
export type Meeting = {
  readonly own: readonly TermMatch[]
  readonly around: readonly TermMatch[]
  readonly elsewhere: readonly number[]
}

/** Rates the words of one text together with what stands around it. */
export function rateWords(
  { own, around: labels, elsewhere }: Meeting,
  telling: readonly number[],
): WordRating {
  let [total, met, weighed, fit] = [0, 0, 0, 0]
  const missing: QuestionTerm[] = []
  const onlyFar: QuestionTerm[] = []
  own.forEach(({ term, strength }, index) => {
    const outside = labels[index]?.strength ?? 0
    const far = (elsewhere[index] ?? 0) * elsewhereFactor
    const best = Math.max(strength, outside, far)
    if (best === 0 && term.key) missing.push(term)
    else if (Math.max(strength, outside) === 0 && term.key) onlyFar.push(term)
    const weight = (term.key ? 1 : actionFactor) * term.weight * (telling[index] ?? 1)
    const said = Math.max(strength, outside) >= sameMeaning ? 1 : best
    total += term.weight <= askingWeight ? term.weight * said : term.weight
    met += term.weight * said
    weighed += weight
    const around = outside >= surelyAround ? saidAround : outside * aroundFactor
    fit += weight * Math.max(term.key ? strength : Math.sqrt(strength), around, far)
  })
  return {
    coverage: total === 0 ? 0 : met / total,
    fit: weighed === 0 ? 0 : fit / weighed,
    missing,
    far: onlyFar,
  }
}

/** The best that each term meets among the texts of one measure. */
export function bestOf(terms: readonly QuestionTerm[], own: readonly (readonly TermMatch[])[]): number[] {
  return terms.map((_, index) => Math.max(0, ...own.map((matches) => matches[index]?.strength ?? 0)))
}
