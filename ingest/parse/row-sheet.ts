import type { Span } from '../report/span.ts'
import type { RawCell, RawRow } from '../report/table.ts'
import { readBudgetPlace } from './budget-place.ts'
import { closeLetters } from './close-letters.ts'
import { cutSegments, type Segment } from './column-segments.ts'
import { blockTitleLine, cellAt, isNameHead, type Piece } from './itemised-sheet.ts'
import type { Line } from './line.ts'
import { isUnitNote, isValueToken, looksLikeProse, printedPageNumber } from './line-shape.ts'

/** Heads of money: what a project cost, and who paid for it. */
const AMOUNT =
  /^(?:(?:令和|[RＲ])?[元0-9０-９]{0,2}年?度?)(?:(?:当初|最終|補正後)?(?:決算|予算|支出|執行)(?:現|済|見込)?額|(?:総|直接)?事業費|国庫(?:支出金|補助金)?|国・?県支出金|[都道府]?県(?:支出金|補助金)|(?:地方|[市町村])債|起債|分担金(?:・?負担金)?|使用料(?:・?手数料)?|その他(?:特定財源)?|特定財源|一般財源|翌年度繰越額|不用額|執行率)(?:[(（][十百千万億]{0,2}[円%％][）)])?$/u
const OFFICE = /^(?:担当|所管|主管)?(?:課|部署|所属|部課)(?:等|名|室名)*$/u

/** Fewest columns of amounts, and fewest rows of a sheet. */
const FEWEST_AMOUNTS = 3
const FEWEST_ROWS = 2
/** Rows without any text after which none is looked for. */
const MOST_BARE = 3

type Heads = { readonly amounts: readonly RawCell[]; readonly span: Span; readonly hasOffice: boolean }

/** A project's row: its name over all its lines, its amounts and its office. */
type Row = {
  readonly line: Line
  readonly name: Span
  readonly title: string
  readonly values: readonly RawCell[]
  readonly office?: string
}

type Project = { readonly row: Row; readonly text: readonly Line[]; readonly before: readonly Line[] }

/**
 * 主要施策の成果 whose heads stand once, over the first of many projects: `事業名　決算額　国庫支出金 … 一般財源　担当課`, then project by project a row
 * of these with the text of the project below it. Every row becomes a title with its office and a table under the heads.
 */
export function rowSheetAt(lines: readonly Line[], at: number): { lines: Line[]; end: number } | undefined {
  const heads = headsAt(lines[at])
  if (heads === undefined) return undefined
  const { projects, end } = readProjects(lines, at, heads)
  const told = projects.filter(({ text }) => text.some(({ trimmed }) => trimmed !== '')).length
  if (projects.length < FEWEST_ROWS || told * 2 < projects.length) return undefined
  const captions = captionsOver(lines, at)
  const [head] = lines.slice(at, at + 1)
  const furniture = head === undefined ? [] : [{ ...head, isFurniture: true }]
  return { lines: [...furniture, ...projects.flatMap((one) => linesOf(one, { heads, captions }))], end }
}

function headsAt(line: Line | undefined): Heads | undefined {
  if (line === undefined || !/[業策組項]/u.test(line.trimmed.slice(0, 12))) return undefined
  const [name, ...others] = closeLetters(cutSegments(line, 'screen')).map(squeezed)
  if (name === undefined || !isNameHead(name.text)) return undefined
  const last = others.at(-1)
  const hasOffice = last !== undefined && OFFICE.test(last.text)
  const amounts = hasOffice ? others.slice(0, -1) : others
  if (amounts.length < FEWEST_AMOUNTS || !amounts.every(({ text }) => AMOUNT.test(text))) return undefined
  return {
    amounts: amounts.map((one) => cellAt(line, one)),
    span: { start: line.start, end: line.end },
    hasOffice,
  }
}

function squeezed<P extends Piece>(piece: P): P {
  return { ...piece, text: piece.text.replace(/[\s　]/gu, '') }
}

/** The rows below the heads with their texts; a page's further heads of the same kind are passed over. */
function readProjects(
  lines: readonly Line[],
  first: number,
  heads: Heads,
): { readonly projects: readonly Project[]; readonly end: number } {
  const projects: { row: Row; text: Line[]; before: readonly Line[] }[] = []
  const marks = new Set<string>()
  let before: Line[] = []
  let at = first + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const row = rowAt(lines, at, heads)
    const further = row ? undefined : headsAt(line)
    if (further !== undefined && further.amounts.length !== heads.amounts.length) break
    const open = projects.at(-1)
    if (row !== undefined) {
      // A plain table: rows right below each other are no projects, however long it goes on.
      if (projects.length === MOST_BARE && projects.every(({ text }) => text.length === 0)) break
      projects.push({ row: row.row, text: [], before })
      before = []
      at = row.end - 1
    } else if (further !== undefined || isBetween(line))
      before.push({ ...line, isFurniture: isFurnitureOf(line, further) })
    else if (open === undefined || before.some(({ trimmed }) => trimmed !== '' && !isFoot(trimmed))) {
      if (line.trimmed === '') before.push(line)
      else if (isUnitNote(line.trimmed) || isFoot(line.trimmed)) before.push({ ...line, isFurniture: true })
      else break
    } else {
      const mark = /^【[^】]+】/u.exec(line.trimmed)?.[0]
      if (mark !== undefined && projects.length > 1 && !marks.has(mark) && isApart(lines, at)) break
      if (mark !== undefined) marks.add(mark)
      open.text.push(...before.map((one) => ({ ...one, isFurniture: one.trimmed !== '' })), line)
      before = []
    }
  }
  return { projects, end: at - before.length }
}

