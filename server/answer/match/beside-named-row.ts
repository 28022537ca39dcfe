import { bareLabel } from '../../../ingest/figures/labels/clean-label.ts'
import type { Question } from '../../question/question.ts'
import type { FigureView, MeasureView } from '../evidence/evidence.ts'
import { rememberOf } from '../evidence/remember-of.ts'
import { rememberText } from '../evidence/remember-text.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import { askingWeight, namedStrength, type TermMatch } from './match-labels.ts'

export type InTable = {
  readonly view: MeasureView
  readonly figure: FigureView
  readonly matches: readonly TermMatch[]
}

/**
 * Whether a figure stands in another row than the one that the question names letter by letter (「町債の…」 beside 歳入合計): a table
 * that has the row has no other answer; nor have the measures `among` which the row may stand, where these are given, to a figure
 * that lacks a word of the row's name. A row with a word of the question in its name may be meant too.
 */
export function isBesideNamedRow(
  { text, operation }: Question,
  among?: readonly MeasureView[],
): (at: InTable) => boolean {
  const named = (rows: RowsByName) =>
    [...rows]
      .filter(([name]) => isSpelled(text, name))
      .map(([name, places]) => ({ name: nameOf(name), places }))
  const known = new Map<RowsByName, ReturnType<typeof named>>()
  const namedIn = (view: MeasureView, tableId: string): ReturnType<typeof named> => {
    const rows = rowsOf(view).get(tableId) ?? none
    const found = known.get(rows) ?? named(rows)
    known.set(rows, found)
    return found
  }
  const anywhere = among?.flatMap((view) => [...rowsOf(view).values()].flatMap(named))
  return ({ view, figure: { figure }, matches }) => {
    if (!figure.cell || !['look-up', 'difference'].includes(operation.kind)) return false
    const { row } = figure.labels
    const { tableId, row: place } = figure.cell
    const rows = namedIn(view, tableId)
    const names = (anywhere ?? rows).map(({ name }) => name)
    if (names.length === 0 || row.length === 0 || matches.some(isMetByRow)) return false
    if (rows.some(({ places }) => places.has(place))) return false
    if (row.some((label) => isSpelled(text, label))) return false
    const lacking = matches.filter(({ strength }) => strength === 0).map(({ term }) => term.surface)
    return among === undefined
      ? names.length > 0
      : names.some((name) => lacking.some((word) => name.includes(word)))
  }
}

/** The rows of a table by the last of their names; a cell of text may hold several names beside its row's own. */
type RowsByName = ReadonlyMap<string, ReadonlySet<number>>

const none: RowsByName = new Map()

const rowsOf = rememberOf(({ figures }: MeasureView): ReadonlyMap<string, RowsByName> => {
  const tables = new Map<string, Map<string, Set<number>>>()
  for (const { figure } of figures) {
    if (!figure.cell) continue
    const { tableId, row } = figure.cell
    const rows = tables.get(tableId) ?? new Map<string, Set<number>>()
    const name = figure.labels.row.at(-1) ?? ''
    tables.set(tableId, rows.set(name, (rows.get(name) ?? new Set()).add(row)))
  }
  return tables
})

function isSpelled(text: string, label: string): boolean {
  const name = nameOf(label)
  if (name.length < 2 || !text.includes(name) || isPeriodLabel(name) || isTotalLabel(name)) return false
  // 一般会計 is what a total of its revenue or expenditure is of.
  return /\p{Script=Han}|\p{Script=Katakana}/u.test(name) && !name.endsWith('会計')
}

const nameOf = rememberText((label) => bareLabel(label).normalize('NFKC'))

/** The measures of the report in which a figure stands. */
export function ofOneReport(
  { views }: { readonly views: readonly MeasureView[] },
  { view }: Pick<InTable, 'view'>,
): readonly MeasureView[] {
  return views.filter(({ source }) => source === view.source)
}

/** By a key word, or by what was done (申し込んだ for a row 申込). */
function isMetByRow({ level, strength, term }: TermMatch): boolean {
  return level === 'row' && (term.key || term.weight > askingWeight) && strength >= namedStrength
}
