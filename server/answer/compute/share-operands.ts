import { findShareWords, headOf, type ShareWords } from '../../question/share-words.ts'
import { isWithinPeriod, ownLabels, sameLabels, sameUnit } from '../evidence/alike.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { fundSource } from '../evidence/fund-source.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isSum, isTotalLabel } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import {
  coverageOf,
  isByName,
  isOwnName,
  namedStrength,
  strengthIn,
  type TermMatch,
} from '../match/match-labels.ts'
import type { Candidate } from '../match/score-figures.ts'
import { coversEnough } from '../pick/good-enough.ts'
import { allOnTotals } from '../pick/on-totals.ts'
import { isSamePlace } from '../pick/pair-operands.ts'
import { isSumOfOtherGroup } from '../pick/sum-of-group.ts'
import { totalOfSiblings } from '../pick/total-over.ts'
import { ofAll, type ShareOperands } from './column-of-all.ts'
import { haveSameRow, isBelow, isSameKind } from './part-of-figure.ts'

/** How many figures are tried as part and as whole. */
const pool = 30
/** A label that is named weighs more than words that only stand around it. */
const nameBonus = 0.6

/** A figure with how it covers the words of the part, of the whole, and of what stands outside both. */
type Sided = { readonly at: Candidate; readonly part: Side; readonly whole: Side; readonly outside: Side }
type Side = { readonly matches: readonly TermMatch[]; readonly coverage: number }

/**
 * Part and whole where the question's syntax tells its words apart (「AのうちB」「BはAの何%」): each figure covers its own
 * words, and they stand in one measure in one unit. A whole that is only called 全体 or 合計 is the total over the part.
 */
export function findSharePair(context: AnswerContext): ShareOperands | undefined {
  const words = findShareWords(context.question.text)
  if (!words) return undefined
  const sided = context.candidates.filter((one) => !one.rejected).map((at) => takeSides(at, words))
  const parts = sided.filter(
    ({ at, part, outside }) =>
      part.matches.every(({ term, strength }) => !term.key || strength > 0) &&
      isNamed(part) &&
      (isInOwn(part) || isInOwn(outside) || isSum(at.figure.figure)),
  )
  // 財源: all that pays for it; 一般財源 is one of them.
  if (/財源(?:内訳)?$/u.test(headOf(context.question.text, words.whole))) return ofSiblings(parts)
  const paid = wholeCost.test(headOf(context.question.text, words.whole))
    ? ofSiblings(parts.filter(({ at }) => isFundSource(at)))
    : undefined
  if (paid) return paid
  const isOpen = !sided[0]?.whole.matches.some(({ term }) => term.key)
  const { text } = context.question
  const isAll = /(?:全体|合計|総額|総計|総数)$/u.test(text.slice(words.whole.start, words.whole.end))
  const within = isOpen ? parts : isAll ? parts.filter(isSaidAround) : []
  const overPart = ofAll(context, whereSpelled(text, within))
  if (isOpen || overPart) return overPart
  const wholes = sided.filter((one) => isNamed(one.whole) && isOfAskedKind(text, words, one.at))
  const rated = rateParts(parts, headOf(text, words.part))
  const named = bestPair(rated, rateWholes(wholes, headOf(text, words.whole)))
  const isApart = named === undefined || !isSamePlace(named.part, named.whole)
  const above = isApart ? bestPair(rated, rateWholes(sided.filter(isOverA(parts)), '')) : undefined
  const pair = above && isOver(above.whole, above.part) ? above : named
  const [part, whole] = pair ? allOnTotals(context, [pair.part, pair.whole]) : []
  const all = part && isFundSource(part) ? totalOfSiblings(part) : undefined
  if (part && all) return { part, whole: all }
  return part && whole ? { part, whole } : ofSiblings(parts, headOf(text, words.whole))
}

/** 「経費に占める一般財源」: all that a measure costs, in general words. */
const wholeCost = /^(?:(?:総|全)?事業費|(?:総)?経費|費用|かかったお?金|決算額?|支出(?:済)?額?|総額)$/u

/** 「整備費のうち国庫支出金」: what pays for a measure is a share of all that pays for it, not of one of its works. */
export function isFundSource({ figure: { figure } }: Candidate): boolean {
  return fundSource.test(cleanLabel(ownLabels(figure).at(-1) ?? ''))
}

