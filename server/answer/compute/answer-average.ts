import type { Question } from '../../question/question.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { periodAxis } from '../evidence/period-axis.ts'
import { type LabelAxis, labelAt } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { leaveOut } from '../pick/leave-out.ts'
import { pickTimeless } from '../pick/pick-timeless.ts'
import type { Draft } from '../say/draft.ts'
import { sumWithout, yearsToAdd } from './answer-sum.ts'
import { anchorAcross, axisAround } from './find-ranked.ts'
import { areStages } from './ranked-by-name.ts'
import { saySum } from './say-sum.ts'

/** The mean over the years asked for, else over the parts of the row or column that fits. */
export function answerAverage(context: AnswerContext): Draft | undefined {
  const left = leaveOut(context)
  if (left && !left.isOfTotals) return sumWithout(left)
  const years = yearsToAdd(context)
  if (years) return saySum(context, years)
  const best = context.candidates.find((one) => !one.rejected)
  if (!best || best.coverage < 0.5) return undefined
  const byTime = /年(?:度)?平均|1年(?:間)?(?:の)?平均|毎年|[0-9]+年(?:間|分)?(?:の|で)平均/.test(
    context.question.text,
  )
  const period = periodAxis((byTime && pickTimeless(context)) || best)
  const count = /([0-9]+)年(?:間|分)?(?:の|で)平均/.exec(context.question.text)?.[1]
  if (count !== undefined && Number(count) !== period.length) return undefined
  if (byTime) return period.length >= 2 ? saySum(context, { axis: 'period', figures: period }) : undefined
  const across = anchorAcross(context)
  const axis = axisAround(context, across && across.coverage > best.coverage - slack ? across : best)
  if (!axis || areStages(axis) || (axis.path === 'column' && !areOfOneKind(axis))) return undefined
  return saySum(context, { axis, figures: ofEach(context.question, axis) })
}

/** Where a figure that covers less of the question has parts, their mean is not what is asked for. */
const slack = 0.02

/** Columns called alike (小学校, 中学校) may be averaged; sales and grants beside each other may not. */
function areOfOneKind(axis: LabelAxis): boolean {
  const endings = axis.figures.map((one) =>
    cleanLabel(labelAt(one, axis))
      .replace(/[(（].*$/u, '')
      .at(-1),
  )
  return new Set(endings).size === 1
}

/** 「校区ごとの平均」 is over the rows that are called so, not over what else stands in their list. */
function ofEach({ text }: Question, axis: LabelAxis): readonly FigureInMeasure[] {
  const each =
    /(?<per>[\p{Script=Han}\p{Script=Katakana}ー]+)(?:ごと|別)(?:の|に)|1(?<one>[\p{Script=Han}]+?)(?:の)?平均/u
  const groups = each.exec(text)?.groups
  const noun = groups?.['per'] ?? groups?.['one']
  const named = noun === undefined ? [] : axis.figures.filter((one) => labelAt(one, axis).includes(noun))
  return named.length >= 2 ? named : axis.figures
}

/** 「1期あたり平均何人」: where nothing is divided by 期, they are what the mean is over. */
export function answerAverageOf(context: AnswerContext): Draft | undefined {
  return answerAverage({ ...context, question: { ...context.question, operation: { kind: 'average' } } })
}
