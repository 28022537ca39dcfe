import { sameLabels, samePeriod, sameUnit } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
import { labelOf } from '../evidence/label-of.ts'
import { plainName } from '../evidence/names-on-axis.ts'
import { isTotalLabel, labelAxes } from '../evidence/table-axes.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, isAnswerable } from '../match/score-figures.ts'
import { totalOver } from '../pick/total-over.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { placeOf, qualified, warningsFor } from '../say/say-figure.ts'

/** 「取り替えた灯具は全部LEDですか」 */
const claimed =
  /(?:全部|ぜんぶ|すべて|全て|全員|みんな|いずれも|どれも)(?:が|は)?(?<name>[\p{Script=Han}\p{Script=Katakana}A-Za-zー]{2,12}?)(?:です|でし|だ(?:っ|よ|ね|[?？])|なの|でいい|[?？])/u
/** Less of the question than this is of something else. */
const leastCoverage = 0.7
/** A figure further behind than this is no reading. */
const margin = 0.1

/**
 * Whether all of something are of one kind: the figure under the kind's own name against the total of its table, or none under
 * 「…以外」 beside it; undefined where neither is printed.
 */
export function byAll(context: AnswerContext): Draft | undefined {
  const name = claimed.exec(context.question.text.normalize('NFKC'))?.groups?.['name']
  if (name === undefined) return undefined
  const [top] = context.candidates.filter(isAnswerable)
  const best = context.candidates.find((one) => isAnswerable(one) && isCalled(one, name))
  if (!top || !best || best.coverage < leastCoverage || top.score - best.score > margin) return undefined
  const others = besideIt(best, name)
  const whole = others ? undefined : totalOver(best)
  const beside = others ?? whole
  if (!beside || !sameUnit(beside.figure.figure, best.figure.figure)) return undefined
  const isAll = others
    ? others.figure.figure.value.eq(0)
    : beside.figure.figure.value.eq(best.figure.figure.value)
  const line = [
    `${isAll ? 'はい。' : 'いいえ。'}${labelOf(best.figure.figure)}は`,
    ...qualified(best),
    `、${labelOf(beside.figure.figure)}は`,
    ...qualified(beside),
    `です（${placeOf(best)}）。`,
  ]
  return { ...plainDraft('answered', [line]), warnings: warningsFor([best, beside]) }
}

function isCalled({ figure: { figure } }: Candidate, name: string): boolean {
  const { row, column } = figure.labels
  return [row.at(-1), column.at(-1)].some((label) => plainName(label ?? '') === plainName(name))
}

/** 「LED以外」 beside 「LED」. */
function besideIt(best: FigureInMeasure, name: string): FigureInMeasure | undefined {
  const own = best.figure.figure
  const isOther = (label = '') =>
    !isTotalLabel(label) &&
    plainName(label).replace(/(?:以外|ではない|でない)(?:の?もの)?$/u, '') === plainName(name)
  return labelAxes(best)
    .flatMap(({ figures }) => figures)
    .find(({ figure: { figure } }) => {
      const { row, column } = figure.labels
      const isBeside = sameLabels(row, own.labels.row)
        ? isOther(column.at(-1)) && column.at(-1) !== own.labels.column.at(-1)
        : isOther(row.at(-1)) && row.at(-1) !== own.labels.row.at(-1)
      return isBeside && samePeriod(figure, own)
    })
}
