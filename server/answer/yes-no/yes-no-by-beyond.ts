import { boundIn, boundWords } from '../../question/bound-words.ts'
import type { Question } from '../../question/question.ts'
import { answerExtreme } from '../compute/answer-extreme.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Draft } from '../say/draft.ts'

/** 「50億円を超えた年はありますか」「あおば市より高い市はありますか」: whether there is any, and which. */
export function byBeyond(context: AnswerContext): Draft | undefined {
  const { question } = context
  const thing = listed.exec(question.text)?.groups?.['thing']
  const relation = thing && boundIn(question.text)
  if (!relation) return undefined
  const asked: Question = { ...question, operation: { kind: 'count-where', relation }, yesNo: false }
  const draft = answerExtreme({ ...context, question: asked, candidates: context.rescore(asked) })
  const [head, ...rest] = draft?.lines ?? []
  if (!draft || !head || (isNone(head) && !namesMember.test(thing))) return undefined
  return { ...draft, lines: [[isNone(head) ? 'いいえ。' : 'はい。', ...head], ...rest] }
}

function isNone([first]: Draft['lines'][number]): boolean {
  return typeof first === 'string' && first.startsWith('あてはまるものはありません')
}

/**
 * Whether the question asks if anything lies beyond a bound: one figure beyond it is not what is asked. Who did something beyond it
 * (「1億円以上寄附した人は」) no table of ours tells.
 */
export function asksBeyond({ text }: Question): boolean {
  return listed.test(text) || doneBy.test(text)
}

/** What rows and columns are called after: that none of them lies beyond says no; 「50件以上の相談」 may be counted elsewhere. */
const namesMember =
  /(?:[市町村年月日回校園課部所者社]|年度|自治体|施設|団体|地区|校区|項目|費目|科目|品目|ところ|もの|の)$/u

const thing = '(?<thing>\\p{Script=Han}{1,6}|ところ|もの|の)'
const isThere = '(?:は|って|が|も)?(?:他に|ほかに)?(?:あ[りるっ]|い(?:ま[すし]|[るた])|存在)'
const listed = new RegExp(`(?:${boundWords.source})[ぁ-ん]{0,8}${thing}${isThere}`, 'u')
const doneBy = new RegExp(
  `(?:${boundWords.source})[ぁ-ん]{0,2}\\p{Script=Han}{2}(?:し|さ?れ)?[ただ]${thing}${isThere}`,
  'u',
)