/** 「歳入全体に占める市税」 of a table that is headed 歳入: its own total is the whole. */
function isSaidAround({ at, whole }: Sided): boolean {
  const around = at.figure.context.filter(({ level }) => level === 'heading' || level === 'caption')
  return whole.matches.every(
    ({ term }) => !term.key || around.some(({ keys }) => strengthIn(term, keys) >= namedStrength),
  )
}

/** 「財源のうち国庫支出金」: the whole names the level that the part stands on, whose sum is printed elsewhere. */
function ofSiblings(parts: readonly Sided[], name?: string): ShareOperands | undefined {
  const [best] = parts.toSorted((a, b) => b.part.coverage - a.part.coverage || b.at.score - a.at.score)
  const isWhole = (label: string) => name === undefined || (name !== '' && cleanLabel(label).includes(name))
  if (!best || !ownLabels(best.at.figure.figure).slice(0, -1).some(isWhole)) return undefined
  const whole = totalOfSiblings(best.at)
  return whole && { part: best.at, whole }
}

/** Those whose own row the question spells out, where there are such: 「湊地区」 beside rows that only end like it. */
function whereSpelled(text: string, parts: readonly Sided[]): readonly Sided[] {
  const named = parts.filter(({ at }) => {
    const name = cleanLabel(at.figure.figure.labels.row.at(-1) ?? '').normalize('NFKC')
    return name.length > 1 && !isTotalLabel(name) && text.includes(name)
  })
  return named.length > 0 ? named : parts
}

/** 「空家のうち補修不可」: the row that a part stands below, where the whole's words name it, before one of another table. */
function isOverA(parts: readonly Sided[]): (one: Sided) => boolean {
  return ({ at, whole }) =>
    whole.matches.some(
      ({ term, level, strength }) => term.key && level === 'row' && strength >= namedStrength,
    ) && parts.some((part) => isOver(at, part.at))
}

function isOver(one: Candidate, part: Candidate): boolean {
  const [whole, own] = [one.figure.figure, part.figure.figure]
  return isSamePlace(one, part) && sameLabels(whole.labels.column, own.labels.column) && isBelow(own, whole)
}

type Rated = { readonly one: Sided; readonly score: number }

function rateParts(parts: readonly Sided[], name: string): Rated[] {
  const rate = ({ at, part, whole, outside }: Sided) =>
    part.coverage + shareIn(part) + shareIn(outside) + 0.5 * (whole.coverage + at.score) + namesIn(at, name)
  return parts
    .map((one) => ({ one, score: rate(one) }))
    .toSorted(byScore)
    .slice(0, pool)
}

/** The part's words speak for no whole: only its own words, and how little else its labels demand. */
function rateWholes(wholes: readonly Sided[], name: string): Rated[] {
  const rate = ({ at, part, whole }: Sided) =>
    whole.coverage + 0.5 * (at.score - at.coverage) - 0.3 * part.coverage + namesIn(at, name)
  return wholes
    .map((one) => ({ one, score: rate(one) }))
    .toSorted(byScore)
    .slice(0, pool)
}

function byScore(a: Rated, b: Rated): number {
  return b.score - a.score
}

function bestPair(
  parts: readonly Rated[],
  wholes: readonly Rated[],
): { readonly part: Candidate; readonly whole: Candidate } | undefined {
  const pairs = parts.flatMap((part) =>
    wholes.flatMap((whole) => {
      const tie = kinshipOf(part.one, whole.one)
      return tie === undefined
        ? []
        : [{ part: part.one.at, whole: whole.one.at, score: part.score + whole.score + tie }]
    }),
  )
  return pairs.toSorted((a, b) => b.score - a.score)[0]
}

/** 「総額」 asks for a total, or the very row 「補助金」 of 「補助金全体」, and for money. */
function isOfAskedKind(text: string, { whole }: ShareWords, at: Candidate): boolean {
  const words = text.slice(whole.start, whole.end)
  const isRow = plainName(at.figure.figure.labels.row.at(-1) ?? '') === headOf(text, whole)
  if (/(?:全体|合計|総額|総計|総数|計)$/u.test(words) && !isRow && !isCalledTotal(at)) return false
  return !/額$/u.test(words) || at.figure.figure.unit?.kind === 'money'
}

