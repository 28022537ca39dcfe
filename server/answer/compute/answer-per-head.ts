import type { AskedUnit, Question } from '../../question/question.ts'
import { ownLabels, sameLabels, samePeriod } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { isSum } from '../evidence/table-axes.ts'
import { answerLookUp } from '../look-up/answer-look-up.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { demandOfOne } from '../match/demand-of.ts'
import { isOwnName, matchTerms, namedStrength } from '../match/match-labels.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import type { Draft } from '../say/draft.ts'
import { withoutUnit } from './answer-share.ts'
import { findHeads, findInhabitants, headSymbol, isPopulation } from './find-heads.ts'
import { sayPerHead } from './say-per-head.ts'

/** A row that the question does not name at all is not what is divided. */
const mostDemand = 0.45

/** Amount ÷ heads: 「1件あたり」「1世帯あたり」. A unit price that is printed has been looked up before. */
export function answerPerHead(context: AnswerContext): Draft | undefined {
  const { operation } = context.question
  const found = operation.kind === 'per' ? findOperands(context, headSymbol(operation.head)) : undefined
  if (!found) return undefined
  if (!isLessThanOne(found.amount, found.head)) return sayPerHead(context.question, found)
  const isMeant = uncoveredKeys(found.amount).length === 0
  return isMeant ? answerLookUp({ ...context, candidates: [found.amount] }) : undefined
}

/** 「1食305円」 beside 6,900食: less than a yen for each says that it is the price of one already. */
function isLessThanOne(amount: FigureInMeasure, head: FigureInMeasure): boolean {
  const { unit, value } = amount.figure.figure
  return unit?.kind === 'money' && value.abs().lt(head.figure.figure.value)
}

/** What is paid for several years is no price of one meal, unless the contract is asked about. */
function isOfYears({ text }: Question, { figure: { figure } }: Candidate): boolean {
  return figure.period.kind === 'fiscal-years' && !/契約|委託|総額|全体|期間/.test(text)
}

type Operands = { readonly amount: Candidate; readonly head: FigureInMeasure }

/** What is divided and by what: the amount that the question names, and heads of its own line, row or measure. */
function findOperands(context: AnswerContext, symbol: string): Operands | undefined {
  const base: Question = {
    ...withoutUnit(context.question),
    wantsTotal: !divides.test(context.question.text),
    terms: ofAmount(context.question),
  }
  const asked = context.question.unit
  const usual = context.question.unitHint === 'people' && symbol !== '人' ? 'people' : 'money'
  const unit: AskedUnit = asked && asked.symbol !== symbol ? asked : { kind: usual }
  // 「1食400円」 and 「1回中止した」 divide nothing.
  const amounts = context
    .rescore({ ...base, unit })
    .filter((one) => !one.figure.figure.value.abs().eq(1) && !isOfYears(context.question, one))
  const open = amounts.filter((one) => !one.rejected)
  const asksPersons = symbol === '世帯' && unit.kind === 'people' && !open.some(isNamed)
  const persons = asksPersons ? open.find(isPopulation) : undefined
  const first = persons ?? dividedBy(base, open) ?? pickAmount(base, amounts)
  if (!first || first.coverage < 0.4) return undefined
  const isMeant =
    isSum(first.figure.figure) ||
    isNamed(first) ||
    isCountedIn(first, unit.symbol) ||
    divides.test(context.question.text)
  if (first.demand > mostDemand && first !== persons && !isMeant) return undefined
  if (!isMeant && open.some((one) => isBesideIt(one, first))) return undefined
  if (!isRowNamed(context.question, first) && open.some((one) => isWholeOf(one, first))) return undefined
  const isOfAll = ofInhabitants.test(context.question.text)
  if (isOfAll && open.some((one) => isOfOtherMeasure(one, first))) return undefined
  const printed = [first, ...open.filter((one) => isSameAmount(one, first))]
  const found = printed.map((one) =>
    isOfAll ? findInhabitants(context, one) : findHeads(context, one, symbol),
  )
  const place = found.findIndex((one) => one !== undefined)
  const [named, head] = [printed[place], found[place]]
  if (!named || !head) return undefined
  if (isOfPart(head, named)) return undefined
  const isOwn = isInLineOf(named, head)
  return { head, amount: isOwn ? named : (open.find((one) => isOwner(one, named, head)) ?? named) }
}

/** 「研修は1人当たりいくら」 of 旅費 and 負担金 in one row: neither is what the thing cost. */
function isBesideIt(one: Candidate, first: Candidate): boolean {
  const [a, b] = [one.figure.figure.labels, first.figure.figure.labels]
  return (
    one.view === first.view &&
    sameLabels(a.row, b.row) &&
    !sameLabels(a.column, b.column) &&
    one.coverage === first.coverage &&
    one.demand > 0 &&
    first.demand > 0
  )
}

