import type { Question } from '../../question/question.ts'
import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { LabelLevel } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isSaidAsTitle } from '../evidence/outside-title.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { namedStrength, strengthIn } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'

/**
 * 「お便りの印刷費」 of a list 「総額（印刷費）…、お便り…」, 「請求の取下げは」 beside a column 「請求件数」: what the total is called is said of its
 * parts too, so that the part is meant that the question names letter by letter, if it is the only one.
 */
export function partMeant(
  question: Question,
  open: readonly Candidate[],
  total: Candidate,
): Candidate | undefined {
  const [part, other] = open.filter(
    (one) =>
      one !== total &&
      one.view === total.view &&
      sameUnit(one.figure.figure, total.figure.figure) &&
      samePeriod(one.figure.figure, total.figure.figure) &&
      (isInList(question, one, total) ||
        isOfWhich(one, total) ||
        isInRow(question, one, total) ||
        isInColumn(question, one, total)),
  )
  return other ? undefined : part
}

function isInList({ text }: Question, part: Candidate, total: Candidate): boolean {
  const [one, whole] = [part.figure.figure, total.figure.figure]
  return (
    whole.role === 'total' &&
    !whole.cell &&
    sameLabels(one.labels.headings, whole.labels.headings) &&
    isSpelled(text, one.labels.row.at(-1)) &&
    saysAll(part, total) &&
    part.matches.some(
      ({ term, strength }, at) => term.key && strength === 1 && (total.matches[at]?.strength ?? 1) < 1,
    )
  )
}

/** 「県外の人からの相談は」 of 「相談は274件、このうち県外からは181件」: a word of the part's own name that the whole lacks in its. */
function isOfWhich(part: Candidate, total: Candidate): boolean {
  const [one, whole] = [part.figure.figure, total.figure.figure]
  if (one.cell || one.role !== 'of-which' || one.passage.start !== whole.passage.start) return false
  const under = one.labels.row.slice(0, whole.labels.row.length)
  return (
    sameLabels(under, whole.labels.row) &&
    saysAll(part, total) &&
    part.matches.some(
      ({ term, strength, level }, at) =>
        level === 'row' &&
        strength >= surelySaid &&
        strength > (total.matches[at]?.strength ?? 0) &&
        !isSaidAsTitle(term, part.view.measure.title),
    )
  )
}

/** A column of the total's own row; a column that the question spells out whole is what it asks for. */
function isInRow({ text }: Question, part: Candidate, total: Candidate): boolean {
  const [one, whole] = [part.figure.figure, total.figure.figure]
  if (!one.cell || one.cell.tableId !== whole.cell?.tableId || one.cell.row !== whole.cell.row) return false
  const [name, wholeName] = [one, whole].map(({ labels }) => labels.column.at(-1)?.replace(/^うち/, ''))
  return (
    one.value.lte(whole.value) &&
    isSpelled(text, name) &&
    !isSpelled(text, wholeName) &&
    // 前回投票率 is one of 投票率, not its whole.
    !(wholeName ?? '').endsWith(plainName(name ?? '')) &&
    !counting.test(plainName(name ?? '')) &&
    !isTotalLabel(name ?? '') &&
    saysAll(part, total)
  )
}

/** 「新しく付けたのは」 of a row 「新規設置」 beside 「合計」: every word of its name is said, in whatever words, and one of the row alone. */
function isInColumn({ wantsTotal }: Question, part: Candidate, total: Candidate): boolean {
  const [one, whole] = [part.figure.figure, total.figure.figure]
  const isInOne =
    one.cell?.tableId === whole.cell?.tableId && sameLabels(one.labels.column, whole.labels.column)
  if (wantsTotal || !isInOne || !whole.labels.row.some(isTotalLabel)) return false
  const own = part.figure.row.filter(({ text }) => !whole.labels.row.includes(text))
  const said = part.matches.flatMap(({ term, level, strength }, at) =>
    level === 'row' && strength >= surelySaid
      ? [{ term, isBetter: strength > (total.matches[at]?.strength ?? 0) }]
      : [],
  )
  const around = [...total.figure.own, ...total.figure.context].filter(({ level }) => naming.has(level))
  const isOfRowAlone = ({ keys }: Word) =>
    around.every((label) => keys.every((key) => !label.keys.has(key))) &&
    said.some(({ term, isBetter }) => isBetter && strengthIn(term, new Set(keys)) >= surelySaid)
  const isSaid = ({ keys }: Word) => said.some(({ term }) => strengthIn(term, new Set(keys)) >= surelySaid)
  return (
    own.length > 0 &&
    own.every(({ words }) => words.length > 0 && words.every(isSaid)) &&
    own.some(({ words }) => words.some(isOfRowAlone))
  )
}

type Word = { readonly keys: readonly string[] }

/** What names a figure, its table or its measure. */
const naming: ReadonlySet<LabelLevel> = new Set(['row', 'column', 'caption', 'heading', 'title'])

const surelySaid = 0.6

/** 「件数」「金額」 say how much, not what. */
const counting = /^(?:[人件回戸台個枚世帯]*数|金?額|費用|経費|率|割合)$/

/** 「変更契約後」 is not the 「変更契約」 itself. */
function isSpelled(text: string, label: string | undefined): boolean {
  const name = plainName(label ?? '')
  const rest = text.split(name).slice(1)
  return name.length > 1 && rest.some((behind) => !/^[前後]/.test(behind))
}

/** The two together have every key word. */
function saysAll(part: Candidate, total: Candidate): boolean {
  return part.matches.every(
    ({ term, strength }, at) =>
      !term.key || Math.max(strength, total.matches[at]?.strength ?? 0) >= namedStrength,
  )
}
