import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { outsideTitle } from '../evidence/outside-title.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { type LabelAxis, labelAt, listUnder, tablesBeside } from '../evidence/table-axes.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { lacksWord } from '../match/lacks-word.ts'
import { namedStrength } from '../match/match-labels.ts'
import { type Candidate, isAnswerable, uncoveredKeys } from '../match/score-figures.ts'
import { isOfPeriod } from '../match/year-fit.ts'
import { areOfAskedKind, askedNoun, chooseAxis, namedOn } from '../pick/choose-axis.ts'
import { allThatFit } from '../pick/equal-fits.ts'
import { leaveOut } from '../pick/leave-out.ts'
import { onTotals } from '../pick/on-totals.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { ofNamedRows } from '../pick/rows-of-word.ts'
import { type NamedAxis, nameOnAxis } from '../say/say-figure.ts'
import { acrossGroups } from './across-groups.ts'
import { isCalledEach } from './answer-printed-result.ts'
import { isHeadedAsAsked } from './headed-as-asked.ts'
import { headingNamed, headingsMeant } from './headings-meant.ts'
import { areStages, rankedByName } from './ranked-by-name.ts'
import { isRankedBy, ranksMeasures } from './ranks-measures.ts'

/** Ranking looks at whole rows, so that a looser match finds the right table. */
const leastCoverage = 0.5
const anchorMargin = 0.15
/** Totals stand before their parts; the parts are what is ranked. */
const scoreMargin = 0.6

/** The figures that are set in order, what tells them apart, and the one by which they were found. */
export type Ranked = {
  readonly axis: NamedAxis
  readonly figures: readonly FigureInMeasure[]
  readonly anchor: Candidate
}

/** 「一番高い委託は」: rows that are called so before others that a word for it only touches. */
function calledAsAsked(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const noun = askedNoun(question) ?? ''
  const [best] = candidates
  const isCalled = ({ figure: { figure } }: Candidate) =>
    figure.labels.row.some((label) => label.includes(noun))
  if (!best || noun.length < 2 || rowNouns.test(noun) || isCalled(best)) return candidates
  const called = candidates.filter((one) => isCalled(one) && one.view === best.view && !one.rejected)
  return called.length >= 2 ? called : candidates
}

/** Along time where a year is asked for, else along the rows or columns around the best; without what the question leaves out. */
export function findRanked(given: AnswerContext): Ranked | undefined {
  const left = leaveOut(given)
  const ranked = rank(left?.context ?? given)
  if (!left || !ranked || left.isOfTotals) return ranked
  const { axis } = ranked
  const figures = axis === 'period' ? [] : ranked.figures.filter((one) => !left.isLeftOut(labelAt(one, axis)))
  return figures.length > 0 && figures.length < ranked.figures.length ? { ...ranked, figures } : undefined
}

function rank(given: AnswerContext): Ranked | undefined {
  const { question } = given
  const ofKind = given.candidates.filter((one) => !isOfOtherUnitKind(question, one))
  const context = { ...given, candidates: calledAsAsked(question, rankedByName(question, ofKind)) }
  const byTime = asksForTime(question)
  if (!byTime && ranksMeasures(given)) return undefined
  const found = byTime
    ? pickTimeless(context)
    : (anchorAcross(context) ?? context.candidates.find(isAnswerable))
  const anchor =
    found && onTotals(context, found, byTime ? undefined : chooseAxis(context, found, { open: true }))
  if (!anchor || anchor.coverage < leastCoverage || lacksRanked(question, anchor)) return undefined
  if (isOfOtherUnitKind(question, anchor) || lacksWord(context, anchor)) return undefined
  const period = periodAxis(anchor).filter((one) => matchesPeriod(one.figure.figure, question.period))
  if (byTime && period.length >= 2) return { axis: 'period', anchor, figures: period }
  const fitting = allThatFit(context).filter((one) => isOfPeriod(question, one))
  const axis = axisAround(context, anchor)
  if (axis && axis.path === 'column' && isOfRows(question, axis)) return undefined
  if (axis) {
    const named = axis.figures.filter((one) => fitting.some(({ figure }) => figure === one.figure))
    const all = named.length >= 2 ? named : axis.figures
    const figures =
      question.operation.kind === 'count-where' ? all : ofAskedRank(question, { figures: all, axis }, 2)
    const labels = figures.map((one) => labelAt(one, axis))
    return (areOfAskedKind(question, labels) || isHeadedAsAsked(question, anchor, axis)) &&
      !lacksAskedNoun(question, anchor, labels)
      ? { axis, anchor, figures }
      : undefined
  }
  const { row } = anchor.figure.figure.labels
  if (fitting.length >= 2) return { axis: { path: 'row', index: row.length - 1 }, anchor, figures: fitting }
  const noun = askedNoun(question)
  const isOfThings = noun !== undefined && !/[年月日期回]|時|とき/.test(noun)
  return period.length >= 2 && !isOfThings ? { axis: 'period', anchor, figures: period } : undefined
}

