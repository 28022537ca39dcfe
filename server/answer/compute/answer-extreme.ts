import { printExact } from '../../../ingest/quantity/print-quantity.ts'
import type { Operation, Question, Rank } from '../../question/question.ts'
import { measuresAlike } from '../ask/ask-among-measures.ts'
import { askWhichMeasure } from '../ask/ask-which-measure.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { labelOf } from '../evidence/label-of.ts'
import { listDraft } from '../look-up/answer-list.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { missingNames } from '../pick/missing-names.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { headOfDay } from '../say/head-over.ts'
import { nameOnAxis, qualified, sayFigures, warningsFor } from '../say/say-figure.ts'
import { answerAcrossMeasures } from './across-measures.ts'
import { difference, ratio } from './calculate.ts'
import { findRanked, type Ranked } from './find-ranked.ts'
import { placeOfRanked } from './place-of-ranked.ts'
import { findPrintedExtreme } from './printed-extreme.ts'
import { calculatedPiece, operandOf } from './say-calculated.ts'
import { sayCountWhere } from './say-count-where.ts'

/** Largest, smallest, nth, the whole order, or how many lie above a value, along the axis that the question means. */
export function answerExtreme(context: AnswerContext): Draft | undefined {
  const printed = findPrintedExtreme(context)
  if (printed) return sayFigures([printed])
  const across = answerAcrossMeasures(context)
  if (across) return across
  const ranked = findRanked(context)
  // 「準備基金の残高が一番多かったのは何年度」 of two insurances
  const alike = ranked?.axis === 'period' ? measuresAlike(context, ranked.anchor) : []
  if (alike.length > 1) return askWhichMeasure(context.question, alike)
  const draft = ranked && say(context, ranked)
  if (!draft || ranked.axis === 'period') return draft
  return {
    ...draft,
    warnings: [...draft.warnings, ...missingNames({ ...ranked.axis, figures: ranked.figures })],
  }
}

function say(context: AnswerContext, ranked: Ranked): Draft | undefined {
  const { operation } = context.question
  switch (operation.kind) {
    case 'extreme':
      return sayExtreme(context.question, ranked, operation)
    case 'spread':
      return saySpread(context, ranked, operation)
    case 'next':
      return sayNext(context, ranked, operation)
    case 'order':
      return sayOrder(ranked, operation)
    case 'rank-of':
      return sayRankOf(context.question, ranked)
    case 'count-where':
      return sayCountWhere(context.question, ranked, operation)
    default:
      return undefined
  }
}

function sortRanked(ranked: Ranked, which: 'max' | 'min'): FigureInMeasure[] {
  const sign = which === 'max' ? -1 : 1
  const sizeOf = ({ figure: { figure } }: FigureInMeasure) =>
    isOutgo(ranked) ? figure.value.abs() : figure.value
  return ranked.figures.toSorted((a, b) => sign * sizeOf(a).cmp(sizeOf(b)))
}

/** 取崩額 printed with △ throughout: the larger is what was more taken; a balance below zero is no such amount. */
function isOutgo({ figures, anchor }: Ranked): boolean {
  const isBelow = figures.every((one) => one.figure.figure.value.lte(0))
  return isBelow && !/利益|損益|収支|差引|増減|比較|前年/.test(labelOf(anchor.figure.figure))
}

function sayExtreme(question: Question, ranked: Ranked, rank: Rank): Draft | undefined {
  const sorted = sortRanked(ranked, rank.which)
  const found = sorted[rank.nth - 1]
  if (!found || isElsewhere(question, found) || countsNoPeople(question, found)) return undefined
  const names = namesOfTies(ranked, found)
  const place = `です（${placeOfRanked(ranked)}）。`
  const line = [`${printRank(rank)}のは${names}の`, ...qualified(found), place, ...headOfDay(found)]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(ranked.figures) }
}

/** 「青空市でいちばん…な人」 is not answered by what another city has, unless the question asks which city. */
function isElsewhere({ cities, text }: Question, { figure: { figure } }: FigureInMeasure): boolean {
  const [named] = cities.filter(({ span }) => span.end > span.start)
  return (
    named !== undefined &&
    named.name !== figure.subject &&
    text.startsWith(`${named.name}で`, named.span.start) &&
    !/[・とや、]$/.test(text.slice(0, named.span.start)) &&
    !/どこ|どの|どちら|何[市町村]/.test(text)
  )
}

