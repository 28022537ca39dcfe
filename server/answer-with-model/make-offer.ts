import Big from 'big.js'
import type { Figure } from '../../ingest/report/figure.ts'
import { containsSpan } from '../../ingest/report/span.ts'
import type { Unit } from '../../ingest/report/unit.ts'
import { closeLines } from '../answer/evidence/sentences.ts'
import { toAnswerFigure } from '../answer/say/to-answer-figure.ts'
import type { Answer, AnswerFigure, Citation } from '../http/contract.ts'
import { distinguishingLabels, namesOf, periodsOf, printWithBounds, rowAndColumn } from './describe-figure.ts'
import { dropOrders } from './drop-orders.ts'
import { findNearFigures } from './find-near-figures.ts'
import { findNearPassages } from './find-near-passages.ts'
import { findDirection } from './gate/check-directions.ts'
import { leadsLine } from './leads-line.ts'
import type { FoundFigure, Source } from './load-sources.ts'
import type { Offer, OfferedFigure } from './offer.ts'

export type OfferInput = {
  readonly anchor: Answer
  readonly asked: readonly string[]
  readonly sources: readonly Source[]
  readonly cities: readonly string[]
}

/** Everything that the model is given and checked against: the answer without a model and what stands around it. */
export function makeOffer({ anchor, asked, sources, cities }: OfferInput): Offer {
  const placed = anchor.figures.map((listed) => ({ listed, found: findStored(listed, anchor, sources) }))
  const own = placed.flatMap(({ found }) => found ?? [])
  const near = findNearFigures(own, sources)
  const citations = [...anchor.citations, ...findNearPassages({ anchor, sources, near })]
  const required = requiredFigures(anchor)
  const anchors = placed.map(({ listed, found }) => ({
    listed,
    marks: marksOf(listed, anchor),
    place: required.includes(listed) ? ('required' as const) : ('anchor' as const),
    found,
  }))
  const others = near.flatMap((found) => {
    const citation = citations.find((one) => isIn(found.figure, found.source, one))
    if (!citation) return []
    return {
      listed: toAnswerFigure(found.figure, citation.id),
      marks: [citation.id],
      place: 'near' as const,
      found,
    }
  })
  const operandsOf = (listed: AnswerFigure) =>
    listed.operands.flatMap((operand) => findStored(operand, anchor, sources) ?? [])
  return {
    question: anchor.question,
    asked,
    anchor,
    figures: [...anchors, ...others].map((one, index) =>
      one.found
        ? offerStored({ ...one, found: one.found }, `f${index + 1}`)
        : offerWithoutPlace(one, { id: `f${index + 1}`, operands: operandsOf(one.listed), anchor }),
    ),
    passages: citations.map((citation) => ({ citation, text: readable(citation.quote) })),
    labels: distinguishingLabels(sources.flatMap(({ bundle }) => bundle.figures)),
    cities,
  }
}

/** Rows of a table stay lines of their own; line breaks within sentences are the page's. */
function readable(quote: string): string {
  return dropOrders(/\t/.test(quote) ? quote.replaceAll('\t', ' ') : closeLines(quote))
}

type Placed = Pick<AnswerFigure, 'citation' | 'start' | 'end'>

function findStored(placed: Placed, anchor: Answer, sources: readonly Source[]): FoundFigure | undefined {
  const citation = anchor.citations.find(({ id }) => id === placed.citation)
  for (const source of sources) {
    if (source.report.id !== citation?.reportId) continue
    const figure = source.bundle.figures.find(
      ({ span }) => span.start === placed.start && span.end === placed.end,
    )
    if (figure) return { figure, source }
  }
  return undefined
}

function isIn(figure: Figure, source: Source, citation: Citation): boolean {
  return citation.reportId === source.report.id && containsSpan(citation, figure.span)
}

/** What the answer asserts itself: not what it quotes, nor what it only calculates with. */
function requiredFigures(anchor: Answer): AnswerFigure[] {
  const operands = new Set(
    anchor.figures.flatMap((figure) => figure.operands.map(({ start, end }) => `${start}-${end}`)),
  )
  return anchor.figures.filter(
    (figure) =>
      (!operands.has(`${figure.start}-${figure.end}`) || leadsLine(anchor.answer, figure.text)) &&
      !isQuoted(figure, anchor),
  )
}

