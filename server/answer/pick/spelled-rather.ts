import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import type { Candidate } from '../match/score-figures.ts'

/** Where close readings stand together: their table, or the headings of their list. */
export function tableOf(candidate: Candidate): string {
  return (
    candidate.figure.figure.cell?.tableId ??
    `${candidate.view.measure.id} ${candidate.figure.figure.labels.headings.join('/')}`
  )
}

/**
 * Of close readings of one table those whose row and column the question names letter by letter (湊地区 beside 計,
 * 変更後契約額 beside 変更契約額); a の between the parts of a name may be spoken only.
 */
export function besideSpelledOut({ text }: Question, near: readonly Candidate[]): readonly Candidate[] {
  const isSpelled = (label: string | undefined) => isSpelledIn(text, label) || isSpelledUncounted(text, label)
  const stretches = longStretches(text)
  const spelledOf = ({ view, figure: { figure } }: Candidate) => {
    const names = ownLabels(figure)
    const whole = stretches.filter(
      (one) => !view.measure.title.includes(one) && names.some((label) => plainName(label).includes(one)),
    )
    return new Set(names.filter(isSpelled)).size + whole.length
  }
  const most = new Map<string, number>()
  for (const one of near) most.set(tableOf(one), Math.max(most.get(tableOf(one)) ?? 0, spelledOf(one)))
  const named = near.filter((one) => spelledOf(one) === most.get(tableOf(one)))
  const whole = named.filter(({ figure: { figure } }) => {
    const name = figure.labels.row.at(-1)
    return isSpelled(name) && plainName(name ?? '').length >= longName
  })
  return named.filter(
    (one) =>
      whole.includes(one) ||
      !(
        whole.some((other) => other.view === one.view) ||
        named.some((other) => isSpelledRather(text, other, one))
      ),
  )
}

/** 「機器本移設」 of a row 「機器本移設等業務委託」: words without hiragana between them, a の between two aside; the title's words name all its figures. */
function longStretches(text: string): readonly string[] {
  const spellings = [
    text,
    text.replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])の(?=[\p{Script=Han}\p{Script=Katakana}])/gu, ''),
  ]
  const found = spellings.flatMap((one) => one.match(stretch) ?? [])
  return [...new Set(found.filter((one) => !isPeriodLabel(one)))]
}

const stretch = /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]{5,}/gu

/** A row of so long a name that the question spells out is meant beside those of other tables of its measure. */
const longName = 5

/** 「本移設」 beside 「仮移設」: where two rows of a table differ, the question has the letters of the one only. */
export function isSpelledRather(text: string, other: Candidate, one: Candidate): boolean {
  if (tableOf(one) !== tableOf(other) || other.coverage < one.coverage || !areInOneColumn(other, one))
    return false
  const [a, b] = [other, one].map(({ figure: { figure } }) =>
    (figure.labels.row.at(-1) ?? '').normalize('NFKC'),
  )
  if (a === undefined || b === undefined || a === b) return false
  const [own, others] = partsApart(a, b)
  return own !== undefined && others !== undefined && text.includes(own) && !text.includes(others)
}

/** How far behind the best a row may stand that is called as the question joins its words. */
const rowMargin = 0.15

/** 「教育長の給料月額」: the row 教育長 of another table rather than 教育公務員, of whose name the question has a part. */
export function isRowSpelledRather(question: Question, other: Candidate, one: Candidate): boolean {
  const isNear =
    other.view === one.view && other.coverage >= one.coverage && one.score - other.score <= rowMargin
  const [name, rival] = [other, one].map(rowName)
  return (
    isNear && isRowJoined(question, other) && !isSpelledIn(question.text, rival) && name?.[0] === rival?.[0]
  )
}

/** The question joins its words to the very name of the row. */
export function isRowJoined({ text, phrases }: Question, one: Candidate): boolean {
  return phrases.includes(rowName(one)) && isSpelledIn(text, rowName(one))
}

function rowName({ figure: { figure } }: Candidate): string {
  return plainName(figure.labels.row.at(-1) ?? '')
}

/** Where two names differ, with the next letter that they share; none where one is all of the other and more. */
function partsApart(a: string, b: string): readonly [string?, string?] {
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [own, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (own === '' || other === '' || end === 0) return []
  return [a.slice(start, a.length - end + 1), b.slice(start, b.length - end + 1)]
}

/** Whether the question has the letters of a label that names something; a の between its parts may be spoken only. */
export function isSpelledIn(text: string, label: string | undefined): boolean {
  const name = plainName(label ?? '')
  const isName = name.length > 1 && !isPeriodLabel(name) && !isTotalLabel(name)
  return isName && [text, text.replaceAll('の', '')].some((spelling) => spelling.includes(name))
}

/** 「待機児童は何人」 has the letters of 待機児童数, and not those of 隠れ待機児童数. */
function isSpelledUncounted(text: string, label: string | undefined): boolean {
  const printed = plainName(label ?? '')
  const name = printed.replace(/数$/u, '')
  return name !== printed && name.length >= shortestUncounted && text.includes(name)
}

const shortestUncounted = 3

/** A row that the question names letter by letter is meant rather than the total of its table's column. */
export function isSpelledPart({ text }: Question, best: Candidate, other: Candidate): boolean {
  const [total, part] = [best.figure.figure, other.figure.figure]
  const name = part.labels.row.at(-1)
  return (
    total.role === 'total' &&
    total.labels.row.slice(-1).every(isTotalLabel) &&
    !total.labels.row.includes(name ?? '') &&
    tableOf(best) === tableOf(other) &&
    areInOneColumn(best, other) &&
    isSpelledIn(text, name)
  )
}

function areInOneColumn({ figure: one }: Candidate, { figure: other }: Candidate): boolean {
  return JSON.stringify(one.figure.labels.column) === JSON.stringify(other.figure.labels.column)
}
