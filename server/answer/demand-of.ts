import type { QuestionTerm } from '../question/question.ts'
import type { FigureView, Label } from './evidence.ts'
import { isTotalLabel } from './table-axes.ts'

type Demand = { readonly asked: number; readonly uncovered: number; readonly unsaid: boolean }
type Demands = Map<Label['words'], Demand>

/** Many figures share a label, and each is scored several times for one question with the same terms. */
const memos = new WeakMap<readonly QuestionTerm[], Demands>()

function demandsOf(terms: readonly QuestionTerm[]): Demands {
  const demands = memos.get(terms) ?? new Map()
  memos.set(terms, demands)
  return demands
}

/** 「経常費用・事業費・その他経費計」 is deeper than 「経常費用計」, although none of its words need be said. */
const unsaidLevel = 0.1

/**
 * Share of a figure's own labels that the question does not speak of, 0–1: a row 「消耗品費」 demands to be named, a row
 * 「合計」 demands nothing.
 */
export function demandOf(figure: FigureView, terms: readonly QuestionTerm[]): number {
  const demands = demandsOf(terms)
  let [asked, uncovered] = [0, 0]
  const upper = figure.row.slice(0, -1)
  for (const label of figure.own) {
    if (label.text === figure.figure.subject) continue
    const demand = demandOfLabel(label, terms, demands)
    asked += demand.asked
    uncovered += demand.uncovered
    if (demand.unsaid && upper.includes(label) && !isTotalLabel(label.text)) uncovered += unsaidLevel
  }
  return asked === 0 ? 0 : uncovered / Math.max(asked, 2)
}

function demandOfLabel({ words }: Label, terms: readonly QuestionTerm[], demands: Demands): Demand {
  const known = demands.get(words)
  if (known) return known
  const asked = words.filter((word) => !word.generic)
  const uncovered = asked.filter((word) => !terms.some((term) => coversWord(term, word.keys)))
  const unsaid = asked.length === 0 && !words.some(({ keys }) => terms.some((term) => coversWord(term, keys)))
  const demand = { asked: asked.length, uncovered: uncovered.length, unsaid }
  demands.set(words, demand)
  return demand
}

function coversWord(term: QuestionTerm, keys: readonly string[]): boolean {
  return (
    term.keys.some((key) => keys.includes(key)) ||
    term.variants.some((variant) => variant.weight >= 0.5 && variant.keys.some((key) => keys.includes(key)))
  )
}
