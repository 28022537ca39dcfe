import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/** What says that a list holds everybody or everything by kinds; 「隊員の異動」 lists who came and who left. */
const ofKinds = /(?:構成|内訳|編成|体制|種別|種類|[員者数])$/
/** Some of those who are listed already. */
const amongThem = /^[(（]?(?:うち|内|再掲)/

/**
 * 「委員は何人」 of a list 「公募の市民 4名」「学識経験者 3名」 under 「委員の構成」: every kind in the list, where the question names
 * what the heading names and none of the kinds. Empty where it asks for one figure.
 */
export function kindsMeant({ question, candidates }: AnswerContext, best: Candidate): readonly Candidate[] {
  const own = best.figure.figure
  if (question.asked !== 'count' && question.asked !== 'quantity') return []
  if (own.cell || own.role !== 'plain' || (own.unit?.kind !== 'people' && own.unit?.kind !== 'count'))
    return []
  if (!ofKinds.test(cleanLabel(own.labels.headings.at(-1) ?? ''))) return []
  const isHeaded = best.matches.some(
    ({ term, level, strength }) => term.key && level === 'heading' && strength >= namedStrength,
  )
  const kinds = candidates.filter(
    ({ view, rejected, figure: { figure } }) =>
      !rejected &&
      view === best.view &&
      !figure.cell &&
      figure.labels.row.length === 1 &&
      !figure.labels.row.some((label) => amongThem.test(label)) &&
      figure.labels.column.length === own.labels.column.length &&
      sameUnit(figure, own) &&
      samePeriod(figure, own) &&
      sameLabels(figure.labels.headings, own.labels.headings),
  )
  return isHeaded && kinds.length > 1 && kinds.every(isUnnamed) ? kinds : []
}

/** No word of the question stands in what the figure itself is called. */
function isUnnamed({ matches }: Candidate): boolean {
  return matches.every(
    ({ level, strength }) => strength === 0 || (level !== 'row' && level !== 'column' && level !== 'passage'),
  )
}
