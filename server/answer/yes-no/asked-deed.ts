import type { Figure } from '../../../ingest/report/figure.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { changeLabel } from '../evidence/contrary.ts'
import { askingWeight, isOwnName, namedStrength } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/** 「取り崩しましたか」: a deed that a column may be called after. */
export function tellsDeed({ text }: Question, term: QuestionTerm): boolean {
  const isDone = /^(?:ま[しす]|た|て|し|さ|は|を|が)/.test(text.slice(term.span.end))
  return !term.key && term.weight > askingWeight && isDone && /\p{Script=Han}/u.test(term.surface)
}

/** 「工事費の支出はあった」: that money went out is no name of what it went out for. */
export function withoutSpending(question: Question): Question {
  const { text, terms } = question
  const isSpending = ({ surface, span }: QuestionTerm) =>
    spending.test(surface) && isThere.test(text.slice(span.end))
  const left = terms.filter((term) => !isSpending(term))
  return left.some((term) => term.key) && left.length < terms.length ? { ...question, terms: left } : question
}

const spending = /^(?:支出|出費|費用|経費|お金|実績|動き)$/
const isThere = /^(?:額|金)?(?:は|が|も|って)?(?:あ[りるっ]|な[いかく]|発生|出[たてま]|かか)/

/**
 * Where a row or column of a table is called after the deed that is asked for (取崩額), only its figures tell whether it was
 * done: what was paid in, or was left, says nothing of it.
 */
export function ofDeed(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const deeds = question.terms.filter((term) => tellsDeed(question, term))
  const deed = deeds.at(-1)
  if (!deed) return candidates
  const tells = ({ matches }: Candidate) =>
    matches.some((match) => match.term === deed && match.strength >= namedStrength && isOwnName(match))
  const tables = new Set(candidates.filter(tells).map(tableOf))
  return candidates.filter((one) => tells(one) || tableOf(one) === undefined || !tables.has(tableOf(one)))
}

function tableOf({ figure: { figure } }: Candidate): string | undefined {
  return figure.cell?.tableId
}

/** 「対前年度比較　増減額」; 「増減　取崩」 is a part of a change that has a name of its own. */
export function saysOwnChange({ labels }: Pick<Figure, 'labels'>): boolean {
  return [labels.row.at(-1), labels.column.at(-1)].some(isChangeName)
}

export function isChangeName(label: string | undefined): boolean {
  return label !== undefined && changeLabel.test(label.normalize('NFKC'))
}
