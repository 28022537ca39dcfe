import type { TableCell } from '../../../ingest/report/table.ts'
import { asksTask } from '../../question/asked-for.ts'
import type { Question } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'
import { letterPairs, sharedPairs } from '../evidence/letter-pairs.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import { type WordCell, wordCellsOf } from '../evidence/word-cells.ts'
import type { AnswerContext } from './answer-context.ts'
import { isOtherEdition, otherYearsCost } from './editions.ts'
import { tellsOtherDay } from './end-signs.ts'
import { matchTerms, type TermMatch } from './match-labels.ts'
import { isMereOffice } from './mere-office.ts'
import { isNoParty } from './party.ts'
import { bestOf, rateWords, tellingOf, type WordRating } from './rate-words.ts'
import { rememberFor } from './remember-for.ts'
import { headOf, place } from './word-signs.ts'
import { yearFit } from './year-fit.ts'

export type ScoredCell = WordRating & { readonly at: WordCell; readonly score: number }

const headBonus = 0.15
/** A cell of another year than asked is another's. */
const yearWeight = 0.3
/** The question names the column itself: 「入札方法」. */
const namedHeadWeight = 0.3
const nameBonus = 0.15
const likenessWeight = 0.1
/** A row label that stands in the question letter by letter; the longer, the surer. */
const mentionBonus = 0.04
const longestMention = 4
/** What held at the beginning is not what holds: 附則, 設立当初. */
const outdatedCost = 0.1
const outdated = /附則|当初|設立時|改正前|変更前/
/** A row that is called more than the question says is another row: 副理事長 for 理事長. */
const demandCost = 0.12
/** A cell that repeats the question's words is what was asked about, not the answer. */
const repeatedCost = 0.4
const fewestNewWords = 2
const rankCost = 0.008
/** The cells that may answer, best first. */
export const scoreCells = rememberFor(findCells)

function findCells(context: AnswerContext): readonly ScoredCell[] {
  const { question } = context
  const cells = context.views.flatMap((view, rank) =>
    wordCellsOf(view)
      .filter(
        (at) => fitsKind(question, at) && !isNoParty(question, at) && !isMereOffice(question, at.cell.text),
      )
      .map((at) => ({ at, rank, ...labelsOf(context, at) })),
  )
  const rows = cells.map(({ row }) => matchTerms(question.terms, row))
  const telling = tellingOf(question.terms, rows)
  const asked = letterPairs(question.text)
  const elsewhere = bestOf(question.terms, [])
  return cells
    .map((one, index) => scoreCell(one, rows[index] ?? [], { context, telling, asked, elsewhere }))
    .filter((one): one is ScoredCell => one !== undefined)
    .sort((a, b) => b.score - a.score)
}

/** A time answers when, a name answers who; words answer all else. */
function fitsKind(question: Question, { kind, cell, view, row }: WordCell): boolean {
  const { asked, text } = question
  if (asked === 'date' || asked === 'year') return kind === 'time' && !tellsOtherDay(question, row)
  if (kind === 'time' || isHead(cell.text)) return false
  if (kind === 'name' && asksTask.test(text)) return false
  if (asked === 'reason' && !tellsWhy(cell)) return false
  return asked === 'who' || cell.role === 'value' || row.length === 0 || view.tables.length === 0
}

/** Words that say why, or that stand below a head for it; a place or a name says nothing of the kind. */
function tellsWhy({ text, columnPath }: TableCell): boolean {
  return (
    /ため|によ[りる]|こと|から|ので|[増減]|[。、]/.test(text) ||
    columnPath.some((head) => /理由|要因|原因|背景|事由|経緯|説明|備考/.test(head))
  )
}

/** 「加入率」 is the head of a figure that stands elsewhere, 「県支出金」 that of a fund source: no answer. */
function isHead(text: string): boolean {
  return /^(?:[^。、\s]{2,12}(?:率|数|額|人員|割合)|(?:国庫|[都道府]?県|都|道|府)支出金|地方債|市債|その他|(?:一般|特定)財源)$/u.test(
    text.trim(),
  )
}

type Labelled = {
  readonly at: WordCell
  readonly rank: number
  readonly row: readonly Label[]
  readonly column: readonly Label[]
  readonly around: readonly Label[]
}
type Reading = {
  readonly context: AnswerContext
  readonly telling: readonly number[]
  readonly asked: ReadonlySet<string>
  readonly elsewhere: readonly number[]
}

function labelsOf(context: AnswerContext, at: WordCell): Pick<Labelled, 'row' | 'column' | 'around'> {
  const { view, table, cell } = at
  return {
    row: at.row.map((text) => context.makeLabel(text, 'row')),
    column: cell.columnPath.map((text) => context.makeLabel(text, 'column')),
    around: [
      ...(table.caption ? [context.makeLabel(table.caption, 'caption')] : []),
      ...(at.lead ? [context.makeLabel(at.lead, 'passage')] : []),
      ...at.headings.map((one) => context.makeLabel(one.text, 'heading')),
      context.makeLabel(view.measure.title, 'title'),
    ],
  }
}

