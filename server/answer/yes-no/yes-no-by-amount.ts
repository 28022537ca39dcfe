import type { Quantity } from '../../../ingest/report/quantity.ts'
import { boundIn, deniedBound, opensBound, strictBound } from '../../question/bound-words.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import { askBack } from '../ask/clarify.ts'
import { withoutUnit } from '../compute/answer-share.ts'
import { isChange } from '../evidence/contrary.ts'
import { printPeriod } from '../evidence/print-period.ts'
import { withAssumedPeriod } from '../look-up/with-assumed-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksDenied, asksForAll } from '../match/judge-polarity.ts'
import type { Candidate } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, sayFigure, warningsFor } from '../say/say-figure.ts'

/** A figure that is called by fewer other words may be meant although it fits a little less. */
const rivalMargin = 0.1

/** More readings than this are the parts of something: none of them is what is asked. */
const mostReadings = 2

/** 「50億円ですよね」「100人を超えましたか」 */
export function byPremise(context: AnswerContext): Draft | undefined {
  const { question } = context
  const premise = findPremise(question)
  if (!premise) return undefined
  const { unit } = premise
  const asked: Question = {
    ...withoutUnit(question),
    unit: unit ? { kind: unit.kind, symbol: unit.symbol } : { kind: 'count' },
    terms: question.terms.filter((term) => !isWithinPremise(term.span.start, premise)),
  }
  const candidates = context.rescore(asked).filter((one) => tellsAmount(asked, one))
  const pick = pickFigure(asked, candidates)
  const readings = pick.kind === 'one' ? [pick.best] : pick.kind === 'several' ? pick.readings : []
  const [first] = readings
  if (!first) return undefined
  const best = namedInstead(question.text, first, candidates) ?? first
  const isRight = holdsPremise(question, premise, best)
  if (isRight && asksForAll(question.text) && lacksDeed(best)) return undefined
  const rivals = candidates.filter(
    (one) =>
      !one.rejected && isGoodEnough(one) && one.demand < best.demand && best.score - one.score <= rivalMargin,
  )
  const isUnsure = [...readings, ...rivals].some((one) => holdsPremise(question, premise, one) !== isRight)
  const isPrinted = isRight && best.figure.figure.value.abs().eq(premise.value.abs())
  if (!isPrinted && (isUnsure || readings.length > mostReadings))
    return askBack(asked, [...new Set([...readings, ...rivals])])
  const isVague =
    isOpen(premise, best) || (!isRight && boundIn(question.text) === undefined && isNearly(premise, best))
  return sayVerdict(context, isVague ? undefined : isRight, best)
}

/** 「24回だったんだよね」: by how much something changed (1回減) says nothing of how much it is. */
function tellsAmount({ direction, text }: Question, { figure: { figure } }: Candidate): boolean {
  return direction !== undefined || asksChange.test(text) || !isChange(figure)
}

const asksChange = /差|増|減|変更|比|違|伸び|超過|不足/

