import type { Span } from '../report/span.ts'
import type { RawCell, RawRow } from '../report/table.ts'
import type { Line } from './line.ts'
import { looksLikeProse } from './line-shape.ts'

/** A stretch of a line; offsets count in the line's own text. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number }

/** The heads of a sheet: in one line, over the names, the column of text and whatever else stands beside it. */
export type SheetHeads<P extends Piece = Piece> = {
  readonly line: Line
  readonly name: P
  readonly text: P
  readonly others: readonly P[]
}

/** A line of a sheet by its columns. */
export type SheetRow = {
  readonly line: Line
  readonly name: readonly Piece[]
  readonly others: readonly (Piece | undefined)[]
  /** What stands in the column of text; undefined where nothing does. */
  readonly text?: Line
}

/** An item's rows; of these the ones that hold its name. */
export type SheetItem = { readonly names: readonly SheetRow[]; readonly rows: readonly SheetRow[] }

const NAME = /^(?:主要|主な)?(?:事務)?(?:事業|施策|取組|事項|項目)(?:の?名称?)?$/u
const TEXT =
  /^(?:(?:事務)?(?:事業|施策|取組|実施)の?|主な)?(?:内容|成果|概要|実績|説明|効果)(?:(?:及び|並びに|・|と|、)(?:その)?(?:主な)?(?:内容|成果|概要|実績|説明|効果))*(?:等|など)?$/u

/** Whether a head stands over the names of projects: 事業名, 主な施策 …; blanks between its letters closed. */
export function isNameHead(text: string): boolean {
  return NAME.test(text)
}

/** The heads among the pieces of a line, blanks between letters closed; undefined where no name or no text is among them. */
export function sheetHeads<P extends Piece>(line: Line, pieces: readonly P[]): SheetHeads<P> | undefined {
  const [name, ...rest] = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[\s　]/gu, '') }))
  const text = rest.find((piece) => TEXT.test(piece.text))
  if (name === undefined || text === undefined || !NAME.test(name.text)) return undefined
  return { line, name, text, others: rest.filter((piece) => piece !== text) }
}

/** A stretch of a line as a cell of a table. */
export function cellAt(line: Line, { text, start, end }: Piece): RawCell {
  return { text, span: { start: line.start + start, end: line.start + end } }
}

/** The line that opens a project: its name where it stands, as it reads over all its lines, with its office. */
export function blockTitleLine(line: Line, span: Span, blockTitle: NonNullable<Line['blockTitle']>): Line {
  const text = line.text.slice(span.start - line.start, span.end - line.start)
  return { ...line, ...span, text, trimmed: text.trim(), itemName: blockTitle.title, blockTitle }
}

/** The part of a line in the column of text, and what stands beside it there. */
export function textOf(line: Line, place: { start: number; end: number }, beside: readonly Piece[]): Line {
  const text = line.text.slice(place.start, place.end)
  return {
    ...line,
    start: line.start + place.start,
    end: line.start + place.end,
    text,
    trimmed: text.trim(),
    afterFormFeed: false,
    beside: beside.map(({ start, end }) => ({ start: line.start + start, end: line.start + end })),
  }
}

/** The lines that a sheet becomes: one that holds the table of names and what stands beside the text, then each name and its text. */
export function linesOfSheet(heads: SheetHeads, items: readonly SheetItem[]): Line[] {
  const head = [heads.name, ...heads.others].map((piece) => cellOf(heads.line, [piece]))
  const rows = items.map((item): RawRow => {
    const name = nameOf(item)
    const cells = heads.others.map(
      (_, at) => joinedCell(item, at) ?? { text: '', span: { start: name.span.end, end: name.span.end } },
    )
    return { span: name.span, cells: [name, ...cells] }
  })
  const span = { start: heads.line.start, end: heads.line.end }
  const table = { ...heads.line, itemRows: [{ span, cells: head }, ...rows] }
  return [table, ...items.flatMap(linesOfItem)]
}

/** The name as a line of its own, then the text. */
function linesOfItem(item: SheetItem): Line[] {
  const name = nameOf(item)
  const texts = item.rows.map(
    ({ line, text }) => text ?? { ...line, end: line.start, text: '', trimmed: '', afterFormFeed: false },
  )
  const [row] = item.names
  if (row === undefined) return texts
  const printed = row.line.text.slice(name.span.start - row.line.start, name.span.end - row.line.start)
  return [{ ...row.line, ...name.span, text: printed, trimmed: printed, itemName: name.text }, ...texts]
}

/** An item's name, joined over its lines; its place is that of the first. */
function nameOf({ names }: SheetItem): RawCell {
  const [row] = names
  if (row === undefined) return { text: '', span: { start: 0, end: 0 } }
  const pieces = names.flatMap(({ name }) => name)
  return { ...cellOf(row.line, row.name), text: joinPieces(pieces) }
}

/** What stands under one head beside an item, over all its lines; its place is that of the first. */
function joinedCell({ rows }: SheetItem, at: number): RawCell | undefined {
  const filled = rows.filter(({ others }) => others[at] !== undefined)
  const pieces = filled.flatMap(({ others }) => others[at] ?? [])
  const [row] = filled
  const [piece] = pieces
  return row === undefined || piece === undefined
    ? undefined
    : { ...cellOf(row.line, [piece]), text: joinPieces(pieces) }
}

function cellOf(line: Line, pieces: readonly Piece[]): RawCell {
  const [first] = pieces
  const start = line.start + (first?.start ?? 0)
  const end = line.start + (pieces.at(-1)?.end ?? 0)
  return { text: joinPieces(pieces), span: { start, end } }
}

/** The words of what goes over several lines or gaps. */
function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text.replace(/[\s　]/gu, '')).join('')
}

/** Fewest lines of text that the longest item of a sheet has. */
const FEWEST_TEXT_LINES = 2

/** Whether an item says more than a table's row would: several lines, running text among them. */
export function isLong({ rows }: SheetItem): boolean {
  const texts = rows.flatMap(({ text }) => text ?? [])
  return texts.length >= FEWEST_TEXT_LINES && texts.some(({ trimmed }) => looksLikeProse(trimmed))
}
