import type { Question } from '../../question/question.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { isOwnName } from '../match/match-labels.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { pickFigure } from '../pick/pick-figure.ts'
import { type Draft, plainDraft } from '../say/draft.ts'
import { sayFigure, warningsFor } from '../say/say-figure.ts'
import { saysOwnChange } from './asked-deed.ts'

const asksBalance =
  /(?<side>黒字|赤字|もうか|儲か|損をし|(?:マイナス|プラス)(?=だ|で[すし]|に(?:な|は)|か|なの|の[?？]|[?？]|$))/g
/** 「増減率はマイナスでしたか」: the sign of any figure that is named may be asked for. */
const asksSign = /マイナス|プラス/
/** What a table calls the rest of the income when the expenditure is taken away, or what was lost. */
const balance =
  /差し?引き?(?!.*(?:残高|現在高))|収支(?!率|比率)|(?:純|当期|経常)(?:利益|損失|損益)|当期[^ ]*増減|剰余金?(?!処分)|欠損/
/** Where the label itself says a loss, the figure is printed without a sign. */
const loss = /損失|欠損|不足|赤字/
/** Only what the question names else may be left to the table's surroundings. */
const surelyMeant = 0.7

/** 「特別会計は黒字ですか」: by the sign of what the report calls the balance of it. */
export function byBalance(context: AnswerContext): Draft | undefined {
  const { text, terms } = context.question
  const sides = [...text.matchAll(asksBalance)]
  const [side] = sides
  if (!side) return undefined
  const isOfSign = asksSign.test(side[0])
  const isSide = (at: number) => sides.some(({ index, 0: word }) => index <= at && at < index + word.length)
  const asked: Question = {
    ...context.question,
    ...(isOfSign ? {} : { unit: { kind: 'money' } as const }),
    terms: terms.filter(({ span }) => !isSide(span.start)),
  }
  // 「会社は赤字ですか」 does not say which.
  if (!asked.terms.some((term) => term.key)) return undefined
  const balances = context
    .rescore(asked)
    .filter((one) => !one.rejected && (isOfSign ? isOwnNamed(one) : isBalance(one)))
    .filter((one) => one.coverage >= surelyMeant && uncoveredKeys(one).length === 0)
  const pick = pickFigure(asked, balances)
  const readings = pick.kind === 'one' ? [pick.best] : pick.kind === 'several' ? pick.readings : []
  const [best] = readings
  if (!best || readings.some((one) => signOf(one) !== signOf(best))) return undefined
  const isRight = signOf(best) === (/黒|もう|儲|プラス/.test(side[0]) ? 1 : -1)
  return {
    ...plainDraft('answered', [[isRight ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

/** What is said to be below nought is called so by its own row or column, and is no change of it. */
function isOwnNamed({ matches, figure: { figure } }: Candidate): boolean {
  return !saysOwnChange(figure) && matches.some((match) => match.term.key && isOwnName(match))
}

function isBalance(one: Candidate): boolean {
  return balance.test(nameOf(one))
}

function signOf(one: Candidate): number {
  const isLoss = loss.test(nameOf(one).replace(signed, ''))
  return one.figure.figure.value.cmp(0) * (isLoss ? -1 : 1)
}

/** 「純利益（▲純損失）」: which of the two it is, the sign says. */
const signed = /[（(][△▲−－-][^()（）]*[）)]/gu

function nameOf({ figure: { figure } }: Candidate): string {
  return [figure.labels.row.at(-1), figure.labels.column.at(-1)].join(' ')
}
