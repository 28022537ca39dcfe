import type { Question, QuestionTerm } from '../../question/question.ts'
import { samePeriod, sameUnit } from '../evidence/alike.ts'
import { changeLabel } from '../evidence/contrary.ts'
import type { FigureInMeasure, FigureView, Label } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { matchesPeriod } from '../evidence/match-period.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import { isPeriodLabel } from '../evidence/timeless-label.ts'
import { demandOfOne } from '../match/demand-of.ts'
import { askingWeight, matchTerms, namedStrength } from '../match/match-labels.ts'
import { agreesInUnit } from '../match/unit-fit.ts'

/** What a message asks that names a figure, and not what is to be done with one. */
const askedFigures: ReadonlySet<Question['asked']> = new Set([
  'amount',
  'count',
  'rate',
  'quantity',
  'rank',
  'content',
])
/** A place further off than this was not meant; 1 is a label of which the message says nothing. */
const furthest = 0.6
/** Places as near as this to the nearest may be meant as well. */
const margin = 0.12

/** What each step away from the place of the figure before costs. */
const costs = {
  otherTable: 0.3,
  otherUnit: 0.25,
  otherDate: 0.2,
  sentence: 0.3,
  around: 0.5,
  weak: 0.3,
  lost: 0.25,
  doubtful: 0.05,
  spelled: -0.2,
  unended: 0.4,
  rest: 0.4,
  untold: 0.3,
} as const

/**
 * 「じゃあ中学校は？」「いくら？」「前の年は？」: the figure that a message names beside the one that was given before, in another
 * row or column, of another year or city, in another unit. Undefined where it names none alone.
 */
export function findBeside(question: Question, from: FigureInMeasure): FigureInMeasure | undefined {
  const asked = readAsked(question, from.figure)
  if (!asked) return undefined
  const rated = from.view.figures
    .flatMap((figure) => {
      const cost = costOf(figure, asked)
      return cost === undefined || cost > furthest ? [] : [{ figure, cost }]
    })
    .sort((a, b) => a.cost - b.cost)
  const [best] = rated
  const rival = rated.find(({ figure }) => best && !figure.figure.value.eq(best.figure.figure.value))
  if (!best || (rival && rival.cost - best.cost < margin)) return undefined
  return { view: from.view, figure: best.figure }
}

type Asked = {
  readonly question: Question
  readonly from: FigureView
  readonly city: string | undefined
  readonly keys: readonly QuestionTerm[]
  /** The words of the message as they stand together. */
  readonly words: string
  /** What the last word goes on with: 率 of 「給付率」. */
  readonly ending: string
}

/** Undefined where the message asks for something else than a figure, or for nothing else than before. */
function readAsked(question: Question, from: FigureView): Asked | undefined {
  const { operation, yesNo, asked, premises, period, unit } = question
  if (operation.kind !== 'look-up' || yesNo || !askedFigures.has(asked) || premises.length > 0)
    return undefined
  const cities = question.cities.filter((city) => city.span.end > city.span.start)
  if (cities.length > 1 || !['none', 'years', 'plans'].includes(period.kind)) return undefined
  const keys = wordsOf(question)
  const isOtherUnit = unit !== undefined && !isInUnit(from, question)
  if (cities.length === 0 && period.kind === 'none' && keys.length === 0 && !isOtherUnit) return undefined
  const [first, last] = [keys[0]?.span, keys.at(-1)?.span]
  const before = first ? (joined.exec(question.text.slice(0, first.start))?.[0].length ?? 0) : 0
  const behind = last ? (suffix.exec(question.text.slice(last.end))?.[0].length ?? 0) : 0
  const words = first && last ? question.text.slice(first.start - before, last.end + behind) : ''
  return { question, from, city: cities[0]?.name, keys, words, ending: behind > 0 ? words.slice(-1) : '' }
}

/** The key words and numbers of a message; where it has none, what it says of a deed (「申し込んだ人は？」). */
function wordsOf({ terms, explicit }: Question): QuestionTerm[] {
  const telling = terms.filter((term) => term.key || /[0-9]/.test(term.surface))
  return telling.length > 0 || explicit ? telling : terms.filter(({ weight }) => weight > askingWeight)
}

/** What stands before a word and belongs to it: 「本移設」. */
const joined = /[\p{Script=Han}\p{Script=Katakana}ー]+$/u
/** What a word goes on with: 「給付率」 where 給付 alone is a word. */
const suffix = /^\p{Script=Han}{1,2}/u

function isInUnit({ figure: { unit } }: FigureView, question: Question): boolean {
  return agreesInUnit(unit?.kind, unit?.symbol, question.unit)
}

