import Big from 'big.js'
import type { Heading, Measure } from '../../report/measure.ts'
import type { FigureDraft } from '../figure-draft.ts'

/** One list of those that stand side by side under 《4月募集》　《追加募集》. */
type Column = {
  readonly name: string
  readonly items: readonly FigureDraft[]
  readonly subtotal: FigureDraft | undefined
}

/** A piece of a line: one item of one list. */
type Piece = { readonly start: number; readonly end: number; readonly words: string }

/**
 * Lists side by side whose headings share a line: every item goes under the heading of its own list. Two items of a line are the left
 * and the right one; a single one is of the left list until that has its 小計 and of the right one from there. Nothing is moved unless the
 * printed 小計 of both lists are then the sums of their items.
 */
export function splitSideBySide(
  drafts: readonly FigureDraft[],
  measure: Measure,
  text: string,
): readonly FigureDraft[] {
  const headed = measure.sections.flatMap(({ headings }) => {
    const names = namesOf(headings.at(-1)?.printed ?? '')
    return names === undefined ? [] : [{ headings, names }]
  })
  return headed.reduce((read, { headings, names }) => {
    const start = headings.at(-1)?.span.end ?? 0
    const columns = columnsOf(read, linesUnder(text, start), names)
    return columns.every(isProved) ? moveUnder(read, columns, headings) : read
  }, drafts)
}

/** 《4月募集》 《追加募集》: two headings of one line, in brackets of their own. */
function namesOf(printed: string): readonly [string, string] | undefined {
  const match =
    /^[《≪〈<＜【［]([^《》]+?)[》≫〉>＞】］][\s　]+[《≪〈<＜【［]([^《》]+?)[》≫〉>＞】］]$/.exec(
      printed.trim(),
    )
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2]]
}

/** The lines below a heading up to the next one of another kind. */
function linesUnder(text: string, start: number): readonly Piece[] {
  const lines: Piece[] = []
  for (let at = start; at < text.length; ) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const words = text.slice(at, end)
    if (lines.length > 0 && /^[\s　]*[【〇○◎■◆]/.test(words)) break
    lines.push({ start: at, end, words })
    at = end + 1
  }
  return lines
}

function piecesOf({ start, words }: Piece): readonly Piece[] {
  const starts = [0, ...[...words.matchAll(/(?<=[\s　])[・●]/g)].map(({ index }) => index)]
  return starts
    .map((from, index) => {
      const end = starts[index + 1] ?? words.length
      return { start: start + from, end: start + end, words: words.slice(from, end).trim() }
    })
    .filter((piece) => piece.words !== '')
}

function columnsOf(
  drafts: readonly FigureDraft[],
  lines: readonly Piece[],
  names: readonly [string, string],
): readonly Column[] {
  const left: Reading = { name: names[0], items: [], subtotal: undefined }
  const right: Reading = { name: names[1], items: [], subtotal: undefined }
  for (const [first, ...others] of lines.map(piecesOf)) {
    if (right.subtotal !== undefined || first === undefined) continue
    const closed = [left, right].find(({ name }) => isSubtotalOf(first.words, name))
    if (closed !== undefined) closed.subtotal = draftIn(drafts, first)
    else readPiece(others.length > 0 || left.subtotal === undefined ? left : right, first, drafts)
    if (others[0] !== undefined) readPiece(right, others[0], drafts)
  }
  return [left, right]
}

type Reading = { name: string; items: FigureDraft[]; subtotal: FigureDraft | undefined }

/** A piece without an amount is a heading of items below it. */
function readPiece(list: Reading, piece: Piece, drafts: readonly FigureDraft[]): void {
  const draft = draftIn(drafts, piece)
  if (draft !== undefined) list.items.push(draft)
}

function draftIn(drafts: readonly FigureDraft[], { start, end }: Piece): FigureDraft | undefined {
  return drafts.find(({ span }) => start <= span.start && span.end <= end)
}

function isSubtotalOf(words: string, name: string): boolean {
  return words.includes(name) && /[》≫〉>＞】］\s](?:小計|計)/.test(words)
}

function isProved({ items, subtotal }: Column): boolean {
  const sum = items.reduce((total, draft) => total.plus(draft.value), new Big(0))
  return subtotal !== undefined && items.length > 1 && sum.eq(subtotal.value)
}

function moveUnder(
  drafts: readonly FigureDraft[],
  columns: readonly Column[],
  headings: readonly Heading[],
): readonly FigureDraft[] {
  const outer = headings.slice(0, -1).map(({ text }) => text)
  const last = Math.max(...columns.map(({ subtotal }) => subtotal?.span.end ?? 0))
  const moved = new Map<FigureDraft, FigureDraft>()
  for (const { name, items, subtotal } of columns) {
    const proof = `${items.map((draft) => draft.printed).join('+')}=${subtotal?.printed ?? ''}`
    const under = (draft: FigureDraft): FigureDraft => ({
      ...draft,
      labels: { ...draft.labels, headings: [...outer, name] },
      ...(draft.status === 'printed' ? { status: 'checked', proof } : {}),
    })
    if (subtotal !== undefined) moved.set(subtotal, under(subtotal))
    for (const draft of items) moved.set(draft, { ...under(draft), role: 'part' })
  }
  const path = headings.map(({ text }) => text).join('>')
  return drafts.map((draft) => {
    // What follows both lists (合計) is of both.
    const isBehind = draft.span.start > last && draft.labels.headings.join('>') === path
    return moved.get(draft) ?? (isBehind ? { ...draft, labels: { ...draft.labels, headings: outer } } : draft)
  })
}
