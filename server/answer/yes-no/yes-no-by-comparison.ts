import { findDifferencePair } from '../compute/answer-difference.ts'
import { nameInPair } from '../compute/say-difference.ts'
import { holdsAgainstOthers } from '../compute/standard.ts'
import { samePeriod } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { periodOrder } from '../evidence/match-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { listsOfCities } from '../pick/operands.ts'
import { namedPair } from '../pick/pair-operands.ts'
import { findSpelledParts } from '../pick/spelled-parts.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'
import { sayTwo } from '../say/say-two.ts'

/** 「令和4年度より5年度の方が多いですか」: which of two years is said to be more. */
export function byComparison(context: AnswerContext): Draft | undefined {
  const { question } = context
  const claim = /より[^。]*?(多|高|大き|長|増え|少な|低|小さ|短|安|減)/.exec(question.text)
  const ofCities = question.cities.length === 2 ? (claim ?? besideOther.exec(question.text)) : null
  if (ofCities) return compareCities(context, ofCities[1] ?? '')
  if (claim && question.period.kind !== 'range' && !thanBefore.test(question.text)) {
    const rows =
      namesTwoRows(context) && !holdsAgainstOthers(question)
        ? compareRows(context, claim[1] ?? '')
        : undefined
    if (rows) return rows
  }
  const isLaterClaimed = claimsLater(question)
  if (!claim || isLaterClaimed === undefined) return undefined
  const people = /(?:生|者|人|員|児童|生徒|住民|園児|会員)(?:は|が|の(?:人)?数は)/.test(question.text)
  const asked = people && !question.unit ? { ...question, unit: { kind: 'people' as const } } : question
  const pair = findDifferencePair({
    ...context,
    candidates: context.rescore(asked),
    question: { ...asked, operation: { kind: 'difference' } },
  })
  if (pair?.by !== 'period') return undefined
  const [early, late] = [pair.first, pair.second].sort(
    (a, b) => periodOrder(a.figure.figure) - periodOrder(b.figure.figure),
  )
  if (!early || !late) return undefined
  const order = late.figure.figure.value.cmp(early.figure.figure.value)
  const isLess = lessWords.test(claim[1] ?? '')
  const claimed = isLaterClaimed === isLess ? -1 : 1
  return sayTwo(order === claimed ? 'はい。' : 'いいえ。', [early, late])
}

/** 「青空市と比べて高いですか」 */
const besideOther = /(?<=[市町村区県国])[とに](?:比べ|くらべ|比較)[^。]*?(多|高|大き|長|少な|低|小さ|短|安)/

/** 「前の年より多い」: the year that is asked for is said to be the more. */
const thanBefore = /(?:前の?年度?|前年度?|昨年度?|前回|[1一]年前)より/

/** 「AのほうがBより高いですか」「BよりAの方が」: two rows of which the one before より is the lesser of the claim. */
function compareRows(context: AnswerContext, claim: string): Draft | undefined {
  const { text } = context.question
  const pair = pairInText(context)
  if (!pair || !isSpelledApart(text, pair)) return undefined
  const isFirstBehind =
    /より[^。]*(?:の方|のほう)[がは]/.test(text) && !/(?:の方|のほう)[がは][^。]*より/.test(text)
  const [more, less] = isFirstBehind ? [pair[1], pair[0]] : pair
  const order = more.figure.figure.value.cmp(less.figure.figure.value)
  const isRight = lessWords.test(claim) ? order < 0 : order > 0
  const line = [
    `${isRight ? 'はい。' : 'いいえ。'}${nameInPair(more, { by: 'label' })}は`,
    ...qualified(more),
    `、${nameInPair(less, { by: 'label' })}は`,
    ...qualified(less),
    `です（${placeOf(less)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(pair) }
}

/** Two rows that are spelled out side by side, else the two that the words of the question tell apart, in its order. */
function pairInText(context: AnswerContext): readonly [FigureInMeasure, FigureInMeasure] | undefined {
  const spelled = findSpelledParts(context)
  const [one, other, third] = spelled?.parts ?? []
  return one && other && !third && !spelled?.isShort ? [one, other] : namedPair(context)
}

/** Each has a label that the other has not and that the question has letter by letter. */
function isSpelledApart(text: string, [one, other]: readonly [FigureInMeasure, FigureInMeasure]): boolean {
  const labels = ({ figure: { figure } }: FigureInMeasure) =>
    [...figure.labels.row, ...figure.labels.column].map((label) =>
      cleanLabel(label)
        .normalize('NFKC')
        .replace(/(?<=.{2})(?:小|合)?計$/u, ''),
    )
  const isNamed = (own: readonly string[], others: readonly string[]) =>
    own.some((label) => label.length > 1 && !others.includes(label) && text.includes(label))
  return isNamed(labels(one), labels(other)) && isNamed(labels(other), labels(one))
}

/** 「A市はB市より高いですか」: the city that stands before より is the lesser of the claim. */
function compareCities(context: AnswerContext, claim: string): Draft | undefined {
  const [pair, ...rivals] = listsOfCities(context)
  const [first, second] = pair ?? []
  if (!first || !second || first.figure === second.figure) return undefined
  const [one] = context.question.cities
  const isFirstBehind = /^(?:より|[とに](?:比べ|くらべ|比較))/.test(
    context.question.text.slice(one?.span.end ?? 0),
  )
  const orderOf = ([a, b]: readonly FigureInMeasure[]) =>
    (a && b ? a.figure.figure.value.cmp(b.figure.figure.value) : 0) * (isFirstBehind ? -1 : 1)
  const order = orderOf([first, second])
  // Another year may have it the other way round: the year of the answer is said with it.
  const isOfYear = (rival: readonly FigureInMeasure[]) =>
    rival.every(({ figure: { figure } }) => samePeriod(figure, first.figure.figure))
  if (rivals.some((rival) => isOfYear(rival) && orderOf(rival) !== order)) return undefined
  const claimed = lessWords.test(claim) ? -1 : 1
  const line = [
    `${order === claimed ? 'はい。' : 'いいえ。'}${first.figure.figure.subject}は`,
    ...qualified(first),
    `、${second.figure.figure.subject}は`,
    ...qualified(second),
    `です（${placeOf(second)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([first, second]) }
}

const lessWords = /少な|低|小さ|短|安|減/

/** Whether the later of two years or plans is said to be the more (or the less): 「4年度より5年度」; undefined without two. */
function claimsLater({ text, periodSpans, period }: AnswerContext['question']): boolean | undefined {
  if (thanBefore.test(text)) return true
  const [first, second] = periodSpans.toSorted((a, b) => a.start - b.start)
  const [one, other] = timesInOrder(period)
  if (!first || one === undefined || other === undefined) return undefined
  const isFirstBehind = /より/.test(text.slice(first.start, second?.start ?? first.end))
  const isAscending = one < other
  return isFirstBehind ? isAscending : !isAscending
}

/** The years or plans that are asked for, as the question has them. */
function timesInOrder(period: AnswerContext['question']['period']): readonly number[] {
  if (period.kind === 'years') return period.years
  if (period.kind === 'range') return [period.from, period.to]
  return period.kind === 'plans' ? period.numbers : []
}

/** Other things than two years stand on both sides of と. */
export function namesTwoRows({ question }: AnswerContext): boolean {
  const { period } = question
  const times = period.kind === 'years' ? period.years : period.kind === 'plans' ? period.numbers : []
  return period.kind !== 'range' && times.length < 2
}