function isQuoted(figure: AnswerFigure, { answer, citations }: Answer): boolean {
  const lines = answer.split('\n').filter((line) => line.includes(figure.text))
  const quote = closeLines(citations.find(({ id }) => id === figure.citation)?.quote ?? '')
  return lines.length > 0 && lines.every((line) => quote.includes(bareLine(line)))
}

function bareLine(line: string): string {
  return line
    .replace(/\[\d+\]/g, '')
    .replace(/^(?:はい|いいえ)[。、]/, '')
    .trim()
}

/** The marks of the answer's lines that hold the figure: where a layout was lost its label is cited too. */
function marksOf(listed: AnswerFigure, { answer, citations }: Answer): number[] {
  const line = answer.split('\n').find((one) => one.includes(listed.text)) ?? ''
  const said = [...line.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]))
  const own = [listed.citation, ...listed.operands.map(({ citation }) => citation)].filter(
    (one) => one !== null,
  )
  const known = citations.map(({ id }) => id)
  return [...new Set([...own, ...said])].filter((id) => known.includes(id))
}

type Choice = {
  readonly listed: AnswerFigure
  readonly marks: readonly number[]
  readonly place: OfferedFigure['place']
}

function offerStored(
  { listed, marks, place, found }: Choice & { readonly found: FoundFigure },
  id: string,
): OfferedFigure {
  const { figure, source } = found
  const department = source.bundle.measure.department
  return {
    id,
    listed,
    marks,
    place,
    printed: printWithBounds(listed, figure.qualifiers),
    value: figure.value,
    unit: figure.unit,
    own: namesOf(figure, { report: source.report, ...(department === undefined ? {} : { department }) }),
    labels: rowAndColumn(figure),
    periods: periodsOf(figure, { report: source.report, said: listed.period }),
    subject: figure.subject,
    measure: source.bundle.measure.title,
    qualifiers: figure.qualifiers,
    basis: figure.basis,
    isTotal: figure.role === 'total' || figure.role === 'subtotal',
    cell: figure.cell,
    columnSize: columnOf(figure, source).length,
    calculated: undefined,
  }
}

function columnOf(figure: Figure, { bundle }: Source): Figure[] {
  return bundle.figures.filter(
    (one) =>
      figure.cell !== undefined &&
      one.cell?.tableId === figure.cell.tableId &&
      one.cell.column === figure.cell.column &&
      one.unit?.symbol === figure.unit?.symbol &&
      one.role !== 'total' &&
      one.role !== 'subtotal',
  )
}

type Calculating = { readonly id: string; readonly operands: readonly FoundFigure[]; readonly anchor: Answer }

/** A figure that was calculated, or that stands in quoted words without being a fact of its own. */
function offerWithoutPlace(
  { listed, marks, place }: Choice,
  { id, operands, anchor }: Calculating,
): OfferedFigure {
  const citation = anchor.citations.find((one) => one.id === (listed.citation ?? marks[0]))
  const names = operands.flatMap(({ figure, source }) => namesOf(figure, { report: source.report }))
  const titles = [citation?.measure, citation?.heading, citation?.department, citation?.reportTitle]
  const own = [listed.label, listed.municipality, ...names, ...titles]
  const line = anchor.answer.split('\n').find((one) => one.includes(listed.text)) ?? ''
  const calculated = listed.formula === null ? undefined : { direction: findDirection(line) }
  const periods = operands.flatMap(({ figure, source }) =>
    periodsOf(figure, { report: source.report, said: listed.period }),
  )
  return {
    id,
    listed,
    marks,
    place,
    printed: printWithBounds(listed, []) + roundingOf(listed, anchor),
    value: new Big(listed.value),
    unit: unitOf(listed),
    own: [...new Set(own)].filter((name): name is string => typeof name === 'string' && name !== ''),
    labels: [listed.label],
    periods,
    subject: listed.municipality,
    measure: citation?.measure ?? '',
    qualifiers: [],
    basis: undefined,
    isTotal: false,
    cell: undefined,
    columnSize: 0,
    calculated,
  }
}

/** 「（小数第2位を四捨五入）」 as the answer without a model says it behind the figure. */
function roundingOf({ text, formula }: AnswerFigure, { answer }: Answer): string {
  if (formula === null) return ''
  return /^（[^（）]*四捨五入）/.exec(answer.slice(answer.indexOf(text) + text.length))?.[0] ?? ''
}

/** Only for comparing symbols: what is calculated is not calculated with. */
function unitOf({ unit }: AnswerFigure): Unit | undefined {
  return unit === null ? undefined : { kind: 'count', symbol: unit }
}
