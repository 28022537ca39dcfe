import { printFiscalYear } from '../../../ingest/quantity/eras.ts'
import { askWhichMeasure } from '../ask/ask-which-measure.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { speaksForCity } from '../evidence/speaks-for-city.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { coverageOf, matchTerms, namedStrength, strengthIn } from '../match/match-labels.ts'
import { isCrumb, isTelling } from '../match/misses-asked.ts'
import { scoreCells } from '../match/score-cells.ts'
import { uncoveredKeys } from '../match/score-figures.ts'
import { scoreSentences } from '../match/score-sentences.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { isGoodCell, sayCells } from './answer-cell.ts'

const leastCoverage = 0.5

/** A row that covers this much more of the question than any title has a department of its own. */
const rowAdvantage = 0.1
/** Several departments together are none. */
const several = /関係(?:各|部)?課|各課|全課|全部署|各部署/

/** A name of a department, alone or among others: 財政課, 学校教育課・生涯学習課, 保健福祉センター. */
const department =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,14}(?:課|室|係|局|署|所|部|委員会|センター)(?:[・、,\s\n]+|$))+$/u
/** Where a row's label runs on into the item (「都市整備課 8.4.5 公園費」), only names that nothing else has. */
const inLabel = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,14}(?:課|室|係)$/u

/** 担当課: of a row that the question names, else of the measure that it is about. */
export function answerDepartment(context: AnswerContext): Draft | undefined {
  if (context.question.terms.every((term) => !term.key)) return askOfAll(context)
  const view = findMeasure(context)
  const cells = scoreCells(context).filter(({ at }) => department.test(at.cell.text.trim()))
  const [cell] = cells
  const isVague = !view?.measure.department || several.test(view.measure.department)
  const byTitle = view ? titleCoverage(context, view) : 0
  if (cell && isGoodCell(context, cell) && (isVague || cell.coverage > byTitle + rowAdvantage))
    return sayCells(cell, cells)
  const inRow = isVague ? departmentOfRow(context) : undefined
  if (inRow) return inRow
  if (!view?.measure.department || lacksKey(context, view)) return undefined
  const { report } = view.source
  const title = titleForAnswer(view.measure.title)
  const span = view.measure.departmentSpan ?? view.measure.titleSpan
  const line = `${view.measure.department}です（${report.municipality.name}、${printFiscalYear(report.fiscalYear)}、${title}）。`
  return plainDraft('answered', [span ? [line, { kind: 'citation', at: { view, span } }] : [line]])
}

/** 「水道料金の担当は？」 of a measure that has 水道, and no 料金 anywhere: its department has another task. */
function lacksKey({ question }: AnswerContext, view: MeasureView): boolean {
  const said = view.said()
  return question.terms.some(
    (term) =>
      (isTelling(term) || (term.key && !isCrumb(term))) &&
      !asksOffice.test(term.surface) &&
      strengthIn(term, said) < namedStrength,
  )
}

const asksOffice = /^(?:問い?合わ?せ|連絡|担当|所管|主管|部署|窓口)/

/** 「担当課は？」 alone may be asked of any measure that has one. */
function askOfAll({ question, views }: AnswerContext): Draft | undefined {
  const all = views.filter(
    (view) => view.measure.department && speaksForCity(question, view, view.measure.title),
  )
  return all.length > 1 ? askWhichMeasure(question, all) : undefined
}

/** A department that stands at the head of the labels of the row that the question names. */
function departmentOfRow(context: AnswerContext): Draft | undefined {
  const best = context.candidates.find((one) => !one.rejected)
  if (!best || uncoveredKeys(best).length > 0) return undefined
  const words = best.figure.own.flatMap(({ text }) => text.normalize('NFKC').split(/\s+/))
  const name = words.find((word) => inLabel.test(word))
  if (!name) return undefined
  const place = [best.figure.figure.subject, printFiscalYear(best.view.source.report.fiscalYear)]
  const line = `${name}です（${[...place, titleForAnswer(best.view.measure.title)].join('、')}）。`
  const at = { view: best.view, span: best.figure.figure.passage }
  return plainDraft('answered', [[line, { kind: 'citation', at }]])
}

/** The measure that the question is about: title and text together, the title first; a sentence must have all of its key words. */
export function findMeasure(context: AnswerContext): MeasureView | undefined {
  const sentences = scoreSentences(context)
  const views = context.views.filter((view) => speaksForCity(context.question, view, view.measure.title))
  const scored = views.map((view, rank) => {
    const title = titleCoverage(context, view)
    const said = sentences.find((one) => one.sentence.view === view)
    const text = said?.coverage ?? 0
    const isWhole = said?.missing.every(({ surface }) => asksOffice.test(surface)) === true
    const isAbout = title >= leastCoverage || (text >= leastCoverage && isWhole)
    return { view, score: Math.max(title, text * 0.9) - rank * 0.005, isAbout }
  })
  const [best] = scored.sort((a, b) => b.score - a.score)
  return best?.isAbout ? best.view : undefined
}

function titleCoverage(context: AnswerContext, view: MeasureView): number {
  const terms = context.question.terms.filter((term) => term.key)
  return coverageOf(matchTerms(terms, [context.makeLabel(view.measure.title, 'title')]))
}
