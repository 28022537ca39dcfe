import type { Question } from '../../question/question.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'

/** What it costs to stand under one heading where the question names another of the measure. */
const otherHeadingCost = 0.1
/** The same where the other heading is, word for word, what is asked about: 公民館 beside 体育施設. */
const otherThingCost = 0.4
/** Shortest heading that a question is sure to name by its words; of one that is a word asked about. */
const shortestName = 5
const shortestThing = 3

/** 「デジタル化推進事業の国の補助は」: a figure under another heading of the measure, with nothing of that name around it, stands back. */
export function weighHeadings({ text, terms }: Question): (at: FigureInMeasure) => number {
  const said = closeUp(text)
  const things = terms.filter(({ key }) => key).map(({ surface }) => closeUp(surface))
  const isThing = (name: string) => name.length >= shortestThing && things.includes(name)
  const ofViews = new Map<MeasureView, readonly string[]>()
  const namedIn = (view: MeasureView): readonly string[] => {
    const known = ofViews.get(view)
    if (known) return known
    const headings = view.measure.sections.flatMap(({ headings }) =>
      headings.map(({ text }) => closeUp(text)),
    )
    const named = [...new Set(headings)].filter(
      (name) => isThing(name) || (name.length >= shortestName && said.includes(name)),
    )
    ofViews.set(view, named)
    return named
  }
  return ({ view, figure: { figure } }) => {
    const named = namedIn(view)
    const { row, column, caption, headings } = figure.labels
    if (named.length === 0 || headings.length === 0) return 0
    const own = [...headings, ...row, ...column, caption ?? ''].map(closeUp)
    // 中央公民館 under 公民館: one of what is asked about, not all of it.
    const isOneOf = (label: string) =>
      named.some((name) => isThing(name) && label !== name && label.endsWith(name))
    if ([...row, ...column].map(closeUp).some(isOneOf)) return -otherHeadingCost
    if (own.some((label) => named.some((name) => label.includes(name)))) return 0
    return named.some(isThing) ? -otherThingCost : -otherHeadingCost
  }
}

function closeUp(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '')
}
