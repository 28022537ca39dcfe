import { findNumbers } from '../quantity/find-numbers.ts'
import type { Block, Section } from '../report/measure.ts'
import type { Period } from '../report/period.ts'
import type { Span } from '../report/span.ts'
import type { FigureDraft } from './figure-draft.ts'

/** An item mark that lost its words, and where its item's figures end: at the next such mark. */
type LoneMark = { readonly start: number; readonly end: number }

/** What a paragraph that opens with a time says of the figures that it is about. */
type Opened = { readonly span: Span; readonly period: Period }

/**
 * ①, ② … alone on their lines over their amounts, and further on as many paragraphs that each open with another time: the words of the items
 * were drawn apart from their marks. Only the order says which is whose, so their figures are doubtful.
 */
export function orderNumbered(
  drafts: readonly FigureDraft[],
  { blocks }: Section,
  text: string,
): readonly FigureDraft[] {
  const marks = loneMarks(blocks, text)
  const opened = blocks.flatMap((block) => openedBy(block, text))
  const times = new Set(opened.map(({ period }) => JSON.stringify(period)))
  if (marks.length < 2 || opened.length !== marks.length || times.size < opened.length) return drafts
  return drafts.map((draft) => {
    const at = draft.span.start
    const isHere = blocks.some(({ span }) => span.start <= at && at < span.end)
    const paragraph = opened[marks.findIndex(({ start, end }) => start < at && at < end)]
    if (paragraph === undefined || !isHere || draft.periodSource !== 'report') return draft
    return {
      ...draft,
      period: paragraph.period,
      periodSource: 'label',
      labelSpans: [...draft.labelSpans, paragraph.span],
      status: 'doubtful',
      proof: 'order',
    }
  })
}

function loneMarks(blocks: readonly Block[], text: string): readonly LoneMark[] {
  const starts = blocks
    .filter(({ span }) => /^[\s　]*[①-⑳][\s　]*$/.test(text.slice(span.start, span.end)))
    .map(({ span }) => span.start)
  return starts.map((start, index) => {
    const rest = blocks.filter(({ span }) => span.start > start)
    const end = rest.find(({ kind }) => kind === 'paragraph')?.span.start ?? text.length
    return { start, end: Math.min(starts[index + 1] ?? text.length, end) }
  })
}

function openedBy(block: Block, text: string): readonly Opened[] {
  if (block.kind !== 'paragraph') return []
  const [first] = findNumbers(text.slice(block.span.start, block.span.end).replace(/\n/g, ' '))
  return first?.kind === 'time' && first.span.start === 0 ? [{ span: block.span, period: first.period }] : []
}
