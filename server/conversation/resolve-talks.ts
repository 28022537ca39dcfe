import { distinctBy } from '../answer/evidence/alike.ts'
import { splitQuestion } from '../question/split-question.ts'
import { type ResolverTools, resolveConversation } from './resolve-follow-up.ts'
import type { Turn } from './turn.ts'

/** A message further back that asked two things at once is not gone on from by both. */
const messagesBack = 2

/**
 * The last message as questions that stand alone: mostly one. 「対話研修は？」 behind 「評価研修は何回で何人受けた？」 is asked of
 * both, since each of the two is a talk of its own. Costs as many look-ups for each as `resolveConversation()`.
 */
export async function resolveTalks(
  messages: readonly string[],
  tools: ResolverTools,
): Promise<readonly Pick<Turn, 'text' | 'stated' | 'parts' | 'ask'>[]> {
  const resolved = await Promise.all(talksOf(messages).map((talk) => resolveConversation(talk, tools)))
  return distinctBy(resolved, ({ text }) => text)
}

function talksOf(messages: readonly string[]): readonly (readonly string[])[] {
  const earlier = messages.slice(0, -1)
  const at = earlier.findLastIndex(
    (message, index) => index >= earlier.length - messagesBack && questionsIn(message).length > 1,
  )
  const questions = questionsIn(earlier[at] ?? '')
  return at < 0 ? [messages] : questions.map((one) => messages.with(at, one))
}

/** What a message asks side by side; a question that leans on the one before it stands in no talk of its own. */
function questionsIn(message: string): readonly string[] {
  const questions = splitQuestion(message)
  return questions.some(({ follows }) => follows) ? [message] : questions.map(({ text }) => text)
}
