import { extractFigures } from '../../ingest/figures/extract-figures.ts'
import { parseReport } from '../../ingest/parse/parse-report.ts'
import { spellLayout } from '../../ingest/parse/spell-layout.ts'
import { type FiscalYear, fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Report } from '../../ingest/report/report.ts'
import { loadAnalyzer } from '../../ingest/text/analyzer.ts'
import type { Answer } from '../http/contract.ts'
import type { Question } from '../question/question.ts'
import { screenMessage } from '../question/screen.ts'
import { understandQuestion } from '../question/understand-question.ts'
import { answerMessage } from './answer-message.ts'
import { answerFromReports } from './answer-reports.ts'
import { createLabelMaker } from './evidence/label.ts'
import { makeView } from './evidence/load-views.ts'
import { madeUpReport } from './evidence/made-up-report.ts'
import type { AnswerContext } from './match/answer-context.ts'
import { makeContext } from './match/make-context.ts'
import { composeAnswer } from './say/compose-answer.ts'
import { answerSmallTalk, refuse } from './say/standard-answers.ts'

const city = 'みどり市'
const measureResults: Report = {
  id: 'midori-2022',
  municipality: { name: city },
  fiscalYear: fiscalYear(2022),
  kind: 'measure-results',
  title: 'みどり市 主要な施策の報告書',
}

/** `earlier`: the text of the same report a year before. */
type MadeUp = { report?: Report; text?: string; earlier?: string }

/** For tests: answers questions about a made-up report, without store or retrieval. */
export async function makeMadeUpAnswerer(given: MadeUp = {}): Promise<(typed: string) => Answer> {
  const { weigh, understand } = await readMadeUp(given)
  return (typed) => {
    const screening = screenMessage(typed)
    const made = { id: 'made-up', question: typed, mode: 'extractive' as const }
    if (screening.kind === 'refused') return composeAnswer(refuse(screening.ground), made)
    if (screening.kind === 'small-talk')
      return composeAnswer(
        answerSmallTalk(screening.about, { examples: [], reports: [(given.report ?? measureResults).title] }),
        made,
      )
    return composeAnswer(answerFromReports(weigh(understand(screening.text))), made)
  }
}

/** For tests: the answer to the last of a talk's turns, which are parted by ` / `. */
export async function makeMadeUpTalker(made: MadeUp = {}): Promise<(turns: string) => Promise<Answer>> {
  const { weigh, understand, makeLabel } = await readMadeUp(made)
  const contexts = new Map<string, AnswerContext>()
  const contextFor = async (question: Question) => {
    const context = contexts.get(question.text) ?? weigh(question)
    contexts.set(question.text, context)
    return context
  }
  return async (turns) => {
    const messages = turns.split(' / ')
    const { text, draft } = await answerMessage(
      { earlier: messages.slice(0, -1), text: messages.at(-1) ?? '' },
      { understand, contextFor, makeLabel },
    )
    return composeAnswer(draft, { id: 'made-up', question: text, mode: 'extractive' })
  }
}

async function readMadeUp({ report = measureResults, text = madeUpReport, earlier }: MadeUp) {
  const analyzer = await loadAnalyzer()
  const makeLabel = createLabelMaker(analyzer)
  const before = { ...report, id: `${report.id}-before`, fiscalYear: fiscalYear(report.fiscalYear - 1) }
  const views = [
    ...viewsOf(report, text, makeLabel),
    ...(earlier === undefined ? [] : viewsOf(before, earlier, makeLabel)),
  ]
  const reader = { analyzer, knownCities: [city, 'あかね市'], currentFiscalYear: fiscalYear(2024) }
  return {
    makeLabel,
    understand: (typed: string, anchor?: FiscalYear) =>
      understandQuestion(typed, { ...reader, ...(anchor === undefined ? {} : { anchor }) }),
    weigh: (question: Question) => makeContext(question, views, { analyzer, makeLabel, everyMeasure: views }),
  }
}

function viewsOf(report: Report, keptText: string, makeLabel: ReturnType<typeof createLabelMaker>) {
  const text = spellLayout(keptText)
  const parsed = parseReport(report, text)
  const { tables, figures } = extractFigures(report, text, parsed)
  const source = { report, textVersion: 'made-up', text, keptText, pages: parsed.pages }
  return parsed.measures.map((measure) =>
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
}
