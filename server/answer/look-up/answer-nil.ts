import { parseCell } from '../../../ingest/quantity/parse-cell.ts'
import type { LabelledTable, TableCell } from '../../../ingest/report/table.ts'
import type { Question } from '../../question/question.ts'
import { findShareWords } from '../../question/share-words.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { sentencesOf } from '../evidence/sentences-of-view.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { matchTerms, namedStrength } from '../match/match-labels.ts'
import { yearFit } from '../match/year-fit.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOfMeasure, quoteSentence } from './answer-prose.ts'

/** A row of a table that the question spells, with those of its cells that are asked for. */
type Row = {
  readonly view: MeasureView
  readonly table: LabelledTable
  readonly name: string
  readonly asked: readonly TableCell[]
}

/** Shorter names stand within too many questions. */
const shortestName = 3

/**
 * 該当なし: where the cell that is asked for by its row and column holds a dash, that is the answer, and the figure beside it is
 * none. Undefined where any row of that name has a number there.
 */
export function answerNil(context: AnswerContext): Draft | undefined {
  const { question, views } = context
  if (!isPlain(question)) return undefined
  const text = plainName(question.text)
  const rows = views.flatMap((view) =>
    view.tables.flatMap((table) => (table.layoutLost ? [] : rowsSpelled(view, table, text))),
  )
  const longest = Math.max(0, ...rows.map(({ name }) => name.length))
  const named = rows
    .filter(({ name }) => name.length === longest)
    .map((row) => ({ ...row, asked: cellsAsked(row, question, text) }))
    .filter(({ asked }) => asked.length > 0)
  const [row] = named
  const isOne = named.length === 1 && row?.asked.every(({ text: printed }) => isNil(printed))
  return row && isOne && isAllNamed(context, row) ? sayNil(row) : undefined
}

/** 「実質赤字比率は」 names a rate; nothing is divided. */
function isPlain({ operation, yesNo, text }: Question): boolean {
  if (yesNo) return false
  return operation.kind === 'look-up' || (operation.kind === 'share' && !findShareWords(text))
}

function rowsSpelled(view: MeasureView, table: LabelledTable, text: string): readonly Row[] {
  const values = table.cells.filter(({ role, text: printed }) => role === 'value' && printed !== '')
  return [...Map.groupBy(values, ({ row }) => row).values()].flatMap((asked): Row[] => {
    const label = asked[0]?.rowPath.at(-1) ?? ''
    const name = plainName(label)
    return name.length >= shortestName && !isTotalLabel(label) && text.includes(name)
      ? [{ view, table, name, asked }]
      : []
  })
}

/** The cells under a head that the question spells; else those of its year, without one of the report's year or city. */
function cellsAsked({ view, asked }: Row, question: Question, text: string): readonly TableCell[] {
  const { municipality, fiscalYear } = view.source.report
  const heads = asked.map(({ columnPath }) => plainName(columnPath.at(-1) ?? ''))
  const spelled = asked.filter((_, at) => (heads[at] ?? '').length > 1 && text.includes(heads[at] ?? ''))
  if (spelled.length > 0) return spelled
  const years =
    question.period.kind === 'none' ? ({ kind: 'years', years: [fiscalYear] } as const) : question.period
  const ofYear = asked.filter(({ columnPath }) => yearFit(columnPath, years) === 1)
  if (ofYear.length > 0) return ofYear
  const ofCity = asked.filter((_, at) => heads[at] === municipality.name)
  return ofCity.length > 0 && question.period.kind === 'none' ? ofCity : asked
}

function isNil(printed: string): boolean {
  const content = parseCell(printed)
  return content.kind === 'mark' && content.mark.mark !== 'as-left'
}

/** Every key word of the question is met by the names of the cell, its table or its measure. */
function isAllNamed({ question, makeLabel }: AnswerContext, { view, table, asked }: Row): boolean {
  const [cell] = asked
  if (!cell || !speaksForCity(question, view, cell.rowPath.join(' '))) return false
  const { measure, source } = view
  const labels = [
    ...cell.rowPath.map((label) => makeLabel(label, 'row')),
    ...cell.columnPath.map((label) => makeLabel(label, 'column')),
    makeLabel([table.caption, measure.title, source.report.title].join(' '), 'title'),
  ]
  return matchTerms(question.terms, labels).every(
    ({ term, strength }) => !term.key || strength >= namedStrength,
  )
}

/** What a remark says that the dash stands for. */
const legend = /[「『"](?:[-－ー―—–]|－)[」』"]\s*(?:は|と)/u

function sayNil({ view, asked }: Row): Draft {
  const [cell] = asked
  if (!cell) return plainDraft('answered', [])
  const place = [cell.rowPath.at(-1), cell.columnPath.at(-1)].filter(Boolean).join('・')
  const remark = sentencesOf(view).find(({ text }) => legend.test(text))
  const said: Line = [
    `表では「${place}」は「`,
    { kind: 'quote', at: { view, span: cell.span }, text: cell.text },
    '」で、数値はありません。',
  ]
  return plainDraft('answered', [
    said,
    ...(remark ? [quoteSentence(remark)] : []),
    [`（${placeOfMeasure(view)}）`],
  ])
}
