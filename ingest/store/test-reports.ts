import Big from 'big.js'
import type { Figure } from '../report/figure.ts'
import { fiscalYear } from '../report/fiscal-year.ts'
import type { Measure } from '../report/measure.ts'
import type { Report } from '../report/report.ts'
import type { IndexedChunk, IndexedFigure, IngestedReport, Stamp } from './ingested-report.ts'

/** A made-up report for tests of the store: each line is a measure, its words parted by spaces are its terms. */
export type MadeUp = {
  readonly id?: string
  readonly municipality?: string
  readonly fiscalYear?: number
  readonly lines: readonly string[]
  readonly stamp?: Partial<Stamp>
}

export const madeUpStamp: Stamp = {
  ingestVersion: '1',
  analyzer: 'spaces',
  embedding: { name: 'letters', dimension: 4 },
}

export function makeUpReport(madeUp: MadeUp): IngestedReport {
  const { id = 'midori-2022', lines } = madeUp
  const text = lines.join('\n')
  const units = lines.map((line, index) => makeUpUnit(id, line, { index, start: startOf(lines, index) }))
  return {
    report: makeUpMetadata(madeUp),
    file: { name: `${id}.txt`, hash: `hash of ${text}` },
    stamp: { ...madeUpStamp, ...madeUp.stamp },
    text: { text, version: `version of ${lines.length}`, pages: [{ span: { start: 0, end: text.length } }] },
    measures: units.map(({ measure }) => measure),
    tables: units.map(({ measure }, index) => ({
      id: `${measure.id}#t1`,
      measureId: measure.id,
      span: measure.titleSpan ?? { start: 0, end: 0 },
      headerRows: 1,
      stubColumns: 1,
      cells: [],
      audit: index === 0 ? ('agrees' as const) : ('not-checkable' as const),
      layoutLost: false,
    })),
    figures: units.map(({ figure }) => figure),
    chunks: units.map(({ chunk }) => chunk),
    oddities: [{ stage: 'parse', kind: 'no-title', message: '表題がありません。' }],
  }
}

function makeUpMetadata({
  id = 'midori-2022',
  municipality = 'みどり市',
  fiscalYear: year = 2022,
}: MadeUp): Report {
  return {
    id,
    municipality: { name: municipality, code: '102121' },
    fiscalYear: fiscalYear(year),
    kind: 'measure-results',
    title: `${municipality}の成果`,
  }
}

function startOf(lines: readonly string[], index: number): number {
  return lines.slice(0, index).reduce((start, line) => start + line.length + 1, 0)
}

type Place = { readonly index: number; readonly start: number }

function makeUpUnit(reportId: string, line: string, { index, start }: Place) {
  const id = `${reportId}/${String(index + 1).padStart(3, '0')}`
  const span = { start, end: start + line.length }
  const title = line.split(' ')[0] ?? ''
  const measure: Measure = {
    id,
    title,
    titleSpan: span,
    department: '総務課',
    sections: [{ headings: [], blocks: [{ span, kind: 'paragraph' }] }],
  }
  return { measure, figure: makeUpFigure(measure, index), chunk: makeUpChunk(measure, line) }
}

/** Its value has more digits than a float keeps. */
function makeUpFigure(measure: Measure, index: number): IndexedFigure {
  const span = measure.titleSpan ?? { start: 0, end: 0 }
  const year = fiscalYear(2020 + (index % 100))
  const figure: Figure = {
    id: `${measure.id}#f1`,
    measureId: measure.id,
    value: new Big('-9007199254740993.10').plus(index),
    unit: { kind: 'money', symbol: '円' },
    scale: new Big(1000),
    printed: '△ 9',
    printedWithUnit: '△ 9千円',
    span,
    qualifiers: ['約'],
    labels: { row: [measure.title, '計'], column: ['決算額'], headings: [], measure: measure.title },
    passage: span,
    labelSpans: [],
    subject: index === 0 ? 'みどり市' : 'あおば市',
    period: { kind: 'fiscal-year', fiscalYear: year },
    periodSource: 'label',
    role: 'total',
    status: index === 0 ? 'checked' : 'printed',
    proof: '4+5=9',
  }
  return { figure, terms: [measure.title, '計', '決算額', '計'], page: index + 1 }
}

function makeUpChunk(measure: Measure, line: string): IndexedChunk {
  const span = measure.titleSpan ?? { start: 0, end: 0 }
  const words = line.split(' ')
  return {
    chunk: {
      id: `${measure.id}#c1`,
      measureId: measure.id,
      span,
      fields: { title: measure.title, headings: '', department: '総務課', body: line },
    },
    terms: {
      title: words.slice(0, 1),
      headings: [],
      department: ['総務課'],
      body: words,
    },
    bodyLength: words.length,
    vector: makeUpVector(line),
  }
}

/** Lines that all differ, with `count` × `count` ÷ 2 words in all. */
export function makeUpLines(count: number): string[] {
  const words = Array.from({ length: count }, (_, index) => `語${index}`)
  return words.map((word, index) => `${word} ${words.slice(index).join(' ')}`)
}

/** How many of the letters あ, い, う and others a text has. */
export function makeUpVector(text: string): Float32Array {
  const count = (letter: string): number => text.split(letter).length - 1
  return Float32Array.of(count('あ'), count('い'), count('う'), 1)
}
