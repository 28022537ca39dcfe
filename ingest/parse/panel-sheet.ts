import { coverSpans, type Span } from '../report/span.ts'
import type { RawCell } from '../report/table.ts'
import { readBudgetPlace } from './budget-place.ts'
import { cutSegments, type Segment } from './column-segments.ts'
import { cellAt, textOf } from './itemised-sheet.ts'
import type { Line } from './line.ts'
import { isNumberToken, isValueToken, printedPageNumber } from './line-shape.ts'
import { type PanelHeads, panelHeadsAt } from './panel-heads.ts'
import { linesOfPanelItem, type PanelItem } from './panel-item.ts'

/** Fewest items, and fewest lines of text, that show the panels. */
const FEWEST_LINES = 2

/**
 * 歳入歳出決算事項別明細書: three panels side by side, `目 予算現額 支出済額 │ 節 金額 │ 説明`, each with lines of its own. Every 目 becomes a title with a
 * table of its amounts, a table of its 節 and its text; the totals of a 項 and a 款 become titles of theirs.
 */
export function panelSheetAt(lines: readonly Line[], at: number): { lines: Line[]; end: number } | undefined {
  const heads = panelHeadsAt(lines[at])
  if (heads === undefined) return undefined
  const body = bodyOf(lines, at + 1)
  const columns = columnsOf(body, heads)
  if (columns === undefined) return undefined
  const items = itemsOf(body, columns)
  const told = items.flatMap(({ text }) => text).filter(({ trimmed }) => trimmed !== '')
  if (items.length === 0 || told.length < FEWEST_LINES) return undefined
  const place = placeOver(lines, at)
  const cut = items.flatMap((item) => linesOfPanelItem(item, { heads, ...place }))
  return { lines: [{ ...heads.line, isFurniture: true }, ...cut], end: at + 1 + body.length }
}

/** The lines of one page: down to its number, further heads or a place in the budget. */
function bodyOf(lines: readonly Line[], first: number): readonly Line[] {
  const end = lines.findIndex(
    (line, at) =>
      at >= first &&
      (line.afterFormFeed ||
        printedPageNumber(line.trimmed) !== undefined ||
        readBudgetPlace(line.trimmed) !== undefined ||
        panelHeadsAt(line) !== undefined),
  )
  return lines.slice(first, end < 0 ? lines.length : end)
}

/** Where the panels part on one page: the left edge of 節, the right edge of its amounts, the left edge of the text. */
type Columns = { readonly kind: number; readonly amount: number; readonly text: number }

/** How far a page's columns may stand beside their heads, in columns. */
const SLACK = 6

function columnsOf(body: readonly Line[], { amounts, kindAmount, text }: PanelHeads): Columns | undefined {
  const all = body.map((line) => cutSegments(line, 'screen'))
  const under = all
    .flat()
    .filter(
      (one) =>
        isNumberToken(one.text) &&
        one.left < kindAmount.right + SLACK &&
        kindAmount.left - SLACK < one.right &&
        one.right < text.right,
    )
  const amount = mostFrequent(under.map(({ right }) => right))
  const left = amounts.at(-1)?.right ?? 0
  const kinds = all.flat().filter((one) => NUMBERED.test(one.text) && one.left >= left - SLACK)
  const kind = mostFrequent(
    kinds.map((one) => one.left).filter((one) => amount !== undefined && one < amount),
  )
  const texts = all.flat().filter((one) => amount !== undefined && one.left > amount)
  if (amount === undefined || kind === undefined || texts.length === 0) return undefined
  return { kind, amount, text: Math.min(...texts.map((one) => one.left)) }
}