function takeSides(at: Candidate, words: ShareWords): Sided {
  const within = (side: 'part' | 'whole') =>
    at.matches.filter(({ term }) => words[side].start <= term.span.start && term.span.end <= words[side].end)
  const sideOf = (found: readonly TermMatch[]) => {
    const matches = found.map((one) => (one.strength >= namedStrength ? one : { ...one, strength: 0 }))
    return { matches, coverage: coverageOf(matches) }
  }
  const [part, whole] = [within('part'), within('whole')]
  const outside = at.matches.filter((match) => !part.includes(match) && !whole.includes(match))
  return { at, part: sideOf(part), whole: sideOf(whole), outside: sideOf(outside) }
}

/** Enough of the words of one side, its last key word among them, and at least one by name. */
function isNamed(side: Side): boolean {
  const last = side.matches.findLast(({ term }) => term.key)
  if (last !== undefined && last.strength < namedStrength) return false
  return coversEnough(side) && side.matches.some(isByName)
}

/** How much of one side's words a figure has, by their weights. */
function coveredIn({ matches }: Side): number {
  return matches.reduce((all, { term, strength }) => all + term.weight * strength, 0)
}

/** The same as a share of all those words, words of asking among them (「一般職員」). */
function shareIn(side: Side): number {
  const total = side.matches.reduce((all, { term }) => all + term.weight, 0)
  return total === 0 ? 0 : coveredIn(side) / total
}

function isCalledTotal({ figure: { figure } }: Candidate): boolean {
  return (
    isSum(figure) ||
    ownLabels(figure).some((label) => isTotalLabel(label) || /総額|総計|総数|合計|全体/.test(label))
  )
}

/** Where the words stand only in the heading, its total is meant, not one of its rows. */
function isInOwn({ matches }: Side): boolean {
  return matches.some((match) => isByName(match) && match.term.weight > namedWeight && isOwnName(match))
}

/** A bonus where a figure's own row or column is the name, half of it where one of its labels only has it. */
function namesIn({ figure: { figure } }: Candidate, name: string): number {
  if (name === '') return 0
  const { row, column } = figure.labels
  const isName = [row.at(-1), column.at(-1)].some(
    (label) => label !== undefined && cleanLabel(label).replace(/(?:合計|計)$/u, '') === name,
  )
  if (isName) return nameBonus
  return [...row, ...column].some((label) => cleanLabel(label).includes(name)) ? nameBonus / 2 : 0
}

/** How a part belongs to a whole: in one row or column best, in one measure at least; undefined where it cannot. */
function kinshipOf(part: Sided, whole: Sided): number | undefined {
  const [a, b] = [part.at.figure.figure, whole.at.figure.figure]
  if (a.id === b.id || part.at.view.measure.id !== whole.at.view.measure.id) return undefined
  if (!sameUnit(a, b) || b.value.lte(a.value) || !isWithinPeriod(a, b)) return undefined
  if (coveredIn(part.part) <= coveredIn(whole.part) || isSumOfOtherGroup(part.at, whole.at)) return undefined
  const total = isSum(b) ? 0.1 : 0
  const samePlace = isSamePlace(part.at, whole.at)
  if (samePlace && !isWholeBeside(part.at, whole)) return undefined
  if (samePlace && sameLabels(a.labels.column, b.labels.column)) return total + 0.3
  if (samePlace && isBelow(a, b)) return total + 0.2
  if (samePlace) return sameLabels(a.labels.row, b.labels.row) ? total + 0.2 : undefined
  return isSameKind(a, b) ? total + (haveSameRow(a, b) ? 0.5 : 0) : undefined
}

/** Beside the part in one table: a total, or what the question calls the whole; another part is none. */
function isWholeBeside(part: Candidate, { at, whole }: Sided): boolean {
  const partLabels = new Set(ownLabels(part.figure.figure))
  const labels = ownLabels(at.figure.figure)
  const apart = labels.filter((label) => !partLabels.has(label))
  const isShared = (word: string) => [...partLabels].some((label) => label.includes(word))
  const isNamedBy = (label: string) =>
    whole.matches.some(
      ({ term: { weight, surface } }) =>
        weight >= namedWeight && label.includes(surface) && !isShared(surface),
    )
  return apart.length === 0 || apart.some((label) => isTotalLabel(label) || isNamedBy(label))
}

const namedWeight = 0.3
