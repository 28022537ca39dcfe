import type { TableCell } from '../../../ingest/report/table.ts'
import type { AskedFor } from '../../question/question.ts'
import { distinctBy } from '../evidence/alike.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isOwnName, matchTerms, namedStrength } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { placeOfMeasure } from './answer-prose.ts'

/** What heads the column of a list that holds what is asked of each of its rows. */
const heads: Partial<Record<AskedFor, RegExp>> = {
  purpose: /目的|ねらい|狙い|趣旨/u,
  assessment: /評価(?!年|の理由)|判定/u,
  problem: /課題|問題点/u,
  'next-steps': /今後|方向性|方針|見直し|展望/u,
}
/** What is said beside a grade or a direction of its own is its reason. */
const reasons = /(?:評価|方向性)の?理由/u

type Row = { readonly view: MeasureView; readonly cells: readonly TableCell[] }

/**
 * 「…事業の今後の方向性は」 of a list with a row for each 事業: what stands in that row below the head that is asked for. Undefined where
 * the question names no row, or more than one.
 */
export function answerUnderHead(context: AnswerContext): Draft | undefined {
  const head = heads[context.question.asked]
  if (head === undefined) return undefined
  const rows = context.views
    .filter((view) => speaksForCity(context.question, view, view.measure.title))
    .flatMap((view) => rowsOf(view, head, context.question.asked !== 'purpose'))
    .filter((row) => isNamed(context, row, head))
  const [only, ...others] = distinctBy(rows, ({ cells }) => cells[0]?.rowPath.join('/') ?? '')
  return only && others.length === 0 ? plainDraft('answered', say(only)) : undefined
}

/** The rows of tables that have words below such a head. */
function rowsOf(view: MeasureView, head: RegExp, withReasons: boolean): readonly Row[] {
  return view.tables.flatMap(({ cells }) => {
    const told = cells.filter(
      (cell) => cell.role === 'value' && /\p{L}/u.test(cell.text) && isUnder(cell, head, withReasons),
    )
    return [...Map.groupBy(told, (cell) => cell.row).values()].map((own) => ({ view, cells: own }))
  })
}

function isUnder({ columnPath, rowPath }: TableCell, head: RegExp, withReasons: boolean): boolean {
  const own = columnPath.at(-1) ?? ''
  return rowPath.length > 0 && (head.test(own) || (withReasons && reasons.test(own)))
}

/** The label of the row has every word of the question but those of the head and those that ask for it. */
function isNamed({ question, makeLabel }: AnswerContext, { cells }: Row, head: RegExp): boolean {
  const isOfHead = (word: string) => cells.some(({ columnPath }) => columnPath.at(-1)?.includes(word))
  const topic = question.terms.filter(
    (term) => isTelling(term) && !head.test(term.surface) && !isOfHead(term.surface),
  )
  const labels = (cells[0]?.rowPath ?? []).map((label) => makeLabel(label, 'row'))
  const met = matchTerms(topic, labels)
  return met.some(isOwnName) && met.every(({ strength }) => strength >= namedStrength)
}

/** 「今後の方向性：継続」「評価の理由：…」（みどり市、令和4年度、事務事業評価一覧） */
function say({ view, cells }: Row): Line[] {
  const [first] = cells
  const name = first?.rowPath.at(-1) ?? ''
  const said = cells.map((cell): Line => {
    const at = { view, span: cell.span }
    return [`${cell.columnPath.at(-1) ?? ''}：`, { kind: 'quote', at, text: cell.text }]
  })
  return [...said, [`（${placeOfMeasure(view, name)}）`]]
}
