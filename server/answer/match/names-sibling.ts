import type { FigureView } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { strengthIn } from './match-labels.ts'
import { isTelling } from './misses-asked.ts'
import { type Candidate, uncoveredKeys } from './score-figures.ts'

/**
 * 「東の小中一貫校」 beside a row 「西の小中一貫校」: the row shares words with the name in the question, and the word that
 * it lacks stands in the label of another row of its table. That one is named; this would be its neighbour's figure.
 */
export function namesSibling(candidate: Candidate): boolean {
  const { cell } = candidate.figure.figure
  if (isUnderOtherHeading(candidate)) return true
  if (!cell) return false
  const missing = uncoveredKeys(candidate).filter(isTelling)
  const keys = candidate.matches.map(({ term }) => term).filter((term) => term.key)
  const has = (figure: FigureView, term: (typeof keys)[number]) =>
    figure.row.some((label) => strengthIn(term, label.keys) === 1)
  const shared = keys.filter((term) => has(candidate.figure, term))
  if (missing.some((term) => isRowOf(candidate, term.surface))) return true
  return (
    shared.length > 0 &&
    candidate.view.figures.some(
      (one) =>
        one.figure.cell?.tableId === cell.tableId &&
        missing.some((term) => has(one, term)) &&
        shared.every((term) => has(one, term)),
    )
  )
}

/** 「エアコンの帳簿額」 beside a row 「エアコン」 of another table of the measure: the total would be its neighbours' figure too. */
function isRowOf({ view, figure: { figure } }: Candidate, name: string): boolean {
  return view.figures.some(
    ({ figure: other }) =>
      other.unit?.kind === figure.unit?.kind && plainName(other.labels.row.at(-1) ?? '') === name,
  )
}

/** 「東地区の水路工事」 under a heading of the 西地区, in a measure that has one of the 東地区 too. */
function isUnderOtherHeading({ matches, figure: { context }, view }: Candidate): boolean {
  const own = context.filter(({ level }) => level === 'heading')
  const said = view.measure.sections.flatMap(({ headings }) => headings.map(({ text }) => text))
  return matches.some(({ term, level }, index) => {
    const kind = matches[index + 1]?.term
    if (!term.key || level !== 'body' || kind?.span.start !== term.span.end) return false
    return (
      own.some(({ keys }) => strengthIn(kind, keys) === 1) &&
      said.some((text) => text.includes(term.surface) && text.includes(kind.surface))
    )
  })
}
