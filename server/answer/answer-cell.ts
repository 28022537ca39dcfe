import type { LabelledTable, TableCell } from '../../ingest/report/table.ts'
import type { AskedFor } from '../question/question.ts'
import type { AnswerContext } from './answer-context.ts'
import { placeOfMeasure } from './answer-prose.ts'
import { type Draft, type Line, plainDraft } from './draft.ts'
import type { Label, MeasureView } from './evidence.ts'
import { cleanLabel } from './figure-label.ts'
import { coverageOf, matchTerms, type TermMatch } from './match-labels.ts'
import { closeLines } from './sentences.ts'
import { speaksForCity } from './speaks-for-city.ts'

/** Column heads (or row labels) under which cells with words answer a question. */
const heads: Partial<Record<AskedFor, RegExp>> = {
  who: /委託先|相手|業者|会社|契約者|受託|団体|法人|氏名|名称|落札|請負|発注|施工|製造|担当者|事業者|学校名/,
  date: /日|時期|期間|年月|期日|期限|開催|実施日時/,
  year: /年|日|時期|期間/,
  department: /担当|所管|課|部署|主管/,
  where: /場所|会場|所在|地区|配置|住所|箇所|施設/,
  which: /名|区分|種別|項目|方法|結果/,
  method: /方法|方式|手段/,
  content: /内容|概要|備考|結果|方法|事項|業務/,
  reason: /理由|備考|内容|要因/,
}

type ScoredCell = {
  readonly view: MeasureView
  readonly table: LabelledTable
  readonly cell: TableCell
  readonly score: number
  readonly coverage: number
}

const leastCoverage = 0.6

/** A cell with words as its value: who, when, where, which, how. Undefined where no table has such a cell. */
export function answerCell(context: AnswerContext): Draft | undefined {
  const pattern = heads[context.question.asked]
  if (!pattern) return undefined
  const scored = context.views
    .flatMap((view, rank) =>
      view.tables.flatMap((table) => scoreTable(context, { view, table, pattern, rank })),
    )
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (!best || best.coverage < leastCoverage) return undefined
  const equals = scored.filter((one) => best.score - one.score < 0.02 && one.table === best.table).slice(0, 6)
  const texts = [...new Set(equals.map((one) => closeLines(one.cell.text)))]
  const lines = equals.length === 1 || texts.length === 1 ? [sayCell(best)] : equals.map(sayNamedCell)
  return plainDraft('answered', [...lines, [`（${placeOfMeasure(best.view)}）`]])
}

type TableAt = { view: MeasureView; table: LabelledTable; pattern: RegExp; rank: number }

function scoreTable(context: AnswerContext, { view, table, pattern, rank }: TableAt): ScoredCell[] {
  const texts = table.cells.filter(
    (cell) => cell.role === 'value' && cell.text !== '' && !/^[\d,.△▲\-—－→%円()（）\s]+$/u.test(cell.text),
  )
  return texts.flatMap((cell): ScoredCell[] => {
    const isAsked =
      [...cell.columnPath, ...cell.rowPath.slice(-1)].some((label) => pattern.test(label)) ||
      isNamed(context, cell)
    if (!isAsked || !speaksForCity(context.question, view, [...cell.rowPath, ...cell.columnPath].join(' ')))
      return []
    const matches = matchTerms(context.question.terms, labelsOfCell(context, { view, table, cell }))
    const coverage = coverageOf(withoutAskingWords(matches))
    const column = matchTerms(
      context.question.terms,
      cell.columnPath.map((label) => context.makeLabel(label, 'column')),
    )
    return [
      { view, table, cell, coverage, score: coverage + 0.1 * coverageOf(column) - Math.min(rank, 10) * 0.01 },
    ]
  })
}

/** A short cell whose row the question names: 「理事長」 → a name. */
function isNamed(context: AnswerContext, cell: TableCell): boolean {
  if (cell.text.length > 60) return false
  const labels = cell.rowPath.map((label) => context.makeLabel(label, 'row'))
  return matchTerms(context.question.terms, labels).some((match) => match.term.key && match.strength > 0.6)
}

function withoutAskingWords(matches: readonly TermMatch[]): TermMatch[] {
  const keys = matches.filter((match) => match.term.key)
  return keys.length > 0 ? keys : [...matches]
}

function labelsOfCell(
  context: AnswerContext,
  at: { view: MeasureView; table: LabelledTable; cell: TableCell },
): Label[] {
  const { view, table, cell } = at
  const row = table.cells.filter(
    (one) => one.row === cell.row && one !== cell && !/^[\d,.\s]+$/.test(one.text),
  )
  return [
    ...cell.rowPath.map((label) => context.makeLabel(label, 'row')),
    ...cell.columnPath.map((label) => context.makeLabel(label, 'column')),
    ...row.map((one) => context.makeLabel(one.text, 'passage')),
    ...(table.caption ? [context.makeLabel(table.caption, 'caption')] : []),
    context.makeLabel(view.measure.title, 'title'),
  ]
}

function sayCell(at: ScoredCell): Line {
  return [...quoteCell(at), 'です。']
}

function sayNamedCell(at: ScoredCell): Line {
  const name = cleanLabel(at.cell.rowPath.at(-1) ?? at.cell.columnPath.at(-1) ?? '')
  return [`・${name === '' ? '' : `${name}：`}`, ...quoteCell(at)]
}

function quoteCell({ view, cell }: ScoredCell): Line {
  return [{ kind: 'quote', at: { view, span: cell.span }, text: closeLines(cell.text) }]
}
