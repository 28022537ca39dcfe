import type { Term } from '../../ingest/text/term.ts'

export type FigureWords = {
  /** A figure must have all of them. */
  readonly terms: readonly string[]
  readonly fiscalYear: number | undefined
}

/**
 * What a typed search demands of a figure's labels: its smallest words, so that 学校給食費 finds a row 給食費 of a
 * measure 学校給食. A single fiscal year among them is a condition on the period, not a word; 推移 or 事業 beside other words
 * demands nothing.
 */
export function readFigureWords(terms: readonly Term[]): FigureWords {
  const years = new Set(terms.map(readFiscalYear).filter((year) => year !== undefined))
  const [year] = years
  const words = terms
    .filter((term) => !terms.some((other) => isWithin(other, term)))
    .filter((term) => years.size !== 1 || readFiscalYear(term) === undefined)
  const telling = words.filter((term) => term.weightClass !== 'common')
  return {
    terms: [...new Set((telling.length > 0 ? telling : words).map((term) => term.base))],
    fiscalYear: years.size === 1 ? year : undefined,
  }
}

function readFiscalYear({ number }: Term): number | undefined {
  return number?.kind === 'time' && number.period.kind === 'fiscal-year'
    ? number.period.fiscalYear
    : undefined
}

function isWithin(inner: Term, outer: Term): boolean {
  const isInside = outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
  return isInside && inner.span.end - inner.span.start < outer.span.end - outer.span.start
}
