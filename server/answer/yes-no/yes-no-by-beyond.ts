import { boundIn, boundWords } from '../../question/bound-words.ts'
import type { Question } from '../../question/question.ts'
import { answerExtreme } from '../compute/answer-extreme.ts'
import type { AnswerContext } from '../match/answer-context.ts'
import type { Draft } from '../say/draft.ts'

/** 「50億円を超えた年はありますか」「あおば市より高い市はありますか」: whether there is any, and which. */
export function byBeyond(context: AnswerContext): Draft | undefined {
  const { question } = context
  const relation = asksBeyond(question) ? boundIn(question.text) : undefined
  if (!relation) return undefined
  const asked: Question = { ...question, operation: { kind: 'count-where', relation }, yesNo: false }
  const draft = answerExtreme({ ...context, question: asked, candidates: context.rescore(asked) })
  const [head, ...rest] = draft?.lines ?? []
  if (!draft || !head) return undefined
  return { ...draft, lines: [[isNone(head) ? 'いいえ。' : 'はい。', ...head], ...rest] }
}

function isNone([first]: Draft['lines'][number]): boolean {
  return typeof first === 'string' && first.startsWith('あてはまるものはありません')
}

/** Whether the question asks if anything lies beyond a bound: one figure beyond it is not what is asked. */
export function asksBeyond({ text }: Question): boolean {
  return listed.test(text)
}

const listed = new RegExp(
  `(?:${boundWords.source})[ぁ-ん]{0,8}(?:\\p{Script=Han}{1,6}|ところ|もの|の)(?:は|って|が|も)?(?:他に|ほかに)?(?:あ[りるっ]|い(?:ま[すし]|[るた])|存在)`,
  'u',
)
