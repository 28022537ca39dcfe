import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel, titleForAnswer } from '../evidence/figure-label.ts'
import { fundSource } from '../evidence/fund-source.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { uncoveredKeys } from '../match/score-figures.ts'
import type { Draft } from '../say/draft.ts'
import { periodPhrase } from '../say/say-figure.ts'
import { listDraft } from './answer-list.ts'

/** 「財源内訳は」「財源の内訳を教えて」「財源は何ですか」; 「一般財源は」 asks for one of them. */
const asks = /(?<!\p{Script=Han})財源(?:の?(?:内訳|構成)|は(?:何|なに|どう|どこ|[?？]?$)|を教え)/u
const wordsOfAsking = /^(?:財源|内訳|構成|財源内訳)$/

/** Whether a question asks what a measure was paid from. */
export function asksFundSources({ text, yesNo }: Question): boolean {
  return !yesNo && asks.test(text)
}

/**
 * What the measure was paid from (国庫支出金, 市債, 一般財源), each on a line, of the year that is asked for or the report's own;
 * undefined where no source is placed in the measure.
 */
export function answerFundSources(context: AnswerContext): Draft | undefined {
  const { question } = context
  const named = { ...question, terms: question.terms.filter(({ surface }) => !wordsOfAsking.test(surface)) }
  const sources = context
    .rescore(named)
    .filter((one) => !one.rejected && isPlacedSource(one) && uncoveredKeys(one).length === 0)
  const [first] = sources
  if (!first) return undefined
  const figures = sources
    .filter((one) => one.view === first.view && isOfOneList(first, one))
    .toSorted((a, b) => a.figure.figure.span.start - b.figure.figure.span.start)
  const { view } = first
  const opening = `${first.figure.figure.subject}、${periodPhrase(first)}の${titleForAnswer(view.measure.title)}の財源内訳です`
  const draft = listDraft(figures, { axis: axisOf(first), head: [opening], kind: 'bar' })
  return view.figures.some(isLeftWithoutSource) ? { ...draft, lines: [...draft.lines, [unread]] } : draft
}

const unread = 'このほかに、どの財源のものか読み取れない金額があります。出典をご覧ください。'

/** The sources of one row or column at one time. */
function isOfOneList(first: FigureInMeasure, one: FigureInMeasure): boolean {
  const [a, b] = [axisOf(first), axisOf(one)]
  return (
    periodPhrase(one) === periodPhrase(first) &&
    a.path === b.path &&
    restOf(first, a.path).join('\n') === restOf(one, b.path).join('\n')
  )
}

/** The labels that do not name the source. */
function restOf({ figure: { figure } }: FigureInMeasure, path: 'row' | 'column'): readonly string[] {
  const { row, column } = figure.labels
  return path === 'row' ? row.slice(0, -1) : [...row, ...column.slice(0, -1)]
}

/** A source by its name, or その他 beside such under a head that says 財源内訳; what was left without its source is not said. */
function isPlacedSource(one: FigureInMeasure): boolean {
  const { labels, status, unit } = one.figure.figure
  const { path } = axisOf(one)
  const name = cleanLabel(labels[path].at(-1) ?? '')
  const isUnder = [labels.caption ?? '', ...labels.row, ...labels.column].some(
    (label) => head.test(label) && label !== name,
  )
  const isSource = fundSource.test(name) || (isUnder && !isTotalLabel(name))
  return status !== 'unplaced' && unit?.kind === 'money' && isSource
}

const head = /財源\s*(?:の\s*)?内訳/

function isLeftWithoutSource({ figure: { labels, status } }: FigureInMeasure['figure']): boolean {
  return status === 'unplaced' && labels.row.some((label) => head.test(label))
}

/** The sources stand in the columns of a row, or below each other. */
function axisOf({ figure: { figure } }: FigureInMeasure): { path: 'row' | 'column'; index: number } {
  const { row, column } = figure.labels
  const isColumn = fundSource.test(cleanLabel(column.at(-1) ?? '')) || row.length === 0
  return isColumn ? { path: 'column', index: column.length - 1 } : { path: 'row', index: row.length - 1 }
}
