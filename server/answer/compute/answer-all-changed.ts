import type { Question } from '../../question/question.ts'
import { titleForAnswer } from '../evidence/figure-label.ts'
import { printPeriod } from '../evidence/print-period.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { type Draft, type Line, plainDraft } from '../say/draft.ts'
import { nameOnAxis, qualified, warningsFor } from '../say/say-figure.ts'
import { type Change, findChanges } from './answer-by-change.ts'
import { answerChangedRows } from './changed-rows.ts'

const turned = '(?:増え|ふえ|増加し|伸び|上がっ|上昇し|減っ|へっ|減少し|下がっ|低下し|落ち)'
const which = '(?:どこ|どれ|どちら|どの|何(?!%|割|[人件戸回円倍]))'
/** 「前の年より増えた地区はどこ」「減ったのはどの費目」「どの地区が増えた」 */
const kind =
  '(?:費目|科目|項目|区分|種目|種類|地区|校区|市町村|自治体|[市町村]|団体|施設|学校|[園校]|事業|課|会社|ところ|\\p{Script=Han}{1,4}[費料金])'
const asksAll = new RegExp(
  `${turned}[てたいるまし]{1,5}(?:[^、。はがを]{1,16}の)?${kind}(?:は|って|を|[?？]|$)|${turned}[てたいるまし]{1,5}[^。、は]{0,8}(?:は|って)、?(?:${which}|全部|すべて)|${which}[^。、]{0,8}が${turned}`,
  'u',
)

/** Whether the rows are asked for that went one way, not the one that did so most. */
export function asksAllChanged({ text, operation, direction, asked }: Question): boolean {
  const isOpen = operation.kind === 'look-up' || operation.kind === 'breakdown'
  return (
    isOpen && asked !== 'reason' && direction !== undefined && asksAll.test(text) && !/一番|最も/.test(text)
  )
}

const mostRows = 10
/** 「減った費目は」: rates of schools are no such rows. */
const ofMoney = /費目|科目/

/** The rows that rose (or fell) between two years, each with both figures; all of them where none did. */
export function answerAllChanged(context: AnswerContext): Draft | undefined {
  const { question } = context
  const found = findChanges({
    ...context,
    question: { ...question, asked: 'which', operation: { kind: 'extreme', which: 'max', nth: 1 } },
  })
  if (!found || found.axis === 'period' || found.changes.length === 0) return answerChangedRows(context)
  const { axis, changes } = found
  if (ofMoney.test(question.text) && changes.some(({ later }) => later.figure.figure.unit?.kind !== 'money'))
    return undefined
  const isFall = question.direction === 'fall'
  const went = changes.filter(({ by }) => (isFall ? by.value.lt(0) : by.value.gt(0)))
  const shown = went.length > 0 ? went : changes
  const [first] = shown
  if (!first || shown.length > mostRows) return undefined
  const word = isFall ? '減った' : '増えた'
  const names = went.map(({ later }) => nameOnAxis(later, axis)).join('、')
  const said = went.length > 0 ? `${word}のは${names}です` : `${word}ものはありません`
  const { figure } = first.later.figure
  const place = [titleForAnswer(first.later.view.measure.title), first.later.view.measure.department]
  const years = [first.earlier, first.later].map((one) => printPeriod(one.figure.figure.period))
  const head = `${said}（${[figure.subject, ...place].filter(Boolean).join('、')}、${years.join('から')}）。`
  const lineOf = ({ earlier, later }: Change): Line => [
    `・${nameOnAxis(later, axis)}：`,
    ...qualified(earlier),
    'から',
    ...qualified(later),
  ]
  return {
    ...plainDraft('answered', [[head], ...shown.map(lineOf)]),
    warnings: warningsFor(changes.flatMap((one) => [one.later, one.earlier])),
  }
}
