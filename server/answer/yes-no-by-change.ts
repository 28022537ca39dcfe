import type { AnswerContext } from './answer-context.ts'
import { findDifferencePair, nameInPair } from './answer-difference.ts'
import { type Draft, plainDraft } from './draft.ts'
import type { FigureInMeasure } from './evidence.ts'
import { asksDenied } from './judge-polarity.ts'
import { periodOrder } from './match-period.ts'
import { ofCities, pickTimeless } from './operands.ts'
import { namedPair } from './pair-operands.ts'
import { printPeriod } from './print-period.ts'
import { placeOf, qualified, sayFigure, warningsFor } from './say-figure.ts'
import type { Candidate } from './score-figures.ts'
import { periodAxis } from './table-axes.ts'

const coveredForChange = 0.7

/** 「増えましたか」「減っていますか」 */
export function byDirection(context: AnswerContext): Draft | undefined {
  const { direction } = context.question
  if (!direction) return undefined
  const pair =
    context.question.period.kind === 'plans'
      ? pairOfPlans(context, context.question.period.numbers)
      : findDifferencePair({
          ...context,
          question: { ...context.question, operation: { kind: 'difference' } },
        })
  if (!pair) return undefined
  const order = pair.second.figure.figure.value.cmp(pair.first.figure.figure.value)
  const isRight = direction === 'rise' ? order > 0 : order < 0
  const change = order > 0 ? '増えています' : order < 0 ? '減っています' : '変わっていません'
  const line = [
    isRight ? 'はい、' : 'いいえ、',
    `${change}。${nameInPair(pair.first, pair)}は`,
    ...qualified(pair.first),
    `、${nameInPair(pair.second, pair)}は`,
    ...qualified(pair.second),
    'です。',
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([pair.first, pair.second]) }
}

/** The same row in two plan periods (第8期, 第9期); of one period alone, against the one before. */
function pairOfPlans({ candidates }: AnswerContext, numbers: readonly number[]) {
  const to = numbers.at(-1)
  if (to === undefined) return undefined
  const from = numbers.length > 1 ? (numbers[0] ?? to) : to - 1
  for (const one of candidates.filter((candidate) => !candidate.rejected).slice(0, plansTried)) {
    const axis = periodAxis(one)
    const inPlan = (number: number) =>
      axis.find(({ figure: { figure } }) => figure.period.kind === 'plan' && figure.period.number === number)
    const [first, second] = [inPlan(from), inPlan(to)]
    if (first && second) return { first, second, by: 'period' as const }
  }
  return undefined
}

const plansTried = 20

