import type { AnswerContext } from '../match/answer-context.ts'
import { type Candidate, isAnswerable, uncoveredKeys } from '../match/score-figures.ts'

const words = { max: /最大|最高|最多|最長|最も多|ピーク/, min: /最小|最低|最少|最短|最も少な/ } as const
/** What is asked for is which, not how much. */
const asksWhich = /どれ(?!くらい|ぐらい|だけ|ほど)|どの(?!くらい|ぐらい)|どこ|誰|だれ|何が|なにが/
/** How far before a number the word stands that says it of the number (最大で 312人). */
const reach = 6
/** How far behind the best such a figure of a sentence may stand. */
const margin = 0.02

/**
 * 「1時間の雨量は最大でどれくらい」 of 「時間最大雨量は68.5mm」, 「避難した人は最大何人」 of 「最大で312人が避難」: the sentence says itself that it is the most;
 * nothing is to be set in order.
 */
export function findPrintedExtreme({ question, candidates }: AnswerContext): Candidate | undefined {
  const { operation, text } = question
  if (operation.kind !== 'extreme' || operation.nth !== 1 || asksWhich.test(text)) return undefined
  const open = candidates.filter(isAnswerable)
  const [best] = open
  return open.find(
    (one) =>
      best !== undefined &&
      best.score - one.score <= margin &&
      one.figure.figure.cell === undefined &&
      uncoveredKeys(one).length === 0 &&
      saysSo(one, words[operation.which]),
  )
}

function saysSo({ view, figure: { figure } }: Candidate, word: RegExp): boolean {
  const before = view.source.text.slice(Math.max(0, figure.span.start - reach), figure.span.start)
  return figure.labels.row.some((label) => word.test(label)) || word.test(before)
}
