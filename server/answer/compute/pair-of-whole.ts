import { findExcepted } from '../../question/excepted.ts'
import { ownLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { rowAbove } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, isAnswerable } from '../match/score-figures.ts'
import { isGoodEnough } from '../pick/good-enough.ts'
import { leaveOut } from '../pick/leave-out.ts'
import { totalOver } from '../pick/total-over.ts'
import type { Pair } from './say-difference.ts'

const takesOut = /(?:から|の(?:うち|中))[^。]*(?:除|のぞ|以外)/

/** 「経費合計と旅費の差」: what is named last may be a part of what is named first. */
const setApart = /と(?<part>[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9]{2,})の差/u

/**
 * 「空き室から改修待ちを除くと」「経費合計のうち旅費を除いた額」: the whole that the question names, and the part of it that it leaves out;
 * undefined where what is called so is no part of that.
 */
export function pairOfWhole(context: AnswerContext): Pair | undefined {
  const { text, direction } = context.question
  const left = direction === undefined && takesOut.test(text) ? leaveOut(context) : undefined
  const apart = setApart.exec(text)?.groups?.['part']
  if (left?.isOfTotals || !(left || apart)) return undefined
  const names = left ? findExcepted(text).map(({ name }) => name) : [apart]
  const isNamed = (labels: readonly string[]) =>
    labels.some((label) => names.includes(plainName(label).replace(/^(?:うち|内)/u, '')))
  const open = context.candidates.filter(isAnswerable)
  const part =
    open.find(({ figure: { figure } }) => isNamed(figure.labels.row.slice(-1))) ??
    (left && open.find(({ figure: { figure } }) => isNamed(ownLabels(figure))))
  if (!part) return undefined
  const wholes = wholesOver(part)
  // 「支援費の小学校と中学校の差」: the 中学校 of the total is no whole that stands before と.
  const before = text.slice(0, text.lastIndexOf(`と${apart}の差`))
  const isSpelled = ({ figure: { figure } }: FigureInMeasure) =>
    before.endsWith(plainName(figure.labels.row.at(-1) ?? '') || '\n')
  const asked = left?.context.candidates.filter((one) => isAnswerable(one) && isGoodEnough(one))
  const isWhole = ({ figure: { figure } }: Candidate) =>
    wholes.some((one) => one.figure.figure.id === figure.id)
  const whole = asked ? asked.find(isWhole) : wholes.find(isSpelled)
  return whole && { first: part, second: whole, by: left ? 'rest' : 'label' }
}

/** What a figure is a part of: the row that it stands below, the outermost one, the total of its row or column. */
function wholesOver({ view, figure }: Candidate): readonly FigureInMeasure[] {
  const at = { view, figure }
  const near = figure.whole && { view, figure: figure.whole }
  return [near, rowAbove(at), totalOver(at)].flatMap((one) =>
    one?.figure.figure.value.gte(figure.figure.value) ? [one] : [],
  )
}
