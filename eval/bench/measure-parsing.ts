import { extractFigures } from '../../ingest/figures/extract-figures.ts'
import { parseReport } from '../../ingest/parse/parse-report.ts'
import type { CorpusReport } from '../corpus.ts'

export type ParsingMeasure = {
  readonly copies: number
  readonly characters: number
  readonly seconds: number
  readonly figures: number
}

/** Parses reports and reads their figures, each report's text put one behind the other `copies` times. */
export function measureParsing(reports: readonly CorpusReport[], copies: number): ParsingMeasure {
  const texts = reports.map(({ report, text }) => ({ report, text: `${text}\n`.repeat(copies) }))
  const started = performance.now()
  const figures = texts.reduce(
    (sum, { report, text }) => sum + extractFigures(report, text, parseReport(report, text)).figures.length,
    0,
  )
  return {
    copies,
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    seconds: (performance.now() - started) / 1000,
    figures,
  }
}
