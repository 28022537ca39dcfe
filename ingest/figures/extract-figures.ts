import { withoutFillingCommas } from '../parse/line.ts'
import { findNumbers } from '../quantity/find-numbers.ts'
import { blankOut } from '../report/blank-out.ts'
import type { Figure } from '../report/figure.ts'
import type { Block, Measure, Section } from '../report/measure.ts'
import type { ParsedReport } from '../report/parsed-report.ts'
import type { Report } from '../report/report.ts'
import { coverSpans, type Span } from '../report/span.ts'
import type { LabelledTable } from '../report/table.ts'
import { applyEquations } from './checks/apply-equations.ts'
import { checkPrintedChanges } from './checks/printed-changes.ts'
import { checkRatesAcrossTables } from './checks/rates-across-tables.ts'
import { checkSentenceTotals } from './checks/sentence-totals.ts'
import type { FigureDraft } from './figure-draft.ts'
import type { FigurePlace } from './figure-place.ts'
import { findBracketLegends } from './labels/bracket-legend.ts'
import type { ScaledUnit } from './labels/resolve-unit.ts'
import { findStatedUnits, type StatedUnit, type TitledSpan } from './labels/stated-units.ts'
import { unitsOfHeadings } from './labels/units-of-headings.ts'
import { unitsOverSections } from './labels/units-over-sections.ts'
import { placeOrphans } from './lost-layout/place-orphans.ts'
import { mergePlaced } from './merge-placed.ts'
import { nameByItem } from './name-by-item.ts'
import { numberFigures } from './number-figures.ts'
import type { FigureOddity } from './oddity.ts'
import { orderNumbered } from './order-numbered.ts'
import { tellPeriodsElsewhere } from './period-told-elsewhere.ts'
import { figuresOfProse } from './prose/prose-figures.ts'
import { splitSideBySide } from './prose/side-by-side-lists.ts'
import { cutTables } from './tables/cut-sheet.ts'
import { figuresOfRawTable, type TableExtract } from './tables/figures-of-raw-table.ts'
import { unitsOfLine } from './tables/table-context.ts'
import { tellApart } from './tell-apart.ts'

/** A caption over a table is no longer than a line. */
const longestCaption = 80

/** How many figures of a block a ※ line under it may speak of. */
const carriedFigures = 6

/** How many amounts of earlier tables a table without a unit may be set against. */
const rememberedAmounts = 40

export type ExtractedFigures = {
  /** In text order, measure by measure. */
  readonly figures: readonly Figure[]
  readonly tables: readonly LabelledTable[]
  readonly oddities: readonly FigureOddity[]
}

type Extract = {
  readonly drafts: readonly FigureDraft[]
  readonly tables: readonly LabelledTable[]
  readonly oddities: readonly FigureOddity[]
}

/**
 * 数値の抽出: every number of a report's tables, lists and sentences as a labelled, checked fact; pure. Numbers that stand
 * without any label (orphans) are left to the stage for lost layouts.
 */
export function extractFigures(report: Report, text: string, parsed: ParsedReport): ExtractedFigures {
  const placed = placeOrphans(report, text, parsed)
  const said = { statedUnits: statedUnitsOf(parsed, text), legends: findBracketLegends(text) }
  const extracts = parsed.measures.map((measure) => extractMeasure(report, text, { measure, said }))
  const drafts = mergePlaced(
    extracts.flatMap((extract) => extract.drafts),
    placed,
  )
  const byMeasure = Map.groupBy(drafts, (draft) => draft.measureId)
  return {
    figures: parsed.measures.flatMap((measure) =>
      numberFigures(checkMeasure(nameWithin(measure, inTextOrder(byMeasure.get(measure.id) ?? []), text))),
    ),
    tables: extracts.flatMap((extract) => extract.tables),
    oddities: extracts.flatMap((extract) => extract.oddities),
  }
}

/** Names and years that only the whole measure gives: lists side by side, items apart from their marks, amounts said again. */
function nameWithin(measure: Measure, drafts: readonly FigureDraft[], text: string): readonly FigureDraft[] {
  const split = splitSideBySide(drafts, measure, text)
  const ordered = measure.sections.reduce((read, section) => orderNumbered(read, section, text), split)
  return tellPeriodsElsewhere(tellApart(ordered, text))
}

/** What a measure prints beyond its single tables: rates over two tables, changes in brackets. */
function checkMeasure(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  return applyEquations(drafts, [...checkRatesAcrossTables(drafts), ...checkPrintedChanges(drafts)])
}

function inTextOrder(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  return drafts.toSorted((left, right) => placeOf(left) - placeOf(right))
}

/** A carried value stands where its mark stands. */
function placeOf(draft: FigureDraft): number {
  return (draft.carried?.markSpan ?? draft.span).start
}

function statedUnitsOf({ measures }: ParsedReport, text: string): readonly StatedUnit[] {
  const blocks = measures.map(({ sections }) => sections.flatMap((section) => section.blocks))
  const tables = blocks.flat().flatMap(({ kind, span }) => (kind === 'table' ? [span.start] : []))
  const firstTable = tables.reduce((first, start) => Math.min(first, start), text.length)
  const spans = measures.flatMap((measure, at) => titledSpan(measure, blocks[at] ?? [], text))
  return findStatedUnits(text, spans, firstTable)
}

