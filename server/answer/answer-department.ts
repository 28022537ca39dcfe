import { printFiscalYear } from '../../ingest/quantity/eras.ts'
import type { AnswerContext } from './answer-context.ts'
import { type Draft, plainDraft } from './draft.ts'
import type { MeasureView } from './evidence.ts'
import { titleForAnswer } from './figure-label.ts'
import { coverageOf, matchTerms } from './match-labels.ts'
import { scoreSentences } from './score-sentences.ts'
import { speaksForCity } from './speaks-for-city.ts'

const leastCoverage = 0.5

/** 担当課: of the measure that the question is about, by its title or else by what its text says. */
export function answerDepartment(context: AnswerContext): Draft | undefined {
  const view = findMeasure(context)
  if (!view?.measure.department) return undefined
  const { report } = view.source
  const title = titleForAnswer(view.measure.title)
  const span = view.measure.departmentSpan ?? view.measure.titleSpan
  const line = `${view.measure.department}です（${report.municipality.name}、${printFiscalYear(report.fiscalYear)}、${title}）。`
  return plainDraft('answered', [span ? [line, { kind: 'citation', at: { view, span } }] : [line]])
}

/** The measure that the question is about: title and text together, the title first. */
export function findMeasure(context: AnswerContext): MeasureView | undefined {
  const terms = context.question.terms.filter((term) => term.key)
  const sentences = scoreSentences(context)
  const views = context.views.filter((view) => speaksForCity(context.question, view, view.measure.title))
  const scored = views.map((view, rank) => {
    const title = coverageOf(matchTerms(terms, [context.makeLabel(view.measure.title, 'title')]))
    const text = sentences.find((one) => one.sentence.view === view)?.coverage ?? 0
    return { view, score: Math.max(title, text * 0.9) - rank * 0.005, coverage: Math.max(title, text) }
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best && best.coverage >= leastCoverage ? best.view : undefined
}