/** 「一番利用者が多かった施設」 is told by those who came, or by what stands for one each, never by pieces or money. */
function countsNoPeople({ unit, unitHint }: Question, { figure: { figure } }: FigureInMeasure): boolean {
  if (unit || unitHint !== 'people' || !figure.unit || figure.unit.kind === 'people') return false
  return figure.unit.kind !== 'count' || !forPeople.test(figure.unit.symbol)
}

const forPeople = /^(?:件|世帯|組|戸|団体|回|名)/

function printRank({ which, nth }: Rank): string {
  return `${nth > 1 ? `${nth}番目に` : '最も'}${which === 'max' ? '大きい' : '小さい'}`
}

/** All that have the value of `found`, by name. */
function namesOfTies({ figures, axis }: Ranked, found: FigureInMeasure): string {
  const ties = figures.filter((one) => one.figure.figure.value.eq(found.figure.figure.value))
  return ties.map((one) => nameOnAxis(one, axis)).join('、')
}

/** 「最高額と最低額の差」: the distance (or multiple) of two places, and both of them. */
function saySpread(
  { question }: AnswerContext,
  ranked: Ranked,
  { ranks, by }: Extract<Operation, { kind: 'spread' }>,
): Draft | undefined {
  const [one, other] = ranks.map((rank) => sortRanked(ranked, rank.which)[rank.nth - 1])
  if (!one || !other || one === other) return undefined
  const [high, low] = one.figure.figure.value.gte(other.figure.figure.value) ? [one, other] : [other, one]
  const decimals = question.precision?.decimals
  const options = { print: printExact, ...(decimals === undefined ? {} : { decimals }) }
  const [a, b] = [operandOf(high), operandOf(low)]
  const calculated = by === 'ratio' ? ratio(a, b, options) : difference(a, b, printExact)
  if (!calculated) return undefined
  const label = by === 'ratio' ? '倍率' : '差'
  const piece = calculatedPiece(calculated, { label, operands: [high, low] })
  const rounding = calculated.rounding ? `（${calculated.rounding}）` : ''
  const said = (rank: Rank, at: FigureInMeasure): Line => [
    `${printRank(rank)}のは${namesOfTies(ranked, at)}の`,
    ...qualified(at),
  ]
  const lines: Line[] = [
    [by === 'ratio' ? '' : '差は', piece, `${rounding}です（${placeOfRanked(ranked)}）。`],
    [...said(ranks[0], one), '、', ...said(ranks[1], other), 'です。'],
  ]
  return { ...plainDraft('answered', lines), warnings: warningsFor(ranked.figures) }
}

/** 「…の次に多い」: behind the one that the question names, by its city or its words. */
function sayNext(
  context: AnswerContext,
  ranked: Ranked,
  operation: Extract<Operation, { kind: 'next' }>,
): Draft | undefined {
  const { question } = context
  const sorted = sortRanked(ranked, operation.which)
  const isNamed = (one: FigureInMeasure) =>
    question.cities.some((city) => city.name === one.figure.figure.subject && city.span.end > 0) ||
    (ranked.axis !== 'period' && nameIn(question.text, nameOnAxis(one, ranked.axis)))
  const named = sorted.findIndex(isNamed)
  const found = sorted[named + 1]
  if (!found) return undefined
  const lines = [
    [`${nameOnAxis(found, ranked.axis)}の`, ...qualified(found), `です（${placeOfRanked(ranked)}）。`],
  ]
  return { ...plainDraft('answered', lines), warnings: warningsFor(ranked.figures) }
}

function nameIn(text: string, name: string): boolean {
  return name.length > 1 && text.includes(name)
}

function sayOrder(ranked: Ranked, operation: Extract<Operation, { kind: 'order' }>): Draft {
  const sorted = sortRanked(ranked, operation.which)
  const shown = operation.count ? sorted.slice(0, operation.count) : sorted
  const head = `${placeOfRanked(ranked, { inList: true })}を${operation.which === 'max' ? '大きい' : '小さい'}順に並べました`
  return listDraft(shown, { axis: ranked.axis, head: [head], kind: 'bar' })
}

/** Where a printed rank exists, the look-up has answered already; here the rank is counted. */
function sayRankOf(question: Question, ranked: Ranked): Draft | undefined {
  const own =
    ranked.figures.find((one) => question.cities.some((city) => city.name === one.figure.figure.subject)) ??
    ranked.anchor
  const sorted = sortRanked(ranked, 'max')
  const place = sorted.findIndex((one) => one.figure.figure.value.eq(own.figure.figure.value)) + 1
  if (place === 0) return undefined
  const line = [
    `${nameOnAxis(own, ranked.axis)}は大きいほうから数えて第${place}位で、`,
    ...qualified(own),
    `です（${placeOfRanked(ranked)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(ranked.figures) }
}