/** The figure with はい or いいえ, or by itself where neither is sure. */
export function sayVerdict(context: AnswerContext, isYes: boolean | undefined, best: Candidate): Draft {
  const lead = isYes === undefined ? [] : [isYes ? 'はい。' : 'いいえ。']
  const said = {
    ...plainDraft('answered', [[...lead, ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
  return withAssumedPeriod(context, said, best)
}

/** Whether the question claims an amount of what it speaks of. */
export function claimsAmount(question: Question): boolean {
  return findPremise(question) !== undefined
}

/** A quantity with its unit, or a bare number that something is said to exceed or to stay below. */
function findPremise({ text, premises }: Question): Quantity | undefined {
  const named = premises.find((one) => one.unit !== undefined && !isName(text, one))
  return named ?? premises.find((one) => one.unit === undefined && opensBound(text.slice(one.span.end)))
}

/** Close behind the best, the figure whose row the question has letter by letter where the best one's it has not. */
function namedInstead(
  text: string,
  best: Candidate,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const has = (one: Candidate) => {
    const row = withoutLinks(one.figure.figure.labels.row.at(-1) ?? '')
    return row.length > 2 && withoutLinks(text).includes(row)
  }
  if (has(best)) return undefined
  const undone = best.matches.flatMap(({ term, strength }, at) =>
    isUndone(term) && strength === 0 ? [at] : [],
  )
  const tells = (one: Candidate) =>
    undone.length > 0 && undone.every((at) => (one.matches[at]?.strength ?? 0) >= toldStrength)
  return candidates.find(
    (one) =>
      !one.rejected &&
      one.view === best.view &&
      best.score - one.score <= namedMargin &&
      (has(one) || (tells(one) && one.coverage >= best.coverage)),
  )
}

/** 「4万冊すべて売れましたか」: that there were so many does not tell that it was done. */
function lacksDeed({ matches }: Candidate): boolean {
  return matches.some(({ term, strength }) => !term.key && term.weight >= deedWeight && strength === 0)
}

/** 「2億円で売却された」: what was done, which the row of another amount does not tell. */
function isUndone({ key, weight, surface }: QuestionTerm): boolean {
  return !key && weight >= deedWeight && /^\p{Script=Han}{2,}$/u.test(surface)
}

const [deedWeight, toldStrength] = [0.5, 0.9]

/** 「会館の建設工事」 spells out 会館建設工事. */
function withoutLinks(text: string): string {
  return text.replaceAll('の', '')
}

const namedMargin = 0.25

/** 「10人いますか」 of 9人以上: a bound does not say how many there are beyond it. */
function isOpen(premise: Quantity, { figure: { figure } }: Candidate): boolean {
  const { qualifiers, value } = figure
  const isLeast = qualifiers.some((word) => /^(?:以上|超|超え|余|余り|最低)$/.test(word))
  const isMost = qualifiers.some((word) => /^(?:以下|以内|未満|最大|上限)$/.test(word))
  return (isLeast && premise.value.gt(value)) || (isMost && premise.value.lt(value))
}

function isWithinPremise(at: number, premise: Quantity): boolean {
  return premise.span.start <= at && at < premise.span.end
}

function holdsPremise(
  { text, direction }: Question,
  premise: Quantity,
  { figure: { figure } }: Candidate,
): boolean {
  // 「17%減りましたか」 of 「△17.0%」
  const value = direction === 'fall' && figure.value.lt(0) ? figure.value.neg() : figure.value
  const order = value.cmp(premise.value)
  const after = text.slice(premise.span.end)
  const [side, isStrict] = [boundIn(after), strictBound.test(after)]
  const isWithin = side === 'above' ? order > 0 : order < 0
  if (side) return (isWithin || (!isStrict && order === 0)) !== (asksDenied(text) && !deniedBound.test(after))
  if (after.startsWith('台')) return value.gte(premise.value) && value.lt(premise.value.plus(stepOf(premise)))
  if (/約|くらい|ぐらい|ほど|程度/.test(text)) {
    return value.minus(premise.value).abs().lte(premise.value.abs().times('0.05'))
  }
  return value.eq(premise.value) || (digitsOf(premise) >= fewestDigits && isRoundingOf(premise, { value }))
}

/** So many digits say that an amount was meant as exactly as they tell it: 「1,603万円」 of 16,027,000円. */
const fewestDigits = 3

/** What the last digit of an amount that is not nought counts: 「25%台」 goes up to 26%, 「30%台」 to 40%. */
function stepOf({ value }: Quantity): number {
  const exponent = value.e - value.c.length + 1
  return 10 ** exponent
}

function digitsOf({ printed }: Quantity): number {
  return printed
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^0+|0+$/g, '').length
}

/** Whether an amount in 千円, 万円 or 億円 is the figure, rounded at its last digit. */
function isRoundingOf(
  { value, scale, printed }: Quantity,
  figure: { readonly value: Quantity['value'] },
): boolean {
  const decimals = /\.([0-9]+)/.exec(printed.normalize('NFKC'))?.[1]?.length ?? 0
  const last = scale.div(10 ** decimals)
  return last.gt(1) && value.div(last).eq(figure.value.abs().div(last).round())
}

/** 「500万円だった」 of 5,016,876円: so round an amount is neither right nor wrong. */
function isNearly(premise: Quantity, { figure: { figure } }: Candidate): boolean {
  const nearest = premise.value.abs().times('0.01')
  const isRound = premise.scale.gt(1) && digitsOf(premise) < fewestDigits
  return isRound && figure.value.abs().minus(premise.value.abs()).abs().lte(nearest)
}

/** 「7万円給付」「80歳への祝金」: the amount belongs to a name. */
function isName(text: string, premise: Quantity): boolean {
  const after = text.slice(premise.span.end)
  const isTime = /^(?:歳|才|年|年間|か月|日|時間|分|時)$/.test(premise.unit?.symbol ?? '')
  if (/^(?:以上|以下|未満|程度)/.test(after)) return isTime
  if (opensBound(after)) return false
  if (/^(?:は|って|を(?!こ)|の[\p{Script=Han}\p{Script=Katakana}])/u.test(after)) return true
  return (
    /^(?:\p{Script=Han}{2}|\p{Script=Katakana}|への|に(?:対|つ|[0-9]))/u.test(after) ||
    (isTime && /^(?:へ|に(?!な|達|増|減)|の|から|まで|前|後|間|ぶり|連続|続け|以内|で(?!す|し))/.test(after))
  )
}

const surelyCovered = 0.85

/** 「今も…がありますか」 of a row whose last cells are dashes: it was, and is no more. */
export function byLaterDash(context: AnswerContext): Draft | undefined {
  if (!/今も|いまも|今でも|現在も|まだ/.test(context.question.text)) return undefined
  const best = context.candidates.find((one) => !one.rejected)
  const place = best?.figure.figure.cell
  if (!best || !place || best.coverage < surelyCovered) return undefined
  const table = best.view.tables.find((one) => one.id === place.tableId)
  const later = (table?.cells ?? [])
    .filter((cell) => cell.row === place.row && cell.column > place.column)
    .sort((a, b) => a.column - b.column)
  const ended = later.find((cell) => cell.text !== '' && !/^[→⇒]$/.test(cell.text))
  if (!ended || !/^[-－―—–ー]$/.test(ended.text)) return undefined
  const at = { view: best.view, span: ended.span }
  const since = ended.columnPath.at(-1)
  return plainDraft('answered', [
    [
      `いいえ。${printPeriod(best.figure.figure.period)}は`,
      ...qualified(best),
      `でしたが、${since ? `${since}からは` : 'その後は'}「`,
      { kind: 'quote', at, text: ended.text },
      `」となっています（${placeOf(best)}）。`,
    ],
  ])
}

const leftOut = /未(?:給付|交付|支給|実施|整備|設置|納|接種|申請|受給|加入|提出|回答|配布|完了)/
const coveredBySome = 0.5

/** 「全員に届きましたか」: those whom it did not reach are counted. */
export function byLeftOut(context: AnswerContext): Draft | undefined {
  if (!asksForAll(context.question.text)) return undefined
  const best = context.candidates.find(
    (one) =>
      !one.rejected &&
      one.coverage >= coveredBySome &&
      one.figure.figure.unit?.kind !== 'rate' &&
      one.figure.figure.labels.row.some((label) => leftOut.test(label)),
  )
  if (!best) return undefined
  const lead = best.figure.figure.value.eq(0) ? 'はい。' : 'いいえ。'
  return {
    ...plainDraft('answered', [[`${lead}${best.figure.figure.labels.row.at(-1)}は`, ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}
