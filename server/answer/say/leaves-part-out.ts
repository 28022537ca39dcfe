import type { QuestionTerm } from '../../question/question.ts'
import type { FigureInMeasure, Label } from '../evidence/evidence.ts'
import { isSum } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isByName, matchTerms, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'
import { isSpelledIn, labelsOf } from './labels-of-figures.ts'

/** Two or more things are added by name: 「外部改修と照明と空調を全部足すと」. */
const listed = /[とや、・][^。]*(?:合計|合算|合わせ|あわせ|足[しすせそ]|たすと|全部|総額|計)/

/**
 * A sum that lacks a part that the question names: a key word that no figure of the answer has is what another amount of
 * the same measure is called; or one of what no key word names. A sum of the rest is not what was asked for.
 */
export function leavesPartOut(context: AnswerContext, draft: Draft): boolean {
  const { question } = context
  if (question.operation.kind !== 'sum' || draft.outcome !== 'answered') return false
  const { figures, views } = evidenceOf(draft)
  if (figures.length > 1 && figures.every((one) => isUnnamed(context, one))) return true
  if (!listed.test(question.text)) return false
  const [first] = figures
  if (!first || draft.warnings.length > 0 || figures.some(({ figure }) => isSum(figure.figure))) return false
  // What any heading of the measure says names none of its figures.
  const labels = labelsOf(figures).filter(({ level }) => level !== 'body')
  const missing = matchTerms(question.terms.filter(isTelling), labels).filter(
    ({ term, strength }) => term.key && strength === 0 && !isSpelledIn(labels, term),
  )
  const added = new Set(figures.map(({ figure }) => figure))
  const others = views.flatMap((view) =>
    view.figures
      .filter((one) => !added.has(one) && one.figure.unit?.symbol === first.figure.figure.unit?.symbol)
      .map((figure) => ({ view, figure })),
  )
  const isSaid = ({ words }: Label) =>
    words.every(({ keys }) => question.terms.some((term) => strengthIn(term, new Set(keys)) > 0))
  return missing.some(({ term }) => others.some((one) => isNamedBy(term, one, { added: figures, isSaid })))
}

/** No key word of the question names the figure: it only stands in a measure that says one of them. */
function isUnnamed({ candidates }: AnswerContext, { figure }: FigureInMeasure): boolean {
  const found = candidates.find((one) => one.figure === figure)
  return (
    found?.matches.some(({ term }) => term.key) === true &&
    !found.matches.some((match) => match.term.key && isByName(match))
  )
}

/** By a row all whose words are said, or, of two rows called alike, by what stands on its line. */
function isNamedBy(
  term: QuestionTerm,
  { view, figure }: FigureInMeasure,
  { added, isSaid }: { added: readonly FigureInMeasure[]; isSaid: (name: Label) => boolean },
): boolean {
  const name = figure.row.at(-1)
  if (name && strengthIn(term, name.keys) === 1 && isSaid(name)) return true
  const { passage, labels } = figure.figure
  const isTwin = added.some(
    (one) => one.view === view && nameOf(one.figure.figure.labels.row) === nameOf(labels.row),
  )
  return isTwin && view.source.text.slice(passage.start, passage.end).includes(term.surface)
}

/** Without what is told in brackets: 「机購入（12台）」 and 「机購入」 are called alike. */
function nameOf(row: readonly string[]): string {
  return row.join(' ').replace(/[（(][^）)]*[）)]/gu, '')
}
