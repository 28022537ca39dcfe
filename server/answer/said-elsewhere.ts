import type { Figure } from '../../ingest/report/figure.ts'
import type { Question } from '../question/question.ts'
import type { FigureInMeasure, MeasureView } from './evidence.ts'
import { strengthIn, type TermMatch } from './match-labels.ts'

/** What the measure's text says elsewhere speaks for the measure, not for the figure. */
const saidFactor = 0.35

/** Which terms the measure's text has, though no figure of it is named by them. */
export function saidOnly(
  question: Question,
  view: MeasureView,
  matched: readonly (FigureInMeasure & { readonly own: readonly TermMatch[] })[],
): boolean[] {
  const named = matched.filter(({ figure: { figure } }) => figure.cell ?? isItem(figure))
  return question.terms.map(
    (term, index) =>
      !named.some(({ own }) => (own[index]?.strength ?? 0) > 0) && strengthIn(term, view.said()) > 0,
  )
}

/** The matches with such terms counted a little. */
export function withSaid(matches: readonly TermMatch[], said: readonly boolean[]): readonly TermMatch[] {
  return matches.map((match, index) =>
    match.strength === 0 && said[index] ? { ...match, strength: saidFactor } : match,
  )
}

/** Longer passages are sentences, whose words name their figures loosely. */
const longestItem = 60

function isItem({ passage }: Figure): boolean {
  return passage.end - passage.start <= longestItem
}

/** 「…の部数は」 is met by the unit 部 of a figure whose labels do not repeat it. */
export function withUnitNoun(matches: readonly TermMatch[], { unit }: Figure): readonly TermMatch[] {
  if (!unit || !matches.some(({ term, strength }) => strength < 1 && unitNoun.test(term.surface)))
    return matches
  return matches.map((match) => {
    const counted = unitNoun.exec(match.term.surface)?.[1]
    const isUnit = counted === unit.symbol || (counted === '者' && unit.symbol === '人')
    return isUnit && match.strength < 1 ? { ...match, strength: 1, level: 'column' as const } : match
  })
}

const unitNoun = /^(.{1,3})数$/