/** 「令和4年度より5年度の方が多いですか」: which of two years is said to be more. */
export function byComparison(context: AnswerContext): Draft | undefined {
  const { question } = context
  const claim = /より[^。]*?(多|高|大き|長|増え|少な|低|小さ|短|安|減)/.exec(question.text)
  if (claim && question.cities.length === 2) return compareCities(context, claim[1] ?? '')
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

/** 「A市はB市より高いですか」: the city that stands before より is the lesser of the claim. */
function compareCities(context: AnswerContext, claim: string): Draft | undefined {
  const [first, second] = ofCities(context)
  if (!first || !second) return undefined
  const [one] = context.question.cities
  const isFirstBehind = context.question.text.slice(one?.span.end ?? 0).startsWith('より')
  const order = first.figure.figure.value.cmp(second.figure.figure.value) * (isFirstBehind ? -1 : 1)
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

/** Whether the later of two years is said to be the more (or the less): 「4年度より5年度」; undefined without two. */
function claimsLater({ text, periodSpans, period }: AnswerContext['question']): boolean | undefined {
  const [first, second] = periodSpans
  if (!first || (period.kind !== 'range' && period.kind !== 'years')) return undefined
  const named = text.slice(first.start, (second ?? first).end + 2)
  const [one, other] = [...named.matchAll(/(令和|平成|昭和|[RHS])?\s?(元|[0-9]{1,4})/g)]
  if (!one || !other) return undefined
  const eras = '昭平令'
  const era = (match: RegExpExecArray) => eras.indexOf((match[1] ?? '令').charAt(0))
  const year = (match: RegExpExecArray) => (match[2] === '元' ? 1 : Number(match[2]))
  const isAscending = other[1] && era(one) !== era(other) ? era(one) < era(other) : year(one) < year(other)
  const isFirstBehind = /より/.test(named.slice(one.index, other.index))
  return isFirstBehind ? isAscending : !isAscending
}

/** 「この10年ずっと変わっていない？」「同じ金額ですか」: every year of the row. */
export function bySameness(context: AnswerContext): Draft | undefined {
  const { text } = context.question
  const isSame = /同じ(?:金額|額|数|人数|件数|値|率)?(?:です|でし|の|か|だ|ま|で|$)|一定|横ばい/.test(text)
  const isChange = /変わ(?:って|ら|り|っ)|変動|変化/.test(text)
  if (!isSame && !isChange) return undefined
  if (isSame && /と[^。]{1,24}(?:は|が|も)?同じ/.test(text) && namesTwoRows(context))
    return bySamePair(context)
  const best = pickTimeless(context)
  const axis = best ? periodAxis(best).filter((one) => isWithin(context, one)) : []
  const [first] = axis
  if (!first || axis.length < 2) return undefined
  const other = axis.findLast((one) => !one.figure.figure.value.eq(first.figure.figure.value))
  const asksSame = isSame || asksDenied(text)
  return sayTwo((other === undefined) === asksSame ? 'はい。' : 'いいえ。', [
    first,
    other ?? axis.at(-1) ?? first,
  ])
}

/** 「AとBは同じ」: two rows are set side by side, not the years of one. */
function bySamePair(context: AnswerContext): Draft | undefined {
  const pair = namedPair(context)
  if (!pair) return undefined
  const [one, other] = pair
  const line = [
    `${one.figure.figure.value.eq(other.figure.figure.value) ? 'はい。' : 'いいえ。'}${nameInPair(one, { by: 'label' })}は`,
    ...qualified(one),
    `、${nameInPair(other, { by: 'label' })}は`,
    ...qualified(other),
    `です（${placeOf(other)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(pair) }
}

/** Other things than two years stand on both sides of と. */
function namesTwoRows({ question }: AnswerContext): boolean {
  const { period } = question
  return period.kind !== 'range' && (period.kind !== 'years' || period.years.length < 2)
}

function isWithin({ question }: AnswerContext, at: FigureInMeasure): boolean {
  const { period } = at.figure.figure
  if (period.kind !== 'fiscal-year') return false
  const asked = question.period
  if (asked.kind === 'range') return asked.from <= period.fiscalYear && period.fiscalYear <= asked.to
  return asked.kind !== 'years' || asked.years.length < 2 || asked.years.includes(period.fiscalYear)
}

function sayTwo(lead: string, figures: readonly [FigureInMeasure, FigureInMeasure]): Draft {
  const [first, second] = figures
  const line = [
    `${lead}${printPeriod(first.figure.figure.period)}は`,
    ...qualified(first),
    `、${printPeriod(second.figure.figure.period)}は`,
    ...qualified(second),
    `です（${placeOf(second)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor(figures) }
}

/** 「契約変更で増額されましたか」: a figure that is itself a change says by how much. */
export function byChange(context: AnswerContext): Draft | undefined {
  const asked = /(増額|減額|増え|ふえ|減っ|減り|へっ|増加|減少|変更(?:は|が|され)|追加)/.exec(
    context.question.text,
  )?.[1]
  if (!asked) return undefined
  const found = context.candidates
    .filter((one) => !one.rejected && one.coverage >= coveredForChange)
    .map((best) => ({ best, change: changeOf(best) }))
    .find(({ change }) => change !== undefined)
  if (found?.change === undefined) return undefined
  const { best, change } = found
  const isRight = /減|へ/.test(asked) ? change < 0 : /増|ふえ/.test(asked) ? change > 0 : change !== 0
  return {
    ...plainDraft('answered', [[isRight ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

const changeLabel =
  /^(?:変更(?:契約)?額|増減額?|変更増減額?|補正額|追加額|増額|減額|前(?:回|年|年度|期)比|対前年度?比?)/
const fallLabel = /減額?$/

/** The sign of a figure that is a change, by its label or the word behind it; undefined for any other. */
function changeOf({ figure: { figure } }: Candidate): number | undefined {
  if (figure.unit?.kind === 'rate' || figure.unit?.kind === 'times') return undefined
  const labels = [...figure.labels.row.slice(-1), ...figure.labels.column]
  const sign = figure.value.cmp(0)
  if (figure.qualifiers.includes('増') || labels.includes('増')) return sign
  if (figure.qualifiers.includes('減') || labels.some((label) => fallLabel.test(label)))
    return -Math.abs(sign)
  return labels.some((label) => changeLabel.test(label)) ? sign : undefined
}