function isFurnitureOf(line: Line, further: Heads | undefined): boolean {
  return further !== undefined || isFoot(line.trimmed)
}

function isFoot(trimmed: string): boolean {
  return printedPageNumber(trimmed) !== undefined
}

/** What may stand between the text of a project and the next row: blank lines, a page's foot, a place in the budget. */
function isBetween({ trimmed }: Line): boolean {
  return trimmed === '' || isFoot(trimmed) || readBudgetPlace(trimmed) !== undefined
}

/** A heading with a blank line above, as a part of the whole report has. */
function isApart(lines: readonly Line[], at: number): boolean {
  return lines[at - 1]?.trimmed === ''
}

/** A name, a value for every head and at most an office; the name may go on over the lines below. */
function rowAt(
  lines: readonly Line[],
  at: number,
  heads: Heads,
): { readonly row: Row; readonly end: number } | undefined {
  const line = lines[at]
  if (line === undefined || !/[\d０-９]/u.test(line.trimmed)) return undefined
  const segments = cutSegments(line, 'screen')
  const count = heads.amounts.length
  const last = segments.at(-1)
  const office = heads.hasOffice && last !== undefined && !isValueToken(last.text) ? last : undefined
  const body = office === undefined ? segments : segments.slice(0, -1)
  const values = body.slice(-count)
  const names = body.slice(0, -count)
  const [from, to] = [names[0], names.at(-1)]
  if (values.length < count || from === undefined || to === undefined) return undefined
  if (!values.every(({ text }) => isValueToken(text)) || !hasName(names)) return undefined
  const more = namesBelow(lines, at)
  const printed = [...names.map(({ text }) => text), ...more.map(({ trimmed }) => trimmed)]
  const row = {
    line,
    name: { start: from.start, end: to.end },
    title: titleOf(printed),
    values: values.map((one) => cellAt(line, one)),
    ...(office && { office: office.text.replace(/[\s　]/gu, '') }),
  }
  return { row, end: at + 1 + more.length }
}

function hasName(names: readonly Segment[]): boolean {
  return (
    names.some(({ text }) => /\p{L}{2,}/u.test(text) && !isValueToken(text)) &&
    !/計$/u.test(names.at(-1)?.text ?? '')
  )
}

/** What begins an item, a heading, a note or another row, or holds a clause or a number. */
const OPENS_ELSE = /^[【〔［・○◎●◇◆■□※①-⑳\-－0-9０-９]|[。、：:]|[\d０-９]{2}/u

/** Longest further line of a name, in characters. */
const LONGEST_FURTHER = 24

/** Lines right below a row that say no more than the rest of its name: short, set in, without a mark, a number or an end. */
function namesBelow(lines: readonly Line[], at: number): readonly Line[] {
  const more: Line[] = []
  for (const line of lines.slice(at + 1, at + 3)) {
    const { trimmed, text } = line
    const isMore =
      /^[\s　]/u.test(text) &&
      trimmed.length > 0 &&
      trimmed.length <= LONGEST_FURTHER &&
      !OPENS_ELSE.test(trimmed) &&
      !looksLikeProse(trimmed)
    if (!isMore && !/^※[0-9０-９]*$/u.test(trimmed)) break
    more.push(line)
  }
  return more
}

/** The name over all its lines, without its number and the marks of its notes. */
function titleOf(printed: readonly string[]): string {
  return printed
    .join('')
    .replace(/[\s　]/gu, '')
    .replace(/※[0-9０-９]*/gu, '')
    .replace(/^(?:[(（]?[0-9０-９]{1,3}[)）.．]?(?:[-－][0-9０-９]{1,2})?|[○◎●◇◆■□・])(?=\D)/u, '')
}

/** （単位：千円） right over the heads. */
function captionsOver(lines: readonly Line[], first: number): Span[] {
  const above = lines.slice(Math.max(0, first - 2), first)
  return above.flatMap((line) => {
    if (!isUnitNote(line.trimmed)) return []
    const start = line.start + line.text.indexOf(line.trimmed)
    return [{ start, end: start + line.trimmed.length }]
  })
}

type Sheet = { readonly heads: Heads; readonly captions: readonly Span[] }

function linesOf({ row, text, before }: Project, { heads, captions }: Sheet): Line[] {
  const { line, name, title, values, office } = row
  const span = { start: line.start + name.start, end: line.start + name.end }
  const heading = blockTitleLine(line, span, {
    title,
    ...(office === undefined ? {} : { department: office }),
  })
  const place = { start: values[0]?.span.start ?? span.end, end: values.at(-1)?.span.end ?? span.end }
  const amounts = line.text.slice(place.start - line.start, place.end - line.start)
  const rows: RawRow[] = [
    { span: heads.span, cells: heads.amounts },
    { span: { start: span.start, end: place.end }, cells: values },
  ]
  const table = {
    ...line,
    ...place,
    text: amounts,
    trimmed: amounts.trim(),
    afterFormFeed: false,
    itemRows: rows,
    itemCaptions: captions,
  }
  return [...before, ...[heading, table, ...text].map((one) => ({ ...one, isBlock: true }))]
}
