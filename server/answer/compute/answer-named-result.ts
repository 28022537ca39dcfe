import type { Question } from '../../question/question.ts'
import { askBack } from '../ask/clarify.ts'
import { ownLabels } from '../evidence/alike.ts'
import { cleanLabel } from '../evidence/figure-label.ts'
import { labelOf } from '../evidence/label-of.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import { answerLookUp } from '../look-up/answer-look-up.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import { narrowReadings } from '../pick/narrow-readings.ts'
import type { Draft } from '../say/draft.ts'
import { sayFigures } from '../say/say-figure.ts'
import { warnOfLooseName } from '../say/warn-of-words.ts'

/** 「当期の増減額は」「差引残額は」: a result that accounts print under that name, asked for as one. */
const namedResult = /(?:増減額|差引(?:残)?額|収支差額)(?:は|って|を|が|、|[?？。]|$)/
/** Two things or times are set against each other. */
const setsApart =
  /より|比べ|比較|から|[とや][^、。]{1,20}(?:の(?:増減|差引)|で、?(?:いくら|どれ|どの|何)[^。、]{0,8}(?:違|差|開き))|前の?年|前期|昨年|年度.*年度/

/** What a measure prints as the result that the question names, rather than a difference of its own rows. */
export function answerNamedResult(context: AnswerContext): Draft | undefined {
  const { question, candidates } = context
  const name = namedResult.exec(question.text)?.[0]?.replace(/[^\p{Script=Han}]/gu, '')
  const [best] = candidates.filter(({ rejected }) => !rejected)
  if (name === undefined || setsApart.test(question.text) || !best) return undefined
  const printed = candidates.filter(
    (one) =>
      !one.rejected &&
      one.view === best.view &&
      ownLabels(one.figure.figure).some((label) => label.includes(name)),
  )
  if (printed.length === 0) return undefined
  const totals = printed.filter((one) => ownLabels(one.figure.figure).some(isTotalLabel))
  const results = totals.length > 0 ? totals : printed
  const open: Question = { ...question, operation: { kind: 'look-up' } }
  const looked = answerLookUp({ ...context, question: open, candidates: results })
  const [only, ...more] = looked ? [] : narrowReadings(open, results)
  if (!only || more.length > 0) return looked ?? askBack(open, narrowReadings(open, results))
  const said = sayFigures([only])
  return warnOfLooseName(said, cleanLabel(labelOf(only.figure.figure)))
}
