import type { Question } from '../../question/question.ts'
import type { FigureInMeasure, MeasureView } from '../evidence/evidence.ts'

/** What it costs to stand under one heading where the question names another of the measure. */
const otherHeadingCost = 0.1
/** Shortest heading that a question is sure to name by its words. */
const shortestName = 5

/** 「デジタル化推進事業の国の補助は」: a figure under another heading of the measure, with nothing of that name around it, stands back. */
export function weighHeadings({ text }: Question): (at: FigureInMeasure) => number {
  const said = closeUp(text)
  const ofViews = new Map<MeasureView, readonly string[]>()
  const namedIn = (view: MeasureView): readonly string[] => {
    const known = ofViews.get(view)
    if (known) return known
    const headings = view.measure.sections.flatMap(({ headings }) =>
      headings.map(({ text }) => closeUp(text)),
    )
    const named = [...new Set(headings)].filter((name) => name.length >= shortestName && said.includes(name))
    ofViews.set(view, named)
    return named
  }
  return ({ view, figure: { figure } }) => {
    const named = namedIn(view)
    const { row, column, caption, headings } = figure.labels
    if (named.length === 0 || headings.length === 0) return 0
    const own = [...headings, ...row, ...column, caption ?? ''].map(closeUp)
    return own.some((label) => named.some((name) => label.includes(name))) ? 0 : -otherHeadingCost
  }
}

function closeUp(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '')
}
