import type { AskedFor, Question } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Label } from './evidence.ts'
import { letterPairs, sharedPairs } from './letter-pairs.ts'
import { matchTerms, type TermMatch } from './match-labels.ts'
import { rateWords, tellingOf, type WordRating } from './rate-words.ts'
import { speaksForCity } from './speaks-for-city.ts'
import { type WordCell, wordCellsOf } from './word-cells.ts'

/** Column heads (or row labels) under which cells with words answer a question. */
const heads: Partial<Record<AskedFor, RegExp>> = {
  who: /先$|相手|業者|会社|契約者|受託|受注|団体|法人|氏名|名称|名前|落札|請負|発注|施工|製造|担当者|事業者|学校名|講師|代表|長$/,
  date: /日|時期|期間|年月|期限|開催|実施日時|工期/,
  year: /年|日|時期|期間/,
  department: /担当|所管|課|部署|主管/,
  where: /場所|会場|所在|地区|配置|住所|箇所|施設/,
  which: /名|区分|種別|項目|方法|結果/,
  method: /方法|方式|手段/,
  content: /内容|概要|備考|結果|方法|事項|業務|規格|種類|使途|用途/,
  reason: /理由|備考|内容|要因|変更/,
}

export type ScoredCell = WordRating & { readonly at: WordCell; readonly score: number }

const headBonus = 0.15
/** The question names the column itself: 「入札方法」. */
const namedHeadWeight = 0.3
const nameBonus = 0.15
const likenessWeight = 0.1
/** A cell that repeats the question's words is what was asked about, not the answer. */
const repeatedCost = 0.4
const rankCost = 0.008

/** The cells that may answer, best first. */
export function scoreCells(context: AnswerContext): ScoredCell[] {
  const { question } = context
  const cells = context.views.flatMap((view, rank) =>
    wordCellsOf(view)
      .filter((at) => fitsKind(question, at))
      .map((at) => ({ at, rank, ...labelsOf(context, at) })),
  )
  const rows = cells.map(({ row }) => matchTerms(question.terms, row))
  const telling = tellingOf(question.terms, rows)
  const asked = letterPairs(question.text)
  return cells
    .map((one, index) => scoreCell(one, rows[index] ?? [], { context, telling, asked }))
    .filter((one): one is ScoredCell => one !== undefined)
    .sort((a, b) => b.score - a.score)
}

/** A time answers when, a name answers who; words answer all else. */
function fitsKind({ asked }: Question, { kind, cell, view, row }: WordCell): boolean {
  if (asked === 'date' || asked === 'year') return kind === 'time'
  if (kind === 'time') return false
  return asked === 'who' || cell.role === 'value' || row.length === 0 || view.tables.length === 0
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
}

function labelsOf(context: AnswerContext, at: WordCell): Pick<Labelled, 'row' | 'column' | 'around'> {
  const { view, table, cell } = at
  return {
    row: at.row.map((text) => context.makeLabel(text, 'row')),
    column: cell.columnPath.map((text) => context.makeLabel(text, 'column')),
    around: [
      ...(table.caption ? [context.makeLabel(table.caption, 'caption')] : []),
      ...at.headings.map((one) => context.makeLabel(one.text, 'heading')),
      context.makeLabel(view.measure.title, 'title'),
    ],
  }
}

function scoreCell(
  one: Labelled,
  row: readonly TermMatch[],
  { context, telling, asked }: Reading,
): ScoredCell | undefined {
  const { at, rank } = one
  const { question } = context
  const { cell, view } = at
  if (!speaksForCity(question, view, [...at.row, ...cell.columnPath].join(' '))) return undefined
  const column = matchTerms(question.terms, one.column)
  const pattern = heads[question.asked]
  const isHeaded = [...cell.columnPath, ...cell.rowPath.slice(-1)].some((label) => pattern?.test(label))
  const named =
    namedShare(column) + namedShare(matchTerms(question.terms, one.row.slice(0, cell.rowPath.length)))
  const isName = question.asked === 'who' && at.kind === 'name'
  if (!isHeaded && named === 0 && !isName) return undefined
  const own = row.map((match, index) => better(match, column[index]))
  const rating = rateWords(own, matchTerms(question.terms, one.around), telling)
  const repeated = namedShare(matchTerms(question.terms, [context.makeLabel(cell.text, 'row')]))
  const score =
    rating.fit +
    (isHeaded ? headBonus : 0) +
    (isName ? nameBonus : 0) +
    namedHeadWeight * namedShare(column) +
    likenessWeight *
      sharedPairs(
        asked,
        [...one.row, ...one.column].map((label) => label.pairs),
      ) -
    repeatedCost * repeated -
    Math.min(rank, 10) * rankCost
  return { at, score, ...rating }
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
