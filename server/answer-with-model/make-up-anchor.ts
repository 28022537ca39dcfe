import { printExact } from '../../ingest/quantity/print-quantity.ts'
import type { Figure } from '../../ingest/report/figure.ts'
import type { Store } from '../../ingest/store/open-store.ts'
import { readMeasures } from '../../ingest/store/read-measures.ts'
import { listMeasures, readReport, readReportText } from '../../ingest/store/read-reports.ts'
import { difference } from '../answer/compute/calculate.ts'
import { toAnswerFigure } from '../answer/say/to-answer-figure.ts'
import { bareAnswer } from '../http/bare-answer.ts'
import type { Answer, AnswerFigure, Citation } from '../http/contract.ts'
import { makeCitation } from './find-near-passages.ts'
import type { Source } from './load-sources.ts'

export type AnchorSpec = {
  readonly question: string
  readonly measure: string
  /** Lines with `{合計 2022}` for a figure, `{差 a|b}` for a difference, 「…」 for words of the report. */
  readonly anchor: string
}

/** For tests: an answer such as the answerer without a model gives, on a measure of a stored report. */
export async function makeUpAnchor(store: Store, spec: AnchorSpec): Promise<Answer> {
  const source = await readSource(store, spec.measure)
  const citations: Citation[] = []
  const figures: AnswerFigure[] = []
  const cite = (start: number, end: number): number => {
    const known = citations.find((one) => one.start === start && one.end === end)
    if (known) return known.id
    citations.push(makeCitation({ source, span: { start, end }, heading: undefined }, citations.length + 1))
    return citations.length
  }
  const list = (name: string): AnswerFigure => {
    const figure = findFigure(source, name)
    const listed = toAnswerFigure(figure, cite(figure.passage.start, figure.passage.end))
    if (!figures.some((one) => one.start === listed.start)) figures.push(listed)
    return listed
  }
  const lines = spec.anchor.split('\n').map((line) => {
    const marks = new Set<number>()
    const said = line
      .replace(/\{差 ([^|}]+)\|([^}]+)\}/g, (...[, a, b]) => {
        const made = subtract(source, [String(a), String(b)], cite)
        figures.push(made)
        for (const { citation } of made.operands) marks.add(citation)
        return made.text
      })
      .replace(/\{([^}]+)\}/g, (...[, name]) => {
        const listed = list(String(name))
        marks.add(listed.citation ?? 0)
        return listed.text + (listed.approximate ? `（${listed.approximate}）` : '')
      })
      .replace(/「([^」]{12,})」/g, (...[, quote]) => {
        const start = source.text.text.indexOf(String(quote))
        marks.add(cite(start, start + String(quote).length))
        return String(quote)
      })
    return said + [...marks].map((mark) => `[${mark}]`).join('')
  })
  return { ...empty, question: spec.question, answer: lines.join('\n'), citations, figures }
}

/** For tests: an answer with nothing in it yet. */
export const empty: Answer = bareAnswer({
  id: 'made-up',
  question: '',
  outcome: 'answered',
  answer: '',
})

async function readSource(store: Store, title: string): Promise<Source> {
  const outline = (await listMeasures(store)).find((measure) => measure.title === title)
  const [bundle] = await readMeasures(store, [outline?.id ?? ''])
  const stored = bundle && (await readReport(store, bundle.reportId))
  const text = bundle && (await readReportText(store, bundle.reportId))
  if (!bundle || !stored || !text) throw new Error(`Cannot make up an answer: no measure is called ${title}`)
  return { bundle, report: stored.report, text }
}

function findFigure({ bundle }: Source, name: string): Figure {
  const [label = '', year] = name.trim().split(' ')
  const found = bundle.figures.find((figure) => {
    const listed = toAnswerFigure(figure, 1)
    return listed.label.replace(/[（(][^（()）]*[)）]/g, '') === label && String(listed.fiscalYear) === year
  })
  if (!found) throw new Error(`Cannot make up an answer: no figure is called ${name}`)
  return found
}

function subtract(
  source: Source,
  names: readonly [string, string],
  cite: (start: number, end: number) => number,
): AnswerFigure {
  const [later, earlier] = names.map((name) => findFigure(source, name))
  if (!later || !earlier) throw new Error('Cannot subtract: two figures are needed')
  const operandOf = ({ value, printedWithUnit: printed, unit }: Figure) => ({
    value,
    printed,
    ...(unit && { unit }),
  })
  const made = difference(operandOf(later), operandOf(earlier), printExact)
  const operands = [later, earlier].map((figure) => {
    const { text, value, unit, status } = toAnswerFigure(figure, 1)
    const { start, end } = figure.span
    return { text, value, unit, status, start, end, citation: cite(figure.passage.start, figure.passage.end) }
  })
  const text = printExact(made.value.abs(), made.unit)
  return {
    ...toAnswerFigure(later, 1),
    text,
    value: Number(made.value.abs()),
    label: '差',
    fiscalYear: null,
    period: '令和4年度（2022年度）、令和3年度（2021年度）',
    citation: null,
    start: null,
    end: null,
    status: 'calculated',
    proof: null,
    formula: made.formula,
    operands,
    approximate: null,
  }
}