/** How far a figure stands from what is asked; undefined where it is of another thing, time or city. */
function costOf(one: FigureView, asked: Asked): number | undefined {
  const { question, from, city, keys } = asked
  const [figure, was] = [one.figure, from.figure]
  if (figure === was || figure.status === 'unplaced') return undefined
  if (!isInUnit(one, question) && !isSameOfAnother(one, asked)) return undefined
  if (figure.subject !== (city ?? was.subject)) return undefined
  if (
    !changeLabel.test(asked.words) &&
    [one, from].some(({ own }) => own.some(({ text }) => changeLabel.test(text)))
  )
    return undefined
  const ofTime = timeCost(one, asked)
  const isSlot = ({ text }: Label) => isPeriodLabel(text) || text === figure.subject || text === was.subject
  const [fresh, lost] = [besides(one.own, from.own), besides(from.own, one.own)].map((labels) =>
    labels.filter((label) => !isSlot(label)),
  )
  const ofWords =
    keys.length === 0
      ? slotCost(one, asked, [...(fresh ?? []), ...(lost ?? [])])
      : wordCost(one, asked, fresh ?? [])
  if (ofTime === undefined || ofWords === undefined) return undefined
  const isOtherTable = figure.cell?.tableId !== was.cell?.tableId
  return (
    ofTime +
    ofWords +
    costs.lost * Math.max(0, (lost?.length ?? 0) - (fresh?.length ?? 0)) +
    (isOtherTable && keys.length > 0 ? costs.otherTable : 0) +
    (was.cell && !figure.cell ? costs.sentence : 0) +
    (!sameUnit(figure, was) && question.unit === undefined ? costs.otherUnit : 0) +
    (figure.status === 'doubtful' ? costs.doubtful : 0)
  )
}

/** 「扶助費の構成比は？」→「公債費は？」: what is called an amount names a row; the same is asked of it. */
function isSameOfAnother({ figure, own }: FigureView, { question, from, words }: Asked): boolean {
  const isNamed = own.some(({ text }) => words.length > 1 && plainName(text) === words)
  return !question.explicit && isNamed && sameUnit(figure, from.figure)
}

function besides(labels: readonly Label[], others: readonly Label[]): Label[] {
  return labels.filter(({ text }) => !others.some((other) => other.text === text))
}

function timeCost({ figure }: FigureView, { question, from }: Asked): number | undefined {
  if (question.period.kind !== 'none') return matchesPeriod(figure, question.period) ? 0 : undefined
  if (samePeriod(figure, from.figure)) return 0
  return fiscalYearOf(figure.period) === fiscalYearOf(from.figure.period) ? costs.otherDate : undefined
}

/** Nothing is named but a year, a city or a unit: all else stays, but for the column of another unit. */
function slotCost(one: FigureView, { question, from }: Asked, apart: readonly Label[]): number | undefined {
  const isOfUnit = question.unit !== undefined && !isInUnit(from, question)
  if (!isOfUnit) return apart.length === 0 && sameUnit(one.figure, from.figure) ? 0 : undefined
  const isOfRow = apart.every((label) => label.level === 'column')
  return isOfRow ? 0.1 * apart.length : undefined
}

/** All words are met, one at least by what tells this figure from the one before, and little else is said of it. */
function wordCost(
  one: FigureView,
  { keys, words, ending, from, question }: Asked,
  fresh: readonly Label[],
): number | undefined {
  const isSpelled = ({ text }: Label) => words.length > 1 && plainName(text).includes(words)
  const met = one.own.some(isSpelled) ? [] : matchTerms(keys, one.own)
  const around = matchTerms(keys, one.context)
  const isMet = ({ strength }: { strength: number }) => strength >= namedStrength
  if (met.some((match, at) => !isMet(match) && (at === met.length - 1 || !isMet(around[at] ?? match))))
    return undefined
  const isOtherCount = fresh.length === 0 && !sameUnit(one.figure, from.figure)
  if (!isOtherCount && !fresh.some(isSpelled) && !matchTerms(keys, fresh).some(isMet)) return undefined
  const weak = met.reduce((sum, { strength }) => sum + 1 - strength, 0) / keys.length
  const isEnded = one.own.some(({ text }) => text.includes(ending))
  return (
    costs.weak * weak +
    costs.around * met.filter((match) => !isMet(match)).length +
    (fresh.some(({ text }) => isRest.test(cleanLabel(text))) && !isRest.test(words) ? costs.rest : 0) +
    (one.own.some(isSpelled) ? costs.spelled : isEnded ? 0 : costs.unended) +
    fresh.reduce(
      (sum, label) =>
        sum + (isSpelled(label) ? 0.5 : 1) * (demandOfOne(label, question.terms) ?? costs.untold),
      0,
    )
  )
}

/** What is left beside the things that have names. */
const isRest = /^その他/
