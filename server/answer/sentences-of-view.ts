import type { Block, Section } from '../../ingest/report/measure.ts'
import type { Span } from '../../ingest/report/span.ts'
import type { RawTable } from '../../ingest/report/table.ts'
import type { MeasureView } from './evidence.ts'
import { closeLines, type Sentence, splitSentences, type UnorderedSentence } from './sentences.ts'
import { sentencesOfCells } from './sentences-of-cells.ts'

const known = new WeakMap<MeasureView, readonly Sentence[]>()

/** All sentences of a measure, in the order of its sections; cells with words and table rows count as sentences too. */
export function sentencesOf(view: MeasureView): readonly Sentence[] {
  const made =
    known.get(view) ??
    view.measure.sections
      .flatMap((section) => sentencesOfSection(view, section))
      .map((sentence, order) => ({ ...sentence, order }))
  known.set(view, made)
  return made
}

function sentencesOfSection(view: MeasureView, section: Section): UnorderedSentence[] {
  const make = (span: Span, kind: Sentence['kind']): UnorderedSentence => ({
    view,
    span,
    text: closeLines(view.source.text.slice(span.start, span.end)),
    headings: section.headings,
    kind,
    beside: [],
  })
  return section.blocks.flatMap((block) =>
    block.kind === 'table'
      ? sentencesOfTable(view, section, block.table)
      : spansOf(view, block).map(([span, kind]) => make(span, kind)),
  )
}

function spansOf(view: MeasureView, block: Exclude<Block, { kind: 'table' }>): [Span, Sentence['kind']][] {
  switch (block.kind) {
    case 'paragraph':
      return splitSentences(view.source.text, block.span).map((span) => [span, 'paragraph'])
    case 'note':
      return [[block.span, 'note']]
    case 'list':
      return block.items.map((span) => [span, 'list'])
    case 'orphans':
    case 'furniture':
      return []
  }
}

/** Cells that are sentences of their own; a row beside them says nothing more. */
function sentencesOfTable(view: MeasureView, section: Section, raw: RawTable): UnorderedSentence[] {
  const { headings } = section
  const labelled = view.tables.find((table) => table.id === raw.id)
  const cells = labelled ? sentencesOfCells(view, labelled, headings) : []
  const rows = raw.rows
    .filter(({ span }) => !cells.some((cell) => span.start <= cell.span.start && cell.span.end <= span.end))
    .map(({ span }): UnorderedSentence => {
      const text = closeLines(view.source.text.slice(span.start, span.end))
      return { view, span, text, headings, kind: 'row', beside: labelled?.caption ? [labelled.caption] : [] }
    })
  return [...cells, ...rows].sort((a, b) => a.span.start - b.span.start)
}
