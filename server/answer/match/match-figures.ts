import type { Question, QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure, FigureView, Label, MeasureView } from '../evidence/evidence.ts'
import { hasMark } from '../evidence/has-mark.ts'
import { letterPairs, sharedPairs } from '../evidence/letter-pairs.ts'
import { rememberText } from '../evidence/remember-text.ts'
import { countsElse } from './counts-else.ts'
import { demandOf } from './demand-of.ts'
import { betterOf, coverageOf, matchShared, type TermMatch } from './match-labels.ts'
import { isAskedFor } from './misses-asked.ts'
import { saidOnly, withGiving, withSaid, withUnitNoun } from './said-elsewhere.ts'

/** A figure that has any word of the question, with what its labels have of it: the same for every period and unit. */
export type MatchedFigure = FigureInMeasure & {
  readonly matches: readonly TermMatch[]
  /** Shares, 0–1, as in `Candidate`; `ownCoverage` of the row and column alone, `likeness` of the letters in common. */
  readonly coverage: number
  readonly ownCoverage: number
  readonly demand: number
  readonly wholeness: number
  readonly likeness: number
  readonly marked: number
  /** How well the row and column name the noun that is asked for (「空家は何戸」), 0–1. */
  readonly headed: number
  /** The figure counts people who came to something else. */
  readonly countsElse: boolean
}

type Words = Pick<Question, 'text' | 'terms' | 'phrases' | 'marks'>

/** Variants of a question (its periods open, its unit left out) share the very same terms. */
const memos = new WeakMap<readonly QuestionTerm[], Words & Found>()
type Found = { readonly views: readonly MeasureView[]; readonly found: readonly MatchedFigure[] }

/** The figures of the measures that have any word of the question, in the order of the measures. */
export function matchFigures(question: Words, views: readonly MeasureView[]): readonly MatchedFigure[] {
  const { text, terms, phrases, marks } = question
  const known = memos.get(terms)
  if (known?.views === views && known.text === text && known.phrases === phrases && known.marks === marks)
    return known.found
  const asked = letterPairs(text)
  const found = views.flatMap((view) => matchMeasure({ ...question, views }, asked, view))
  memos.set(terms, { text, terms, phrases, marks, views, found })
  return found
}

function matchMeasure(
  question: Words & { readonly views: readonly MeasureView[] },
  asked: ReadonlySet<string>,
  view: MeasureView,
): MatchedFigure[] {
  const { terms } = question
  const matched = view.figures.map((figure) => ({
    view,
    figure,
    own: betterOf(matchShared(terms, figure.row), matchShared(terms, figure.column)),
  }))
  const said = saidOnly(question, view, matched)
  const head = terms.findLastIndex((term) => term.key && isAskedFor(question.text, term))
  const phrasesOf = createPhraseCounter(question.phrases)
  const [saidToo, covered] = [once((all: readonly TermMatch[]) => withSaid(all, said)), once(coverageOf)]
  const unitToo = withUnitNoun(terms)
  return matched.flatMap((one) => {
    const { figure, own } = one
    const all = saidToo(betterOf(own, matchShared(terms, figure.context)))
    const matches = unitToo(withGiving(all, one), figure.figure)
    const coverage = covered(matches)
    if (coverage === 0) return []
    return {
      view,
      figure,
      matches,
      coverage,
      ownCoverage: covered(own),
      demand: demandOf(figure, terms),
      wholeness: phrasesOf(figure),
      likeness: sharedPairs(
        asked,
        figure.own.map((label) => label.pairs),
      ),
      marked: marksIn(question.marks, figure),
      headed: head < 0 ? 0 : (own[head]?.strength ?? 0),
      countsElse: countsElse(matches, figure),
    }
  })
}

/** Figures of one row, column or table share the very array of their labels and of what these say of the question. */
function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, T>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const value = make(of)
    made.set(of, value)
    return value
  }
}

/** Share of the question's marks that the figure's own labels, its caption or its headings have, 0–1. */
function marksIn(marks: Question['marks'], { own, context }: FigureView): number {
  if (marks.length === 0) return 0
  const near = context.filter(({ level }) => level === 'caption' || level === 'heading')
  const labels = [...own, ...near].map(({ text }) => digitsPlain(text)).join(' ')
  return marks.filter((mark) => hasMark(labels, mark)).length / marks.length
}

/** Folded by NFKC, without the commas within numbers. */
const digitsPlain = rememberText((text) => text.normalize('NFKC').replaceAll(',', ''))

/** How many of the joined words a figure has whole, as a share; those that only stand around it count half. */
function createPhraseCounter(phrases: Question['phrases']): (figure: FigureView) => number {
  if (phrases.length === 0) return () => 0
  const wholeIn = once((labels: readonly Label[]) =>
    phrases.map((phrase) => labels.some((label) => label.keys.has(phrase))),
  )
  return ({ row, column, context }) => {
    const [inRow, inColumn, beside] = [row, column, context].map(wholeIn)
    const points = phrases.map((_, index) =>
      inRow?.[index] || inColumn?.[index] ? 1 : beside?.[index] ? 0.5 : 0,
    )
    return points.reduce((all: number, one) => all + one, 0) / phrases.length
  }
}