function scoreCell(
  one: Labelled,
  row: readonly TermMatch[],
  { context, telling, asked, elsewhere }: Reading,
): ScoredCell | undefined {
  const { at, rank } = one
  const { question } = context
  const { cell, view } = at
  if (
    !speaksForCity(question, view, [...at.row, ...cell.columnPath].join(' ')) ||
    isOfAnother(question, cell)
  )
    return undefined
  const column = matchTerms(question.terms, one.column)
  const pattern = headOf(question.asked)
  const isHeaded = [...cell.columnPath, ...cell.rowPath.slice(-1)].some((label) => pattern?.test(label))
  const named =
    namedShare(column) + namedShare(matchTerms(question.terms, one.row.slice(0, cell.rowPath.length)))
  const isName = question.asked === 'who' && at.kind === 'name'
  if (!isHeaded && named === 0 && !isName) return undefined
  if (question.asked === 'where' && !isHeaded && !place.test(cell.text)) return undefined
  const own = row.map((match, index) => better(match, column[index]))
  const rating = rateWords({ own, around: matchTerms(question.terms, one.around), elsewhere }, telling)
  const repeated = namedShare(matchTerms(question.terms, [context.makeLabel(cell.text, 'row')]))
  const score =
    rating.fit +
    (isHeaded ? headBonus : 0) +
    yearWeight *
      yearFit(
        [...cell.rowPath, ...cell.columnPath, ...at.headings.map((head) => head.text)],
        question.period,
      ) +
    (isName ? nameBonus : 0) +
    namedHeadWeight * namedShare(column) +
    likenessWeight *
      sharedPairs(
        asked,
        [...one.row, ...one.column].map((label) => label.pairs),
      ) +
    mentionBonus * mentionOf(question, at.row) -
    (isOutdated(question, at) ? outdatedCost : 0) -
    (isOtherEdition(view, context) ? otherYearsCost : 0) -
    demandCost * demandOf(question, one.row.slice(0, Math.max(1, cell.rowPath.length))) -
    (newWords(question, cell.text, context) < fewestNewWords ? repeatedCost * repeated : 0) -
    Math.min(rank, 10) * rankCost
  return { at, score, ...rating }
}

/** Words of a cell that the question does not have. */
function newWords({ terms }: Question, text: string, context: AnswerContext): number {
  return context
    .makeLabel(text, 'row')
    .words.filter(
      ({ generic, keys }) => !generic && !terms.some((term) => keys.some((key) => term.keys.includes(key))),
    ).length
}

/** Share of a row's own words that the question does not have, 0–1. */
function demandOf({ terms }: Question, row: readonly Label[]): number {
  const words = row.flatMap((label) => label.words).filter((word) => !word.generic)
  const asked = words.filter(({ keys }) => terms.some((term) => keys.some((key) => term.keys.includes(key))))
  return words.length === 0 ? 0 : 1 - asked.length / words.length
}

/** Letters of the longest row label that the question has whole, up to `longestMention`. */
function mentionOf({ text }: Question, rowPath: readonly string[]): number {
  const lengths = rowPath
    .map((label) => label.replace(/^[(（「]|[)）」]$/g, ''))
    .filter((label) => label.length > 1 && text.includes(label))
    .map((label) => label.length)
  return Math.min(longestMention, Math.max(0, ...lengths))
}

/** A row or column of another municipality than the one that is asked about. */
function isOfAnother({ cities }: Question, { rowPath, columnPath }: WordCell['cell']): boolean {
  const named = [...rowPath, ...columnPath].filter((label) =>
    /^[\p{Script=Han}ヶケ]{1,6}[市町村]$/u.test(label),
  )
  return (
    cities.length > 0 && named.length > 0 && !named.some((name) => cities.some((city) => city.name === name))
  )
}

function isOutdated({ text }: Question, { headings, table, lead }: WordCell): boolean {
  const names = [...headings.map((one) => one.text), table.caption ?? '', lead ?? ''].join(' ')
  return outdated.test(names) && !outdated.test(text)
}

function better(one: TermMatch, other: TermMatch | undefined): TermMatch {
  return other && other.strength > one.strength ? other : one
}

/** Share of the question's key words that are met, 0–1. */
function namedShare(matches: readonly TermMatch[]): number {
  const keys = matches.filter((match) => match.term.weight > 0.2)
  const total = keys.reduce((all, { term }) => all + term.weight, 0)
  return total === 0 ? 0 : keys.reduce((all, { term, strength }) => all + term.weight * strength, 0) / total
}
