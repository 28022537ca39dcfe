import type { Question } from '../../question/question.ts'
import { findPairInTime } from '../compute/answer-difference.ts'
import { nameInPair } from '../compute/say-difference.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { periodOrder } from '../evidence/match-period.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { fiscalYearOf } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { asksDenied } from '../match/judge-polarity.ts'
import { namedPair } from '../pick/pair-operands.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'
import { sayTwo } from '../say/say-two.ts'
import { isSince, isWithin } from './yes-no-by-change.ts'
import { namesTwoRows } from './yes-no-by-comparison.ts'

/** 「この10年ずっと変わっていない？」「同じ金額ですか」: every year of the row. */
export function bySameness(context: AnswerContext): Draft | undefined {
  const { text } = context.question
  const isSame = /同じ(?:金額|額|数|人数|件数|値|率)?(?:です|でし|の|か|だ|ま|で|[?？]|$)|一定|横ばい/.test(
    text,
  )
  const isChange = /変わ(?:って|ら|り|っ)|変動|変化/.test(text)
  if (!isSame && !isChange) return undefined
  if (isSame && /と[^。]{1,24}(?:は|が|も)?同じ/.test(text) && namesTwoRows(context))
    return bySamePair(context)
  const best = pickTimeless(context)
  const within = best ? periodAxis(best).filter((one) => isWithin(context.question, one)) : []
  const axis = isChange && !isSame ? aroundYear(context.question, within) : within
  const [first] = axis
  if (!first || axis.length < 2) return isSame ? bySameYears(context) : undefined
  const other = axis.findLast((one) => !one.figure.figure.value.eq(first.figure.figure.value))
  const asksSame = isSame || asksDenied(text) || /変わって(?:い)?ません(?:よ|か)/.test(text)
  return sayTwo((other === undefined) === asksSame ? 'はい。' : 'いいえ。', [
    first,
    other ?? axis.at(-1) ?? first,
  ])
}

/** 「令和5年度に変わりましたか」: that year and the one before it that the row has. */
function aroundYear(question: Question, axis: readonly FigureInMeasure[]): readonly FigureInMeasure[] {
  const [year, ...more] = question.period.kind === 'years' ? question.period.years : []
  if (year === undefined || more.length > 0 || isSince(question)) return axis
  const sorted = axis.toSorted((a, b) => periodOrder(a.figure.figure) - periodOrder(b.figure.figure))
  const place = sorted.findIndex(({ figure: { figure } }) => fiscalYearOf(figure.period) === year)
  return place > 0 ? sorted.slice(place - 1, place + 1) : []
}

/** 「委託料は令和4年度と5年度で同じ」: two years that stand in two rows. */
function bySameYears(context: AnswerContext): Draft | undefined {
  const question = { ...context.question, operation: { kind: 'difference' } as const }
  const pair = question.period.kind === 'years' ? findPairInTime({ ...context, question }) : undefined
  if (pair?.by !== 'period') return undefined
  const { first, second } = pair
  return sayTwo(first.figure.figure.value.eq(second.figure.figure.value) ? 'はい。' : 'いいえ。', [
    first,
    second,
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
