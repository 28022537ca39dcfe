import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question } from '../../question/question.ts'
import { sameLabels, sameUnit } from '../evidence/alike.ts'
import type { Label } from '../evidence/evidence.ts'
import { isOutsideTitle } from '../evidence/outside-title.ts'
import { isSum } from '../evidence/table-axes.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import { matchTerms } from '../match/match-labels.ts'
import { type Candidate, demandCostOf } from '../match/score-figures.ts'
import { isGoodEnough } from './good-enough.ts'

/** From here on a title has a word, so that all figures below it have it. */
const titled = 0.9
/** How far two may stand apart beside what their names' lengths cost. */
const closely = 0.02

/**
 * 「給食の契約額は」 of a table with a row for each school: the other rows of which the question says no more than of `best`, and
 * nothing that the title does not say of all of them. How many words their names have must not decide which is given.
 */
export function unnamedBeside(
  question: Question,
  candidates: readonly Candidate[],
  best: Candidate,
): readonly Candidate[] {
  if (isSum(best.figure.figure)) return []
  const saysNothingOf = unsaidBy(question, best)
  return candidates.filter(
    (one) =>
      one !== best &&
      !one.rejected &&
      !one.figure.figure.value.eq(best.figure.figure.value) &&
      isInColumn(best, one) &&
      isAsNear(best, one) &&
      isGoodEnough(one) &&
      saysNothingOf(one),
  )
}

/** A row of the same table, or of the next one of its kind in the measure; of a list whose layout was lost an item of it. */
function isInColumn(best: Candidate, one: Candidate): boolean {
  const [own, beside] = [best.figure.figure, one.figure.figure]
  return (
    best.view === one.view &&
    (beside.cell !== undefined) === (own.cell !== undefined) &&
    (own.cell !== undefined || isOfOneList(own.labels, beside.labels)) &&
    !isSum(beside) &&
    own.subject === beside.subject &&
    sameUnit(own, beside) &&
    sameLabels(own.labels.column, beside.labels.column)
  )
}

/** A table whose layout was lost has its columns and its heading still. */
function isOfOneList(own: Figure['labels'], beside: Figure['labels']): boolean {
  return own.column.length > 0 && sameLabels(own.headings, beside.headings)
}

function isAsNear(best: Candidate, one: Candidate): boolean {
  const apart = best.score - one.score - Math.max(0, demandCostOf(one) - demandCostOf(best))
  return best.coverage - one.coverage <= closely && apart <= closely && one.wholeness >= best.wholeness
}

/**
 * Neither row has a word of the question, where their names differ, that the title lacks or that is said beside it; a part of the
 * row that is named is no other row.
 */
function unsaidBy(question: Question, best: Candidate): (one: Candidate) => boolean {
  const { terms } = question
  const isOutside = isOutsideTitle(question, best.view)
  const title = matchTerms(
    terms,
    best.figure.context.filter(({ level }) => level === 'title'),
  )
  const isSaid = (label: Label) =>
    matchTerms(terms, [label]).some(
      ({ term, strength }, index) =>
        strength > 0 && ((title[index]?.strength ?? 0) < titled || isOutside(term)),
    )
  const isPartOfNamed = (one: Candidate) =>
    best.figure.row.some(isSaid) && new Set(best.figure.row).isSubsetOf(new Set(one.figure.row))
  return (one) => {
    if (isPartOfNamed(one)) return false
    const differing = [...new Set(best.figure.row).symmetricDifference(new Set(one.figure.row))]
    const names = differing.filter(({ text }) => !isPeriodLabel(text))
    return names.length > 0 && !names.some(isSaid)
  }
}
