import type { Quantity } from '../../ingest/report/quantity.ts'
import type { AnswerContext } from './answer-context.ts'
import { findDifferencePair, nameInPair } from './answer-difference.ts'
import { sayPassage } from './answer-prose.ts'
import { withoutUnit } from './answer-share.ts'
import { type Draft, plainDraft } from './draft.ts'
import { pickFigure } from './pick-figure.ts'
import { qualified, sayFigure, warningsFor } from './say-figure.ts'
import type { Candidate } from './score-figures.ts'
import { scoreSentences } from './score-sentences.ts'

/** Words with which a report says that something was not done or is not there. */
const negation =
  /(?:し|され|行わ|でき|至ら|い|実施し|認められ|見当たら|あり)(?:なかった|ていない|ません|ない)|(?:は|が)?(?:ない|なし)(?:。|$)|中止|廃止|取りやめ|見送|未実施|該当なし/

/** はい or いいえ with its ground: a quantity of the question, a direction, a count of nothing, or a sentence. */
export function answerYesNo(context: AnswerContext): Draft | undefined {
  return byPremise(context) ?? byDirection(context) ?? byExistence(context) ?? bySentence(context)
}

/** 「50億円ですよね」「100人を超えましたか」 */
function byPremise(context: AnswerContext): Draft | undefined {
  const { question } = context
  const premise = question.premises.find((one) => one.unit !== undefined)
  if (!premise?.unit) return undefined
  const { unit } = premise
  const asked = {
    ...withoutUnit(question),
    unit: { kind: unit.kind, symbol: unit.symbol },
    terms: question.terms.filter((term) => !isWithinPremise(term.span.start, premise)),
  }
  const candidates = context.rescore(asked)
  const pick = pickFigure(asked, candidates)
  const best = pick.kind === 'one' ? pick.best : pick.kind === 'several' ? pick.readings[0] : undefined
  if (!best) return undefined
  const isRight = holdsPremise(question.text, premise, best)
  return {
    ...plainDraft('answered', [[isRight ? 'はい。' : 'いいえ。', ...sayFigure(best)]]),
    warnings: warningsFor([best]),
  }
}

function isWithinPremise(at: number, premise: Quantity): boolean {
  return premise.span.start <= at && at < premise.span.end
}

function holdsPremise(text: string, premise: Quantity, best: Candidate): boolean {
  const order = best.figure.figure.value.cmp(premise.value)
  if (/(?:を)?(?:超え|超|上回|より(?:も)?(?:多|高|大))/.test(text)) return order > 0
  if (/以上/.test(text)) return order >= 0
  if (/未満|下回|より(?:も)?(?:少|低|小)/.test(text)) return order < 0
  if (/以下|以内/.test(text)) return order <= 0
  if (/約|くらい|ぐらい|ほど|程度/.test(text)) {
    return best.figure.figure.value.minus(premise.value).abs().lte(premise.value.abs().times('0.05'))
  }
  return order === 0
}

/** 「増えましたか」「減っていますか」 */
function byDirection(context: AnswerContext): Draft | undefined {
  const { direction } = context.question
  if (!direction) return undefined
  const pair = findDifferencePair({
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

/** 「ありましたか」「使いましたか」: a figure of zero is no, any other is yes. */
function byExistence(context: AnswerContext): Draft | undefined {
  if (
    !/あ(?:り|る|っ)|使|出|支出|実績|実施|申し?込|入居|もら|受け|交付|支給|行(?:わ|っ)|や(?:っ|り)/.test(
      context.question.text,
    )
  )
    return undefined
  const pick = pickFigure(context.question, context.candidates)
  if (pick.kind !== 'one' || pick.best.coverage < 0.85) return undefined
  const isThere = !pick.best.figure.figure.value.eq(0)
  return {
    ...plainDraft('answered', [[isThere ? 'はい。' : 'いいえ。', ...sayFigure(pick.best)]]),
    warnings: warningsFor([pick.best]),
  }
}

function bySentence(context: AnswerContext): Draft | undefined {
  const [best] = scoreSentences(context)
  if (!best || best.coverage < 0.55) return undefined
  const isDenied = negation.test(best.sentence.text)
  const asksDenied = /ない(?:の|です|でしょ)|ませんか|なかった/.test(context.question.text)
  const lines = sayPassage([best.sentence])
  const [first, ...rest] = lines
  return plainDraft('answered', [
    [isDenied === asksDenied ? 'はい。' : 'いいえ。', ...(first ?? [])],
    ...rest,
  ])
}
