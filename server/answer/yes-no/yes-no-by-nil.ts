import { parseCell } from '../../../ingest/quantity/parse-cell.ts'
import type { LabelledTable, TableCell } from '../../../ingest/report/table.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import type { Label, MeasureView } from '../evidence/evidence.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import { placeOfMeasure } from '../look-up/answer-prose.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksDenied, asksForAll } from '../match/judge-polarity.ts'
import { isOwnName, matchTerms, namedStrength, type TermMatch } from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { yearFit } from '../match/year-fit.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { isChangeName, saysOwnChange, tellsDeed, withoutSpending } from './asked-deed.ts'

/** A cell of a table with the names that it stands under. */
type Named = {
  readonly view: MeasureView
  readonly table: LabelledTable
  readonly cell: TableCell
  readonly own: readonly Label[]
  readonly around: readonly Label[]
}

/**
 * 「取り崩しましたか」「待機児童はいましたか」: where the cells of the asked row, column and year hold nothing but a dash or a nought,
 * there was none. Undefined where any cell that fits as well has a number.
 */
export function byNil(context: AnswerContext): Draft | undefined {
  const question = withoutSpending(context.question)
  if (asksDenied(question.text) || asksForAll(question.text)) return undefined
  const terms = question.terms.filter((term) => term.key || tellsDeed(question, term))
  if (terms.length === 0) return undefined
  const cells = context.views
    .flatMap((view) => namedCells(context, view))
    .filter((one) => isMeant(one, terms))
  const ofYear = cells.filter((one) => fitsYears(one, question.period))
  const [first, ...others] = ofYear.filter((one) => !isOfChange(one, question))
  if (!first || !speaksForCity(question, first.view, first.cell.rowPath.join(' '))) return undefined
  const isOne = others.every(({ cell }) => cell.row === first.cell.row || cell.column === first.cell.column)
  if (!isOne || others.length > mostOthers || ![first, ...others].every(isNil)) return undefined
  if (context.rescore(question).some((one) => tellsOfSome(one, terms))) return undefined
  return sayNil(first)
}

/** More cells of one row or column are its parts. */
const mostOthers = 1

/** Something else, a sentence or another table, has a number of what the dash says that there is none. */
function tellsOfSome(one: Candidate, terms: readonly QuestionTerm[]): boolean {
  const { figure } = one.figure
  if (one.rejected || figure.value.eq(0) || saysOwnChange(figure)) return false
  return (
    one.matches.every(({ term, strength }) => !terms.includes(term) || strength >= namedStrength) &&
    isNamedLast(one.matches, terms)
  )
}

function namedCells({ makeLabel }: AnswerContext, view: MeasureView): readonly Named[] {
  return view.tables.flatMap((table) => {
    if (table.layoutLost) return []
    const around = [
      ...(table.caption ? [makeLabel(table.caption, 'caption')] : []),
      makeLabel(view.measure.title, 'title'),
    ]
    return table.cells
      .filter(({ role, text, rowPath }) => role === 'value' && text !== '' && rowPath.length > 0)
      .map((cell) => ({
        view,
        table,
        cell,
        around,
        own: [
          ...cell.rowPath.map((label) => makeLabel(label, 'row')),
          ...cell.columnPath.map((label) => makeLabel(label, 'column')),
        ],
      }))
  })
}

/** What is said to be or to be done stands in the own row or column. */
function isNamedLast(matches: readonly TermMatch[], terms: readonly QuestionTerm[]): boolean {
  const last = matches.find(({ term }) => term === terms.at(-1))
  return last !== undefined && last.strength >= namedStrength && isOwnName(last)
}

/** Every word is met, that which is said to be or to be done by the cell's own row or column. */
function isMeant({ own, around }: Named, terms: readonly QuestionTerm[]): boolean {
  if (!isNamedLast(matchTerms(terms, own), terms)) return false
  return matchTerms(terms, [...own, ...around]).every(({ strength }) => strength >= namedStrength)
}

/** A cell that names years names the asked one; one that names none is of the report's year. */
function fitsYears({ view, table, cell }: Named, asked: Question['period']): boolean {
  const { fiscalYear } = view.source.report
  const names = [...cell.rowPath, ...cell.columnPath]
  const wanted = asked.kind === 'none' ? ({ kind: 'years', years: [fiscalYear] } as const) : asked
  if (wanted.kind !== 'years') return false
  const fit = yearFit(names, wanted) || yearFit([table.caption ?? ''], wanted)
  return fit === 1 || (fit === 0 && wanted.years.every((year) => year === fiscalYear))
}

function isOfChange({ cell }: Named, { direction }: Question): boolean {
  return direction === undefined && isChangeName(cell.columnPath.at(-1))
}

function isNil({ cell }: Named): boolean {
  const content = parseCell(cell.text)
  if (content.kind === 'number' || content.kind === 'quantity') return content.quantity.value.eq(0)
  return content.kind === 'mark' && content.mark.mark === 'none'
}

function sayNil({ view, cell }: Named): Draft {
  const place = [cell.rowPath.at(-1), cell.columnPath.join('・')].filter(Boolean).join('・')
  return plainDraft('answered', [
    [
      `いいえ。表では「${place}」は「`,
      { kind: 'quote', at: { view, span: cell.span }, text: cell.text },
      '」です。',
    ],
    [`（${placeOfMeasure(view)}）`],
  ])
}
