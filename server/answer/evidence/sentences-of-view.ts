import { partIntoHeadWords } from '../../../ingest/parse/head-words.ts'
import { untickedIn } from '../../../ingest/parse/ticked.ts'
import { areVerdicts } from '../../../ingest/parse/verdicts.ts'
import { blankOut } from '../../../ingest/report/blank-out.ts'
import type { Block, Heading, Section } from '../../../ingest/report/measure.ts'
import { overlaps, type Span } from '../../../ingest/report/span.ts'
import type { RawTable } from '../../../ingest/report/table.ts'
import type { MeasureView } from './evidence.ts'
import { openingTime } from './opening-time.ts'
import { rememberOf } from './remember-of.ts'
import { rowByNumber } from './row-by-number.ts'
import {
  closeLines,
  type Sentence,
  splitKeyed,
  splitNotes,
  splitSentences,
  type UnorderedSentence,
} from './sentences.ts'
import { sentencesOfCells } from './sentences-of-cells.ts'

/** All sentences of a measure, in the order of its sections; cells with words and table rows count as sentences too. */
export const sentencesOf = rememberOf((view: MeasureView): readonly Sentence[] =>
  view.measure.sections
    .flatMap((section) => sentencesOfSection(view, section))
    .map((sentence, order) => ({ ...sentence, order })),
)

function sentencesOfSection(view: MeasureView, section: Section): UnorderedSentence[] {
  const make = (span: Span, kind: Sentence['kind']): UnorderedSentence => {
    const text = closeLines(spokenText(view).slice(span.start, span.end))
    return { view, span, text, headings: section.headings, kind, beside: rowByNumber(view, text) }
  }
  const found = section.blocks.flatMap((block) =>
    block.kind === 'table'
      ? sentencesOfTable(view, section, block.table)
      : withLeads(
          spansOf(view, block).flatMap(([span, kind]) => splitLong(make(withoutTitleLine(view, span), kind))),
        ),
  )
  return found
    .map((sentence, index) => withLineBefore(sentence, found[index - 1]))
    .filter(({ text }) => words.test(text) && !isHeads(text))
}

/** Dates and figures alone say nothing: at least two letters of a word stand together. */
const words = /[\p{L}ー]{2}/u

/** The heads of columns of accounts say nothing without their figures. */
function isHeads(text: string): boolean {
  return (partIntoHeadWords(text.replace(/[\s　]/g, ''))?.length ?? 0) > 2
}

/** The report's text without what stands beside this measure's sentences in other columns, and without choices that are not ticked. */
const spokenText = rememberOf(({ source, measure }: MeasureView): string => {
  const silent = measure.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ span, beside }) => [
      ...(beside ?? []),
      ...untickedIn(source.text.slice(span.start, span.end), span.start),
    ]),
  )
  return blankOut(
    source.text,
    silent.toSorted((a, b) => a.start - b.start),
  )
})

/** A longer line says something of its own. */
const longestLead = 40

/** A short line without a sentence end leads in what follows: 「・審査会の開催」, then its days. */
function withLineBefore(
  sentence: UnorderedSentence,
  before: UnorderedSentence | undefined,
): UnorderedSentence {
  const leads =
    before && before.text.length <= longestLead && !/[。：:]$/.test(before.text) && sentence.kind !== 'cell'
  // 必要性 Ｂ and 有効性 Ｃ: each says all of one verdict, and nothing of the other.
  const areJudged = [before?.text ?? '', sentence.text].some(areVerdicts)
  return leads && !areJudged ? { ...sentence, before: before.text } : sentence
}

/** A first line that holds the measure's title and, beside it, no more than figures and names is no part of its sentence. */
function withoutTitleLine({ source, measure }: MeasureView, span: Span): Span {
  const text = source.text.slice(span.start, span.end)
  const end = text.indexOf('\n')
  const line = text.slice(0, Math.max(end, 0)).replace(/[\s　]/g, '')
  const title = measure.title.replace(/[\s　]/g, '')
  const isTitle = line.includes(title) && !/[ぁ-ん。、]/.test(line.replace(title, ''))
  return isTitle && text.slice(end).trim() !== '' ? { start: span.start + end + 1, end: span.end } : span
}

/** 「**今後の課題**：…」「┃課　題│…」: a name that tells what follows is the heading of it, up to the next name. */
const lead = /^[*┃│\s　]*([\p{L}・][\p{L}・\s　]{0,14}?)(?:[\s　*]*[:：│]|[ 　]{2,}(?=\S))/u
const tells =
  /目的|ねらい|趣旨|内容|概要|成果|効果|評価|課題|問題|今後|方針|方向|見直し|背景|経過|経緯|理由|原因/

function withLeads(sentences: readonly UnorderedSentence[]): UnorderedSentence[] {
  let last: Heading | undefined
  return sentences.map((sentence) => {
    const printed = lead.exec(sentence.text)?.[1]
    const text = printed?.replace(/[\s　]/g, '')
    if (printed !== undefined && text !== undefined)
      last = tells.test(text) ? { text, printed, span: sentence.span } : undefined
    return last ? { ...sentence, headings: [...sentence.headings, last] } : sentence
  })
}

/** A list item up to this length is quoted whole. */
const longestItem = 120

/** The sentences of a long list item; the time with which it opens holds for all of them. */
function splitLong(one: UnorderedSentence): UnorderedSentence[] {
  const text = spokenText(one.view)
  const spans = one.kind === 'list' && one.text.length > longestItem ? splitSentences(text, one.span) : []
  if (spans.length < 2) return [one]
  const opening = openingTime(text.slice(one.span.start, one.span.start + 60))
  const when = opening && { start: one.span.start + opening.start, end: one.span.start + opening.end }
  return spans.map((span, index) => ({
    ...one,
    span,
    text: closeLines(text.slice(span.start, span.end)),
    ...(when && index > 0 ? { when } : {}),
  }))
}

function spansOf(view: MeasureView, block: Exclude<Block, { kind: 'table' }>): [Span, Sentence['kind']][] {
  switch (block.kind) {
    case 'paragraph':
      return splitSentences(spokenText(view), block.span)
        .flatMap((span) => splitKeyed(spokenText(view), span))
        .map((span) => [span, 'paragraph'])
    case 'note':
      return splitNotes(spokenText(view), block.span).map((span) => [span, 'note'])
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
  const longCells = labelled?.cells.filter(({ gaps }) => gaps !== undefined) ?? []
  const rows = raw.rows
    .slice(labelled?.headerRows ?? 0)
    .filter(({ span }) => !cells.some((cell) => span.start <= cell.span.start && cell.span.end <= span.end))
    .filter(({ span }) => !longCells.some((cell) => overlaps(cell.span, span)))
    .map(({ span }): UnorderedSentence => {
      const text = closeLines(view.source.text.slice(span.start, span.end))
      return { view, span, text, headings, kind: 'row', beside: labelled?.caption ? [labelled.caption] : [] }
    })
  return [...cells, ...rows].sort((a, b) => a.span.start - b.span.start)
}
