import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import type { Block, Heading } from '../../../ingest/report/measure.ts'
import type { LabelledTable, TableCell } from '../../../ingest/report/table.ts'
import type { MeasureView } from './evidence.ts'
import { rememberOf } from './remember-of.ts'
import { isTimeCell } from './sentences-of-cells.ts'

/** A cell with words or a time as its value, and what stands beside it. */
export type WordCell = {
  readonly view: MeasureView
  readonly table: LabelledTable
  readonly cell: TableCell
  readonly headings: readonly Heading[]
  /** The sentence right above the table that leads in it: 「設立当初の役員は、次に掲げる者とする。」 */
  readonly lead?: string
  /** Row labels and the other cells with words of its row. */
  readonly row: readonly string[]
  readonly kind: 'words' | 'time' | 'name'
}

/** A longer cell is read as sentences. */
const longestCell = 80

/** The cells of a measure's tables that may answer who, when, where, which or how. */
export const wordCellsOf = rememberOf((view: MeasureView): readonly WordCell[] =>
  view.tables.flatMap((table) => {
    const around = aroundTable(view, table.id)
    const rows = Map.groupBy(table.cells, (cell) => cell.row)
    return table.cells.flatMap((cell) =>
      makeWordCell({ view, table, cell, ...around }, rows.get(cell.row) ?? []),
    )
  }),
)

function makeWordCell(at: Omit<WordCell, 'row' | 'kind'>, inRow: readonly TableCell[]): readonly WordCell[] {
  const { cell } = at
  if (cell.text === '' || cell.text.length > longestCell || cell.role === 'blank') return []
  const kind = kindOf(cell)
  if (!kind || (cell.role === 'label' && (kind !== 'name' || inRow.length < 2))) return []
  const others = inRow.filter((one) => one !== cell && hasWords(one.text)).map((one) => one.text)
  return [
    { ...at, kind, row: [...new Set([...cell.rowPath.filter((label) => label !== cell.text), ...others])] },
  ]
}

function kindOf(cell: TableCell): WordCell['kind'] | undefined {
  if (isTimeCell(cell)) return 'time'
  if (!hasWords(cell.text)) return undefined
  return isName(cell.text) ? 'name' : 'words'
}

/** A person (山田 花子) or a body (株式会社, 協会, 組合). */
export function isName(text: string): boolean {
  return (
    /^[\p{Script=Han}々ヶケ]{1,4}[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,5}$/u.test(
      text,
    ) ||
    /株式会社|有限会社|合同会社|\(株\)|（株）|㈱|\(有\)|（有）|法人|協会|協議会|組合|企業体|機構$|財団/.test(
      text,
    )
  )
}

/** More than a number with its unit, a dash or a mark. */
export function hasWords(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (letters === 0 || /^[→ー−－\-—―〃々"]+$/.test(text)) return false
  if (!/[0-9０-９]/.test(text)) return true
  const rest = findNumbers(text).reduceRight(
    (left, { span }) => left.slice(0, span.start) + left.slice(span.end),
    text,
  )
  const words = rest.replace(/[^\p{L}]/gu, '').replace(/以上|以下|未満|程度|前後|税込|税抜|現在|予定/g, '')
  return words.length >= 2
}

function aroundTable(view: MeasureView, tableId: string): Pick<WordCell, 'headings' | 'lead'> {
  const isTable = (block: Block) => block.kind === 'table' && block.table.id === tableId
  const section = view.measure.sections.find(({ blocks }) => blocks.some(isTable))
  if (!section) return { headings: [] }
  const above = section.blocks[section.blocks.findIndex(isTable) - 1]
  const lead = above && leadIn(view.source.text.slice(above.span.start, above.span.end))
  return { headings: section.headings, ...(lead ? { lead } : {}) }
}

/** The last sentence of what stands above, where it says that something follows. */
function leadIn(text: string): string | undefined {
  const last = text
    .trim()
    .split(/\n|(?<=。)(?=.)/)
    .at(-1)
  return last && /(?:次|下|以下|下記|左)(?:に掲げ|の(?:とお|通)り|の表|のよう)|下表/.test(last)
    ? last
    : undefined
}