/** 「一番高い市は」: of cities, towns and unions in one column those that are what is asked for, where there are `least`. */
export function ofAskedRank(
  { text }: Question,
  ranked: Pick<Ranked, 'figures' | 'axis'>,
  least: number,
): readonly FigureInMeasure[] {
  const { figures, axis } = ranked
  const kind = asksRank.exec(text)?.[1]
  const such = kind ? figures.filter((one) => nameOnAxis(one, axis).replace(/\s/g, '').endsWith(kind)) : []
  return such.length >= least ? such : figures
}

const asksRank = /(?:[いただなる]|どこの|どの|何)([市町村])(?:は|が|って|です|$)/

/** The figure that the question covers best among those that have siblings to be ranked with. */
export function anchorAcross(context: AnswerContext): Candidate | undefined {
  const open = context.candidates.filter(isAnswerable)
  const [best] = open
  if (!best) return undefined
  const near = open.filter(
    (one) => best.coverage - one.coverage < anchorMargin && best.score - one.score < scoreMargin,
  )
  const headed = near.filter((one) => isHeadedAsAsked(context.question, one))
  // What things are ranked by is not itself set in order with what stands beside it.
  const fixed = near.filter((one) => isRankedBy(context.question, one))
  return [...headed, ...near].find((one) => {
    const axis = axisAround(context, one)
    return (
      axis &&
      !areStages(axis) &&
      !fixed.some((named) => axis.figures.some(({ figure }) => figure === named.figure))
    )
  })
}

/** The axis around a figure, of the period asked for; the labels that the question itself sets side by side, if any. */
export function axisAround(context: AnswerContext, at: FigureInMeasure): LabelAxis | undefined {
  const axis = chooseAxis(context, at, { open: true })
  if (!axis) return undefined
  const wide = acrossGroups(context, at, axis) ?? widen(context, at, axis)
  const ofPeriod = wide.figures.filter((one) => isOfPeriod(context.question, one))
  const timely = wide.path === 'row' ? ofNamedRows(context.question, ofPeriod) : ofPeriod
  const listing = outsideTitle(context.question, at.view.measure.title)
  const named = namedOn(listing, { ...wide, figures: timely })
  const figures = named.length >= 2 ? named : timely
  return figures.length >= 2 ? { ...wide, figures } : undefined
}

/** Items of a list, or of tables, under several headings, none of which the question names, are one list. */
function widen(context: AnswerContext, at: FigureInMeasure, axis: LabelAxis): LabelAxis {
  if (axis.path !== 'row') return axis
  const beside = axis.index < at.figure.figure.labels.row.length ? tablesBeside(at) : []
  const all = listUnder(at)
  if (all.length === 0 && beside.length === 0) return axis
  const headingOf = all.length > 0 ? lastHeading : timelessHeadings
  const figures = all.length > 0 ? all : [...axis.figures, ...beside]
  const headings = [...new Set(figures.map(headingOf))]
  const question = outsideTitle(context.question, at.view.measure.title)
  const asked = { ...context, question }
  const meant = all.length > 0 ? headingsMeant(asked, headings, figures) : headingNamed(asked, headings)
  if (headings.length < 2 || meant.every((heading) => heading === headingOf(at))) return axis
  return { ...axis, figures: figures.filter((one) => meant.includes(headingOf(one))) }
}