/** `１ 報酬`, `12 委託料` */
const NUMBERED = /^[0-9０-９]{1,2}[ 　]?\p{L}/u

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = [...Map.groupBy(numbers, (one) => one)].map(([one, all]) => ({ one, count: all.length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.one
}

/** `１項　計`, `２款　合　計`; `歳出合計` */
const TOTAL = /^(?:[0-9０-９]{1,2}(?<level>[款項])|歳[入出])合?計$/u

type OpenItem = { -readonly [K in keyof PanelItem]: PanelItem[K] } & {
  parts: PanelItem['parts'][number][]
  kinds: PanelItem['kinds'][number][]
  text: Line[]
}

function itemsOf(body: readonly Line[], columns: Columns): readonly PanelItem[] {
  const items: OpenItem[] = []
  for (const line of body) {
    const segments = cutSegments(line, 'screen')
    const left = segments.filter((one) => one.left < columns.kind - 1)
    const total = totalIn(line, left, segments)
    if (total !== undefined) {
      items.push({ ...total, parts: [...total.parts], kinds: [], text: [] })
      continue
    }
    const names = left.filter(({ text }) => !isValueToken(text))
    const values = left.filter(({ text }) => isNumberToken(text)).map((one) => cellAt(line, one))
    const opens = names.length > 0 && values.length > 0 && NUMBERED.test(names[0]?.text ?? '')
    if (opens) items.push(opened(line, names, values))
    const open = items.at(-1)
    if (open === undefined) {
      if (line.trimmed === '') continue
      return []
    }
    if (!opens && names.length > 0) addBelow(open, line, { names, values })
    addKind(
      open,
      line,
      segments.filter((one) => one.left >= columns.kind - 1 && one.right <= columns.amount + 1),
    )
    const said = segments.filter((one) => one.left > columns.amount + 1)
    if (said.length > 0) open.text.push(textIn(line, said, { segments, column: columns.text }))
  }
  return items
}

function opened(line: Line, names: readonly Segment[], values: readonly RawCell[]): OpenItem {
  const printed = names.map(({ text }) => text).join('')
  const title = squeezed(printed).replace(/^[0-9０-９]{1,2}/u, '')
  const span = spanOf(line, names)
  return { level: '目', line, span, title, values, parts: [], kinds: [], text: [] }
}

/** The rest of a name, or a further amount with a name of its own (不用額). */
function addBelow(
  open: OpenItem,
  line: Line,
  { names, values }: { readonly names: readonly Segment[]; readonly values: readonly RawCell[] },
): void {
  const [value] = values
  const text = squeezed(names.map((one) => one.text).join(''))
  if (value === undefined) open.title += text
  else open.parts.push({ head: { text, span: spanOf(line, names) }, value })
}

/** A 節 with its amount; one whose name goes on over the next line has its amount there. */
function addKind(open: OpenItem, line: Line, segments: readonly Segment[]): void {
  const names = segments.filter(({ text }) => !isNumberToken(text))
  const amount = segments.findLast(({ text }) => isNumberToken(text))
  const value = amount && cellAt(line, amount)
  const printed = squeezed(names.map(({ text }) => text).join(''))
  const last = open.kinds.at(-1)
  if (NUMBERED.test(names[0]?.text ?? '')) {
    const name = { text: printed.replace(/^[0-9０-９]{1,2}/u, ''), span: spanOf(line, names) }
    open.kinds.push({ name, ...(value && { value }) })
  } else if (last !== undefined && last.value === undefined && printed !== '') {
    const name = { ...last.name, text: last.name.text + printed }
    open.kinds[open.kinds.length - 1] = { name, ...(value && { value }) }
  }
}

/** `１項　計  1,213,425  1,164,670  （翌年度繰越額 6,400　不用額 42,355）` */
function totalIn(
  line: Line,
  left: readonly Segment[],
  segments: readonly Segment[],
): Omit<PanelItem, 'kinds' | 'text'> | undefined {
  const names = left.filter(({ text }) => !isValueToken(text))
  const level = TOTAL.exec(squeezed(names.map(({ text }) => text).join('')))
  if (level === null) return undefined
  const values = left.filter(({ text }) => isNumberToken(text)).map((one) => cellAt(line, one))
  const rest = segments.filter((one) => !left.includes(one)).map((one) => one.start)
  const parts = rest.length === 0 ? [] : bracketPairs(line, Math.min(...rest))
  const kind = level.groups?.['level'] === '項' ? '項' : level.groups?.['level'] === '款' ? '款' : '計'
  return { level: kind, line, span: spanOf(line, names), title: level[0], values, parts }
}

const PAIR = /(?<name>\p{L}{2,12})[ 　]*(?<value>[△▲]?[ 　]*[0-9０-９][0-9０-９,，.．]*[%％]?)/gu

function bracketPairs(line: Line, from: number): PanelItem['parts'] {
  return [...line.text.slice(from).matchAll(PAIR)].map((match) => {
    const { name = '', value = '' } = match.groups ?? {}
    const start = line.start + from + match.index
    const at = start + match[0].length - value.length
    return {
      head: { text: name, span: { start, end: start + name.length } },
      value: { text: value, span: { start: at, end: at + value.length } },
    }
  })
}

function textIn(
  line: Line,
  said: readonly Segment[],
  { segments, column }: { readonly segments: readonly Segment[]; readonly column: number },
): Line {
  const [first] = said
  const at = first?.start ?? 0
  const blanks = at - line.text.slice(0, at).trimEnd().length
  const start = at - Math.min((first?.left ?? 0) - column, blanks)
  const beside = segments.filter((one) => !said.includes(one))
  return textOf(line, { start, end: said.at(-1)?.end ?? at }, beside)
}

/** The names of the place in the budget above a page's heads, and the unit that stands there. */
function placeOver(
  lines: readonly Line[],
  at: number,
): { readonly captions: readonly Span[]; readonly kan?: string; readonly kou?: string } {
  const above = lines.slice(Math.max(0, at - 3), at).findLast(({ trimmed }) => trimmed !== '')
  if (above === undefined) return { captions: [] }
  const place = readBudgetPlace(above.trimmed)
  const unit = /[(（]単位[:：][^()（）]{1,12}[)）]$/u.exec(above.trimmed)?.[0]
  const start = above.start + above.text.lastIndexOf(unit ?? '')
  return {
    captions: unit === undefined ? [] : [{ start, end: start + unit.length }],
    ...(place?.kan && { kan: place.kan.name }),
    ...(place?.kou && { kou: place.kou.name }),
  }
}

function squeezed(text: string): string {
  return text.replace(/[\s　]/gu, '')
}

function spanOf(line: Line, segments: readonly Segment[]): Span {
  return coverSpans(segments.map(({ start, end }) => ({ start: line.start + start, end: line.start + end })))
}