/** 「事業費を世帯数で割ると」: the row or column of that very name. */
function dividedBy({ text }: Question, open: readonly Candidate[]): Candidate | undefined {
  const name = /([\p{Script=Han}\p{Script=Katakana}ー]{2,})を[^、。を]{1,16}で(?:割|除し)/u.exec(text)?.[1]
  return open.find(({ figure: { figure } }) => ownLabels(figure).some((label) => cleanLabel(label) === name))
}

function pickAmount(question: Question, amounts: readonly Candidate[]): Candidate | undefined {
  const pick = pickFigure(question, amounts)
  if (pick.kind === 'one') return pick.best
  return pick.kind === 'several' ? pick.readings[0] : amounts.find((one) => !one.rejected)
}

/** A key word of the question, which the title does not say already, names its own row or column. */
function isNamed({ matches, figure: { context } }: Candidate): boolean {
  const titles = context.filter(({ level }) => level === 'title')
  return matches.some(
    ({ term, strength, level }) =>
      term.key &&
      strength >= namedStrength &&
      isOwnName({ level }) &&
      !matchTerms([term], titles).some((match) => match.strength >= namedStrength),
  )
}

/** 「1人平均何枚」: a row 利用枚数 by its unit. */
function isCountedIn({ figure: { row } }: Candidate, symbol: string | undefined): boolean {
  return symbol !== undefined && row.some(({ text }) => text.endsWith(`${symbol}数`))
}

/** An overview prints the amount of a measure whose own page prints the heads. */
function isSameAmount(one: Candidate, first: Candidate): boolean {
  const [a, b] = [one.figure.figure, first.figure.figure]
  return one.view !== first.view && a.value.eq(b.value) && samePeriod(a, b)
}

/** The question has a name of the row, or of what the row stands under, in letters or in all of its words. */
function isRowNamed({ text, terms }: Question, { figure: { row } }: Candidate): boolean {
  return (
    row.length === 0 ||
    row.some((label) => text.includes(cleanLabel(label.text)) || !demandOfOne(label, terms))
  )
}

/** 「公民館の利用者は1日当たり」 names none of the halls, and what all came to has no days of its own. */
function isWholeOf({ figure: { figure } }: Candidate, part: Candidate): boolean {
  const { cell, role, labels } = part.figure.figure
  const isOfTable = cell !== undefined && cell.tableId === figure.cell?.tableId
  return (
    isOfTable &&
    role === 'part' &&
    isSum(figure) &&
    labels.column.length > 0 &&
    sameLabels(figure.labels.column, labels.column)
  )
}

/** What all came to is not divided by the days of one of its parts. */
function isOfPart({ figure: { figure: head } }: FigureInMeasure, { figure: { figure } }: Candidate): boolean {
  const isOfTable = head.cell !== undefined && head.cell.tableId === figure.cell?.tableId
  return isOfTable && isSum(figure) && !isSum(head) && head.cell?.row !== figure.cell?.row
}

/** 「机（20個）」: heads that stand in one line with another amount of as fitting a name are that amount's. */
function isOwner(one: Candidate, first: Candidate, head: FigureInMeasure): boolean {
  return first.coverage - one.coverage <= 0.02 && isInLineOf(one, head)
}

function isInLineOf({ view, figure: { figure } }: Candidate, head: FigureInMeasure): boolean {
  return view === head.view && figure.passage.start === head.figure.figure.passage.start
}

/** 「対象者を対象世帯で割ると」: what is divided by what is said. */
const divides = /を[^、。を]{1,16}で(?:割|除し)/

/** The words without 「1回あたり」 and 「対象世帯で割ると」: they say how to divide, not what. */
function ofAmount({ terms, text }: Question): Question['terms'] {
  const dividing =
    divides.exec(text) ??
    /(?:\p{Script=Han}{2,4}(?=[1一]日))?(?:1|一|ひと)(?:[^0-9、。は]{1,4}?(?:当たり|あたり|につき)|(?:回|件|日|世帯)の[^。、]{1,8}(?=[でに]平均))/u.exec(
      text,
    )
  if (!dividing) return terms
  const end = dividing.index + dividing[0].length
  return terms.filter(({ span }) => span.end <= dividing.index || end <= span.start)
}

/** 「市民1人あたり」: all who live there, not those whom a measure counts. */
const ofInhabitants = /(?:[市町村区住]民|人口)(?:の)?(?:1|一|ひと)[人り]/

/** 「市民1人あたりの歳出」 where two measures have what is called so: neither is the one that is meant. */
function isOfOtherMeasure(one: Candidate, amount: Candidate): boolean {
  return one.view !== amount.view && amount.coverage - one.coverage <= otherMargin && one.demand < 0.7
}

const otherMargin = 0.1
