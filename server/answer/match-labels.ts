import type { QuestionTerm } from '../question/question.ts'
import type { FigureView, Label, LabelLevel } from './evidence.ts'

/**
 * How well a label of each level speaks for a term, 0–1. Own labels (row, column) name the figure itself; the title
 * names the measure; a department or the report says little. Lower `title` and figures of well-named measures sink.
 */
const levelFactor: Readonly<Record<LabelLevel, number>> = {
  row: 1,
  column: 1,
  caption: 0.97,
  heading: 0.95,
  title: 0.95,
  passage: 0.85,
  department: 0.6,
  report: 0.4,
  body: 0.6,
}

/** Terms up to this weight are words of asking. */
const askingWeight = 0.35

/** How one term is covered by a figure's labels: 0 where nothing speaks for it. */
export type TermMatch = {
  readonly term: QuestionTerm
  readonly strength: number
  readonly level?: LabelLevel
}

/** The best match of every term among `labels`. */
export function matchTerms(terms: readonly QuestionTerm[], labels: readonly Label[]): TermMatch[] {
  return terms.map((term) => {
    let best: TermMatch = { term, strength: 0 }
    for (const label of labels) {
      const strength = strengthIn(term, label.keys) * levelFactor[label.level]
      if (strength > best.strength) best = { term, strength, level: label.level }
    }
    return best
  })
}

/** 1 where the label has the word itself, a variant's weight where it has another word for it, else 0. */
export function strengthIn(term: QuestionTerm, keys: ReadonlySet<string>): number {
  if (term.keys.some((key) => keys.has(key))) return 1
  let best = 0
  for (const variant of term.variants) {
    if (variant.weight > best && variant.keys.every((key) => keys.has(key))) best = variant.weight
  }
  return best
}

/**
 * Share of the question's meaning that the matches cover, 0–1. Words of asking count only where they match, so that
 * chattiness costs nothing; 0 for a question without terms.
 */
export function coverageOf(matches: readonly TermMatch[]): number {
  const counted = matches.filter((match) => match.term.weight > askingWeight || match.strength > 0)
  const total = counted.reduce((all, match) => all + match.term.weight, 0)
  if (total === 0) return 0
  return counted.reduce((all, match) => all + match.term.weight * match.strength, 0) / total
}

/**
 * Share of a figure's own labels that the question does not speak of, 0–1: a row 「消耗品費」 demands to be named, a row
 * 「合計」 demands nothing.
 */
export function demandOf(figure: FigureView, terms: readonly QuestionTerm[]): number {
  let asked = 0
  let uncovered = 0
  for (const label of figure.own) {
    if (label.text === figure.figure.subject) continue
    for (const word of label.words) {
      if (word.generic) continue
      asked += 1
      if (!terms.some((term) => coversWord(term, word.keys))) uncovered += 1
    }
  }
  return asked === 0 ? 0 : uncovered / Math.max(asked, 2)
}

function coversWord(term: QuestionTerm, keys: readonly string[]): boolean {
  return (
    term.keys.some((key) => keys.includes(key)) ||
    term.variants.some((variant) => variant.weight >= 0.5 && variant.keys.some((key) => keys.includes(key)))
  )
}