function titledSpan({ titleSpan }: Measure, blocks: readonly Block[], text: string): readonly TitledSpan[] {
  const own = [...(titleSpan === undefined ? [] : [titleSpan]), ...blocks.map(({ span }) => span)]
  if (own.length === 0) return []
  const span = coverSpans(own)
  const line = titleSpan ?? { start: span.start, end: lineEnd(text, span.start) }
  return [{ ...span, title: text.slice(line.start, line.end) }]
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

type MeasureToRead = {
  readonly measure: Measure
  /** What the report says once for all its amounts. */
  readonly said: Pick<FigurePlace, 'statedUnits' | 'legends'>
}

function extractMeasure(report: Report, text: string, { measure, said }: MeasureToRead): Extract {
  const unitsByHeader = new Map<string, readonly ScaledUnit[]>()
  const over = unitsOverSections(measure, text)
  let amountsAbove: readonly FigureDraft[] = []
  const extracts = measure.sections.flatMap((section) => {
    const own = sectionPlace(report, text, { measure, section })
    const headingUnits = own.headingUnits.length > 0 ? own.headingUnits : over
    const place = { ...own, headingUnits, unitsByHeader, ...said }
    let above: readonly FigureDraft[] = []
    const blocks = section.blocks.flatMap((block) => cutTables(block, text))
    return blocks.map((block, index) => {
      const lineAbove = captionAbove(text, blocks.slice(0, index))
      const read = extractBlock(block, {
        ...place,
        text: blankOut(text, block.beside ?? []),
        above,
        amountsAbove,
        ...(lineAbove === undefined ? {} : { lineAbove }),
      })
      const extract = block.kind === 'table' ? { ...read, drafts: nameByItem(read.drafts, above) } : read
      above = extract.drafts.slice(-carriedFigures)
      if (block.kind === 'table') {
        const amounts = extract.drafts.filter(({ unit }) => unit?.kind === 'money')
        amountsAbove = [...amountsAbove, ...amounts].slice(-rememberedAmounts)
      }
      const { headed } = extract
      if (headed !== undefined && headed.header !== '' && headed.units.length > 0) {
        unitsByHeader.set(headed.header, headed.units)
      }
      return extract
    })
  })
  return {
    drafts: extracts.flatMap((extract) => extract.drafts),
    tables: extracts.flatMap((extract) => extract.tables),
    oddities: extracts.flatMap((extract) => extract.oddities),
  }
}

/** The last line of the text above a block, where it gives a unit: 「（目的別歳出）　（単位：千円）」 stands over its table. */
function captionAbove(text: string, blocks: readonly Block[]): string | undefined {
  const last = blocks.at(-1)
  const above = last?.kind === 'furniture' ? lastLine(text, last) : undefined
  // 6款 農林水産業費　1項 農業費　（単位：千円）: a place in the budget may carry the unit.
  if (above !== undefined && unitsOfLine(above).length > 0) return above
  const block = blocks.findLast(({ kind }) => kind !== 'furniture')
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'note')) return undefined
  const line = lastLine(text, block)
  return line.length <= longestCaption && (unitsOfLine(line).length > 0 || /現在[)）]?$/.test(line))
    ? line
    : undefined
}

function lastLine(text: string, { span }: Block): string {
  const line = text.slice(span.start, span.end).trim().split('\n').at(-1) ?? ''
  return withoutFillingCommas(line).replace(/[\s　]+/g, ' ')
}

function sectionPlace(
  report: Report,
  text: string,
  { measure, section }: { readonly measure: Measure; readonly section: Section },
): FigurePlace {
  return {
    measureId: measure.id,
    measure: measure.title,
    isUntitled: measure.titleSpan === undefined,
    headings: section.headings.map((heading) => heading.text),
    headingUnits: unitsOfHeadings([
      ...(measure.titleSpan === undefined ? [] : [withUnitBehind(text, measure.titleSpan)]),
      ...section.headings.map(({ printed }) => printed),
    ]),
    subject: report.municipality.name,
    ...(periodOfHeading(section) ?? {
      period: { kind: 'fiscal-year', fiscalYear: report.fiscalYear },
      periodSource: 'report',
    }),
    text,
  }
}

/** 「貸借対照表　　　（単位：千円）」: a title with the unit that stands far behind it in its line. */
function withUnitBehind(text: string, { start, end }: Span): string {
  const rest = text.slice(end, lineEnd(text, end))
  return /^[\s　]*[(（]単位[^()（）]*[)）][\s　]*$/u.test(rest)
    ? text.slice(start, end) + rest
    : text.slice(start, end)
}

/** 【令和2年度】: a heading that is nothing but a year says when all under it was. */
function periodOfHeading({ headings }: Section): Pick<FigurePlace, 'period' | 'periodSource'> | undefined {
  for (const { text } of headings.toReversed()) {
    const words = text.replace(/[\s　]/g, '')
    const [time] = findNumbers(words)
    const isWhole = time?.kind === 'time' && time.span.start === 0 && time.span.end === words.length
    if (isWhole) return { period: time.period, periodSource: 'caption' }
  }
  return undefined
}

function extractBlock(block: Block, place: FigurePlace): TableExtract {
  switch (block.kind) {
    case 'table':
      return figuresOfRawTable(block.table, place)
    case 'paragraph':
    case 'note':
      return extractProse([block.span], place)
    case 'list':
      return extractProse(block.items, place)
    case 'orphans':
    case 'furniture':
      return { drafts: [], tables: [], oddities: [] }
  }
}

function extractProse(spans: readonly Span[], place: FigurePlace): TableExtract {
  const drafts = figuresOfProse(spans, place)
  return { drafts: applyEquations(drafts, checkSentenceTotals(drafts)), tables: [], oddities: [] }
}
