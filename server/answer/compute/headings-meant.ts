import type { QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure, Label } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { namedStrength, strengthIn } from '../match/match-labels.ts'

/** The one of several tables' headings that alone has a word of the question. */
export function headingNamed(
  { question, makeLabel }: AnswerContext,
  headings: readonly string[],
): readonly string[] {
  const isNamed = (heading: string) =>
    question.terms.some((term) =>
      headings.every((one) => bears(makeLabel(one, 'heading'), term) === (one === heading)),
    )
  const named = headings.find(isNamed)
  return named === undefined ? headings : [named]
}

/** Of a list's headings those with the words of the question that some of them have, and nothing above or below them. */
export function headingsMeant(
  { question, makeLabel }: AnswerContext,
  headings: readonly string[],
  figures: readonly FigureInMeasure[],
): readonly string[] {
  const above = new Set(figures.flatMap(({ figure: { figure } }) => figure.labels.headings.slice(0, -1)))
  const around = [...above].map((heading) => makeLabel(heading, 'heading'))
  const others = [...around, ...figures.flatMap(({ figure: { row } }) => row)]
  return question.terms
    .filter((term) => !others.some((label) => bears(label, term)))
    .reduce((meant, term) => {
      const bearing = meant.filter((heading) => bears(makeLabel(heading, 'heading'), term))
      return bearing.length > 0 ? bearing : meant
    }, headings)
}

function bears({ keys }: Label, term: QuestionTerm): boolean {
  return strengthIn(term, keys) > namedStrength
}