/** The headings without their years: 「物品」 beside 「業務委託」, each with a table a year. */
function timelessHeadings({ figure: { figure } }: FigureInMeasure): string {
  return figure.labels.headings.filter((heading) => !isPeriodLabel(heading)).join(' ')
}

function lastHeading({ figure: { figure } }: FigureInMeasure): string {
  return figure.labels.headings.at(-1) ?? ''
}

function asksForTime(question: Question): boolean {
  return (
    question.asked === 'year' ||
    /何年度?|どの年|第何期|いつ|何期|(?:[0-9]+|数|何)年(?:間)?(?:で|の中|のうち)|年度は|[いたるなの]年(?:度)?(?:は|と|が|の|を|に|も|[?？。]|$)/.test(
      question.text,
    )
  )
}

/** 「事業費が一番大きい」 ranks amounts, no counts, 「…率が一番高い」 rates; 「一番高い」 are prices and rates, never things counted. */
function isOfOtherUnitKind({ text, unit, unitHint }: Question, { figure: { figure } }: Candidate): boolean {
  const kind = figure.unit?.kind
  if (unit !== undefined || kind === undefined) return false
  if (unitHint === 'money') return kind !== 'money'
  if (unitHint === 'rate') return kind !== 'rate' && kind !== 'times'
  return /[高安][いかく]/.test(text) && (kind === 'count' || kind === 'people')
}

/** What stands between the ranked word and its rank: 「使用料収入が一番多い」. */
const ranks =
  /^[\p{Script=Han}\p{Script=Katakana}ー]*(?:[がのは]|額|数)*(?:一番|いちばん|最も|もっとも|[0-9]番目に)?(?:何番目|何位|多|少な|大き|小さ|高|低|安|長|短)/u

/** 「1世帯あたりの額が高い」: no whole amounts are set in order. */
const ofEach = /(?:1|一|ひと)[^0-9、。は]{1,4}?(?:当たり|あたり|につき)/

/** Whether what is ranked stands nowhere around the figure: another measure's order would answer. */
function lacksRanked(question: Question, anchor: Candidate): boolean {
  const { row, column, caption = '', headings } = anchor.figure.figure.labels
  const labels = [...row, ...column, caption, ...headings, anchor.view.measure.title]
  if (ofEach.test(question.text) && !labels.some(isCalledEach)) return true
  return anchor.matches.some(
    ({ term, strength }) =>
      term.key && strength < namedStrength && ranks.test(question.text.slice(term.span.end)),
  )
}

/** Nouns for whatever the rows of a table are. */
const rowNouns =
  /^(?:事業|費目|区分|項目|科目|品目?|もの|種類|内容|課程|名称|内訳|経費|費用|財源|期間?|回|年度?|月|日程?|週|時期|ところ|所|人|方|額|数)$/

/** 「決算額が一番大きい事業は」: 事業 are rows; the columns beside one amount of a 事業 are none. */
function isOfRows(question: Question, { figures }: LabelAxis): boolean {
  const isCalled = figures.some(({ figure: { figure } }) => figure.labels.column.join().includes('事業'))
  return askedNoun(question) === '事業' && !isCalled
}

/** 「一番小さい契約額は」: what is set in order, no kind of thing. */
const amounts = /[額数率費料金量高口税差比]$/u

/** Whether the kind of thing asked for (「…が多いイベントは」) stands neither around the figure nor in the labels. */
function lacksAskedNoun(question: Question, anchor: Candidate, labels: readonly string[]): boolean {
  const noun = askedNoun(question)
  if (noun === undefined || rowNouns.test(noun)) return false
  const { cell, labels: own } = anchor.figure.figure
  const around = [...labels, own.caption ?? '', ...own.headings, anchor.view.measure.title]
  // Numbers that sentences tell one after another are of any kinds.
  const isThing = !cell && noun.length > 1 && !amounts.test(noun)
  if (isThing && !around.some((words) => words.includes(noun))) return true
  const missing = uncoveredKeys(anchor).filter(({ surface }) => noun.includes(surface))
  return missing.length > 0 && !labels.some((label) => missing.some(({ surface }) => label.includes(surface)))
}
