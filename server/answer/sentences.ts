import type { Block, Heading, Section } from '../../ingest/report/measure.ts'
import type { Span } from '../../ingest/report/span.ts'
import type { MeasureView } from './evidence.ts'

/** A sentence or list item of a measure's prose, with the headings above it. */
export type Sentence = {
  readonly view: MeasureView
  readonly span: Span
  /** Line breaks within it closed. */
  readonly text: string
  readonly headings: readonly Heading[]
  readonly kind: 'paragraph' | 'list' | 'row' | 'note'
  /** Position among the sentences of its measure. */
  readonly order: number
}

/** All sentences of a measure, in the order of its sections; table rows count as sentences of their own. */
export function sentencesOf(view: MeasureView): Sentence[] {
  const found = view.measure.sections.flatMap((section) => sentencesOfSection(view, section))
  return found.map((sentence, order) => ({ ...sentence, order }))
}

function sentencesOfSection(view: MeasureView, section: Section): Omit<Sentence, 'order'>[] {
  const make = (span: Span, kind: Sentence['kind']): Omit<Sentence, 'order'> => ({
    view,
    span,
    text: closeLines(view.source.text.slice(span.start, span.end)),
    headings: section.headings,
    kind,
  })
  return section.blocks.flatMap((block) => spansOf(view, block).map(([span, kind]) => make(span, kind)))
}

function spansOf(view: MeasureView, block: Block): [Span, Sentence['kind']][] {
  switch (block.kind) {
    case 'paragraph':
      return splitSentences(view.source.text, block.span).map((span) => [span, 'paragraph'])
    case 'note':
      return [[block.span, 'note']]
    case 'list':
      return block.items.map((span) => [span, 'list'])
    case 'table':
      return block.table.rows.map((row) => [row.span, 'row'])
    case 'orphans':
    case 'furniture':
      return []
  }
}

/** Sentence ends of a stretch: 。 outside brackets; a stretch without any is one sentence. */
export function splitSentences(text: string, span: Span): Span[] {
  const spans: Span[] = []
  let start = span.start
  let depth = 0
  for (let at = span.start; at < span.end; at += 1) {
    const letter = text[at]
    if (letter === '(' || letter === '（' || letter === '「') depth += 1
    if (letter === ')' || letter === '）' || letter === '」') depth = Math.max(0, depth - 1)
    if (letter === '。' && depth === 0) {
      spans.push(trim(text, { start, end: at + 1 }))
      start = at + 1
    }
  }
  spans.push(trim(text, { start, end: span.end }))
  return spans.filter((one) => one.end > one.start)
}

function trim(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  return { start: from, end: to }
}

/** Line breaks within Japanese text are the page's, not the sentence's. */
export function closeLines(text: string): string {
  return text
    .replace(/[ 　]*\r?\n[ 　]*/g, '')
    .replace(/\t+/g, ' ')
    .trim()
}
