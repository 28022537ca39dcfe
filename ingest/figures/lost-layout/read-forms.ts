import { unitOfLabel } from '../../quantity/label-unit.ts'
import { coverSpans, type Span } from '../../report/span.ts'
import type { Unit } from '../../report/unit.ts'
import { type FoundPeriod, periodOfLabel } from '../labels/period-of-labels.ts'
import type { Home, LooseNumber, LostPage, PageLine } from './lost-page.ts'
import { readBareUnit } from './read-slots.ts'

export type Pair = {
  readonly label: string
  readonly span: Span
  readonly number: LooseNumber
  readonly unit?: Unit
}

/** A form: lines of label and number pairs, as many on each line; what stands under one another is one block. */
export type Form = {
  readonly home: Home
  readonly lines: readonly (readonly Pair[])[]
  /** Names of the blocks from left to right; absent where nothing tells them apart. */
  readonly captions?: readonly { readonly label: string; readonly span: Span }[]
  /** One for each block, where as many times are printed. */
  readonly periods?: readonly FoundPeriod[]
}

/** Longer and wider forms are not searched for units and captions. */
const MOST_LINES = 5

/** Most other lines between two lines of one form. */
const FARTHEST = 8

/** Lines of a page on which labels and numbers take turns, two pairs at least; lines of as many pairs are one form. */
export function readForms(page: LostPage): Form[] {
  const forms: { home: Home; lines: (readonly Pair[])[]; last: number }[] = []
  for (const [at, line] of page.lines.entries()) {
    const pairs = readPairs(line)
    if (pairs === undefined) continue
    const open = forms.at(-1)
    const isSame = open?.lines[0]?.length === pairs.length && open.home.measure === line.home.measure
    if (open !== undefined && isSame && at - open.last <= FARTHEST) {
      open.lines.push(pairs)
      open.last = at
    } else forms.push({ home: line.home, lines: [pairs], last: at })
  }
  return forms.filter((form) => form.lines.length >= 2).map((form) => complete(page, form))
}

/** label number label number …, every number bare */
function readPairs(line: PageLine): Pair[] | undefined {
  const pairs: Pair[] = []
  let label: { text: string; span: Span } | undefined
  for (const word of line.words) {
    if (word.number === undefined) {
      label =
        label === undefined
          ? { text: word.text, span: word.span }
          : { text: `${label.text} ${word.text}`, span: coverSpans([label.span, word.span]) }
      continue
    }
    if (label === undefined || word.number.quantity.unit !== undefined) return undefined
    pairs.push({ label: label.text, span: label.span, number: word.number })
    label = undefined
  }
  return label === undefined && pairs.length >= 2 ? pairs : undefined
}

type Rows = { readonly home: Home; readonly lines: readonly (readonly Pair[])[] }

function complete(page: LostPage, { home, lines }: Rows): Form {
  const width = lines[0]?.length ?? 0
  const own = page.lines.filter((line) => line.home.measure === home.measure)
  const periods = own.flatMap(timesOf)
  const captions = chooseCaptions(own, lines)
  return {
    home,
    lines: withUnits(own, lines),
    ...(captions && { captions }),
    ...(periods.length === width && { periods }),
  }
}

/** 令和２年度 令和２年度 / 令和２年度末現在: lines of times and nothing else. */
function timesOf(line: PageLine): FoundPeriod[] {
  const periods = line.words.map((word) => periodOfForm(word.text))
  return periods.every((period) => period !== undefined) ? periods : []
}

function periodOfForm(text: string): FoundPeriod | undefined {
  if (!/^[(（]?(?:平成|令和|[HR])?[0-9０-９元]{1,4}(?:年度|年)?(?:末|末日)?(?:現在)?[)）]?$/u.test(text))
    return undefined
  const period = periodOfLabel(text)
  if (period?.kind !== 'fiscal-year') return undefined
  const isEnd = /末/u.test(text)
  const asOf = { kind: 'as-of' as const, date: `${period.fiscalYear + 1}-03-31` }
  return { period: isEnd ? asOf : period, source: 'label' }
}

/** Lines of units alone, one for each pair: which line's they are is told by what the labels count or rate. */
function withUnits(own: readonly PageLine[], lines: Rows['lines']): Rows['lines'] {
  const width = lines[0]?.length ?? 0
  const grids = own
    .map((line) => line.words.map((word) => unitOfWord(word.text)))
    .filter((units) => units.length === width && units.every((unit) => unit !== undefined))
  if (grids.length !== lines.length || grids.length > MOST_LINES) return lines
  const fitting = orders(grids).filter((order) =>
    lines.every((pairs, at) => pairs.every((pair, column) => agree(pair, order[at]?.[column]))),
  )
  const distinct = new Map(fitting.map((order) => [JSON.stringify(order), order]))
  const [only] = distinct.values()
  if (only === undefined || distinct.size > 1) return lines
  return lines.map((pairs, at) =>
    pairs.map((pair, column) => {
      const unit = only[at]?.[column]
      return unit === undefined ? pair : { ...pair, unit }
    }),
  )
}

function unitOfWord(word: string): Unit | undefined {
  if (/^[％%]$/u.test(word)) return { kind: 'rate', symbol: '%' }
  return readBareUnit(word)?.unit
}

/** 率 is in %, 人口 in 人 and the other way round; a label that says nothing fits what is no rate. */
function agree({ label }: Pair, unit: Unit | undefined): boolean {
  const said = unitOfLabel(label)
  if (unit === undefined) return false
  if (said?.kind === 'rate' || unit.kind === 'rate') return said?.kind === unit.kind
  return said?.kind !== 'people' ? unit.kind !== 'people' : unit.kind === 'people'
}

function orders<Item>(all: readonly Item[]): Item[][] {
  if (all.length === 0) return [[]]
  return all.flatMap((item, at) =>
    orders(all.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  )
}

/** Labels of the measure that end as captions do, as many as blocks, in the one order that shares most words with the pairs. */
function chooseCaptions(own: readonly PageLine[], lines: Rows['lines']): Form['captions'] {
  const width = lines[0]?.length ?? 0
  const found = own.filter(
    (line) =>
      line.text.length <= 60 && line.words.every((word) => /[^のる](?:状況|実績|内訳)$/u.test(word.text)),
  )
  const words = found.flatMap((line) =>
    line.words.map((word) => ({ label: word.text, span: word.span, line: line.span.start })),
  )
  if (words.length !== width || width > MOST_LINES) return undefined
  const inOrder = orders(words).filter((order) =>
    order.every((word, at) =>
      order.slice(at + 1).every((later) => later.line !== word.line || later.span.start > word.span.start),
    ),
  )
  const scored = inOrder.map((order) => ({
    order,
    score: order.reduce(
      (sum, word, at) =>
        sum +
        likeness(
          word.label,
          lines.map((pairs) => pairs[at]?.label ?? ''),
        ),
      0,
    ),
  }))
  const ranked = scored.toSorted((a, b) => b.score - a.score)
  const [best, second] = ranked
  return best !== undefined && best.score > (second?.score ?? 0) ? best.order : undefined
}

function likeness(caption: string, labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => longestShared(caption, label)))
}

function longestShared(one: string, other: string): number {
  for (let length = Math.min(one.length, other.length); length >= 2; length -= 1)
    for (let at = 0; at + length <= one.length; at += 1)
      if (other.includes(one.slice(at, at + length))) return length
  return 0
}
