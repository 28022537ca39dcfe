import { findExcepted } from '../../question/excepted.ts'
import type { QuestionTerm } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { matchTerms, strengthIn } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'
import { isSpelledIn, labelsOf } from './labels-of-figures.ts'

/** What gives one figure of several that are set against each other, or of all that are set in order. */
const givesOneOfMany: ReadonlySet<string> = new Set([
  'extreme',
  'next',
  'order',
  'rank-of',
  'compare',
  'spread',
])

/** 倍率 and 割合 tell of two rows. */
const relations: ReadonlySet<string> = new Set(['times', 'rate', 'points'])

/**
 * 「北地区の工事費はいくら増えた」 reckoned from the row 合計: the key words that no figure of the answer has name another row of
 * their table. What was asked is that row's, and where it cannot be given (a year is missing) nothing stands for it. Rows
 * that are named beside each other may be told together by a third (合計).
 */
export function passesOverRow({ question }: AnswerContext, draft: Draft): boolean {
  const { figures, views } = evidenceOf(draft)
  const units = new Set(figures.flatMap(({ figure: { figure } }) => (figure.cell ? figure.unit?.symbol : [])))
  if (draft.outcome !== 'answered' || units.size === 0 || draft.warnings.length > 0) return false
  const isRelation = figures.some(({ figure }) => relations.has(figure.figure.unit?.kind ?? ''))
  if (givesOneOfMany.has(question.operation.kind) || isRelation) return false
  if (findExcepted(question.text).length > 0) return false
  const labels = labelsOf(figures)
  const missing = matchTerms(question.terms.filter(isTelling), labels)
    .filter(({ term, strength }) => strength === 0 && !isSpelledIn(labels, term))
    .map(({ term }) => term)
  const rows = views.flatMap((view) =>
    view.figures.filter(({ figure }) => figure.cell && units.has(figure.unit?.symbol)).map(({ row }) => row),
  )
  const names = (row: readonly Label[], term: QuestionTerm) =>
    row.some(({ keys }) => strengthIn(term, keys) === 1)
  const named = missing.filter((term) => rows.some((row) => names(row, term)))
  return named.length > 0 && rows.some((row) => named.every((term) => names(row, term)))
}
