import { extractFigures } from '../../ingest/figures/extract-figures.ts'
import { parseReport } from '../../ingest/parse/parse-report.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import { loadAnalyzer } from '../../ingest/text/analyzer.ts'
import type { Answer } from '../http/contract.ts'
import { screenMessage } from '../question/screen.ts'
import { understandQuestion } from '../question/understand-question.ts'
import { answerFromReports } from './answer-reports.ts'
import { composeAnswer } from './compose-answer.ts'
import { createLabelMaker } from './label.ts'
import { makeView } from './load-views.ts'
import { madeUpReport } from './made-up-report.ts'
import { makeContext } from './make-context.ts'
import { answerSmallTalk, refuse } from './standard-answers.ts'

const city = 'みどり市'
const measureResults: Report = {
  id: 'midori-2022',
  municipality: { name: city },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 主要な施策の報告書',
}

/** For tests: answers questions about a made-up report, without store or retrieval. */
export async function makeMadeUpAnswerer({
  report = measureResults,
  text = madeUpReport,
}: {
  report?: Report
  text?: string
} = {}): Promise<(typed: string) => Answer> {
  const analyzer = await loadAnalyzer()
  const makeLabel = createLabelMaker(analyzer)
  const parsed = parseReport(report, text)
  const { tables, figures } = extractFigures(report, text, parsed)
  const source = { report, textVersion: 'made-up', text, pages: parsed.pages }
  const views = parsed.measures.map((measure) =>
    makeView(
      {
        reportId: report.id,
        measure,
        tables: tables.filter((table) => table.measureId === measure.id),
        figures: figures.filter((figure) => figure.measureId === measure.id),
      },
      source,
      makeLabel,
    ),
  )
  return (typed) => {
    const screening = screenMessage(typed)
    const made = { id: 'made-up', question: typed, mode: 'extractive' as const }
    if (screening.kind === 'refused') return composeAnswer(refuse(screening.ground), made)
    if (screening.kind === 'small-talk')
      return composeAnswer(answerSmallTalk(screening.about, { examples: [], reports: [report.title] }), made)
    const reader = { analyzer, knownCities: [city, 'あかね市'], currentFiscalYear: fiscalYear(2024) }
    const question = understandQuestion(screening.text, reader)
    return composeAnswer(answerFromReports(makeContext(question, views, { analyzer, makeLabel })), made)
  }
}
