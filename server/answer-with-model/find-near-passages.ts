import type { Block, Section } from '../../ingest/report/measure.ts'
import { containsSpan, coverSpans, overlaps, type Span } from '../../ingest/report/span.ts'
import { toCitation } from '../answer/say/to-citation.ts'
import type { Answer, Citation } from '../http/contract.ts'
import type { FoundFigure, Source } from './load-sources.ts'

const mostPassages = 10
/** Shorter blocks are captions and dates. */
const shortestProse = 16
const longestPassage = 1_500
/** Characters of all passages together: about 3,000 tokens. */
const longestTogether = 2_800

type Found = {
  readonly anchor: Answer
  readonly sources: readonly Source[]
  readonly near: readonly FoundFigure[]
}

/**
 * Passages beside those that the answer cites, numbered after them: the tables of its figures, then the prose of its
 * sections, then of the rest of its measures.
 */
export function findNearPassages({ anchor, sources, near }: Found): Citation[] {
  const stretches = [...tableStretches(near), ...proseStretches(anchor, sources)]
  const citations: Citation[] = []
  let together = anchor.citations.reduce((sum, { quote }) => sum + quote.length, 0)
  for (const { source, span, heading } of stretches) {
    const length = span.end - span.start
    const known = [...anchor.citations, ...citations].some(
      (one) => one.reportId === source.report.id && containsSpan(one, span),
    )
    if (
      known ||
      citations.length >= mostPassages ||
      length > longestPassage ||
      together + length > longestTogether
    )
      continue
    together += length
    const id = Math.max(0, ...[...anchor.citations, ...citations].map((one) => one.id)) + 1
    citations.push(makeCitation({ source, span, heading }, id))
  }
  return citations
}

export type Stretch = { readonly source: Source; readonly span: Span; readonly heading: string | undefined }

/** One stretch for all near figures of a table. */
function tableStretches(near: readonly FoundFigure[]): Stretch[] {
  const tables = Map.groupBy(near, ({ figure }) => figure.cell?.tableId ?? figure.id)
  return [...tables.values()].flatMap((found) => {
    const [first] = found
    if (!first) return []
    const whole = coverSpans(found.map(({ figure }) => figure.passage))
    const spans =
      whole.end - whole.start <= longestPassage ? [whole] : found.map(({ figure }) => figure.passage)
    return spans.map((span) => ({ source: first.source, span, heading: first.figure.labels.headings.at(-1) }))
  })
}

function proseStretches({ citations }: Answer, sources: readonly Source[]): Stretch[] {
  const stretches = sources.flatMap((source) =>
    source.bundle.measure.sections.flatMap((section) => {
      const isCited = section.blocks.some((block) => citations.some((one) => overlaps(block.span, one)))
      return section.blocks
        .filter(isProse)
        .map((block) => ({ ...stretchOf(source, section, block), isCited }))
    }),
  )
  return stretches.toSorted((a, b) => Number(b.isCited) - Number(a.isCited))
}

function isProse(block: Block): boolean {
  const isText = block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'note'
  return isText && block.span.end - block.span.start >= shortestProse
}

function stretchOf(source: Source, section: Section, block: Block): Stretch {
  return { source, span: block.span, heading: section.headings.at(-1)?.text }
}

/** A stretch of a report's text as a citation with this number. */
export function makeCitation(
  { source: { report, text, bundle }, span, heading }: Stretch,
  id: number,
): Citation {
  const source = { report, keptText: text.text, textVersion: text.version, pages: text.pages }
  return toCitation({ source, measure: bundle.measure, span, heading }, id)
}
