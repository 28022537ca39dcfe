import type { Chunk } from '../report/chunk.ts'
import type { Figure } from '../report/figure.ts'
import type { Measure } from '../report/measure.ts'
import { printedPageAt, type Report, type ReportPage } from '../report/report.ts'
import type { IndexedChunk, IndexedFigure } from '../store/ingested-report.ts'
import type { Analyzer } from '../text/analyzer.ts'
import type { Term } from '../text/term.ts'
import { indexKeys } from '../text/term-keys.ts'

/** Analyzes each distinct text once: titles, headings and row labels come again and again. */
export function rememberTerms(analyzer: Analyzer): (text: string) => readonly Term[] {
  const known = new Map<string, readonly Term[]>()
  return (text) => {
    const terms = known.get(text) ?? analyzer.terms(text)
    known.set(text, terms)
    return terms
  }
}

/** The terms of a chunk's fields as the index keeps them. */
export function indexChunk(
  chunk: Chunk,
  termsOf: (text: string) => readonly Term[],
): Omit<IndexedChunk, 'vector'> {
  const { title, headings, department, body } = chunk.fields
  const bodyTerms = termsOf(body)
  return {
    chunk,
    terms: {
      title: toKeys(termsOf(title)),
      headings: toKeys(termsOf(headings)),
      department: toKeys(termsOf(department)),
      body: toKeys(bodyTerms),
    },
    bodyLength: bodyTerms.length,
  }
}

/** What a chunk's vector is made of: its labels before its text, as a question would name them. */
export function embeddedText({ fields }: Chunk): string {
  return [fields.title, fields.headings, fields.department, fields.body]
    .filter((field) => field !== '')
    .join('\n')
}

export type FigureContext = {
  readonly report: Report
  readonly measures: readonly Measure[]
  readonly pages: readonly ReportPage[]
}

/** Each figure with the terms of all its labels, by which it is found, and the printed number of its page. */
export function indexFigures(
  figures: readonly Figure[],
  { report, measures, pages }: FigureContext,
  termsOf: (text: string) => readonly Term[],
): IndexedFigure[] {
  const departmentOf = new Map(measures.map(({ id, department }) => [id, department]))
  return figures.map((figure) => {
    const { row, column, caption, headings, measure } = figure.labels
    const labels = [...row, ...column, caption, ...headings, measure, departmentOf.get(figure.measureId)]
    const names = [figure.subject, report.municipality.name]
    const texts = [...labels, ...names].filter((text) => text !== undefined)
    const page = printedPageAt(pages, figure.span.start)
    return {
      figure,
      terms: [...new Set(texts.flatMap((text) => termsOf(text).map((term) => term.base)))],
      ...(page !== undefined && { page }),
    }
  })
}

function toKeys(terms: readonly Term[]): string[] {
  return terms.flatMap(indexKeys)
}
