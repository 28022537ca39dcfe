import { resolveTalks } from '../conversation/resolve-talks.ts'
import { type QuestionPart, splitEach } from '../question/split-nouns.ts'
import { splitQuestion } from '../question/split-question.ts'
import { answerTurn, makeResolverTools, type Reading } from './answer-turn.ts'
import type { AnswerContext } from './match/answer-context.ts'
import type { Draft } from './say/draft.ts'
import { mergeDrafts } from './say/merge-drafts.ts'

type Answered = { readonly text: string; readonly draft: Draft }

/** The last of a user's messages, each of the questions that it asks. */
export async function answerMessage(
  { earlier, text }: { readonly earlier: readonly string[]; readonly text: string },
  told: Reading & Pick<AnswerContext, 'makeLabel'>,
): Promise<Answered> {
  const resolver = makeResolverTools(told)
  const answer = async (parts: readonly QuestionPart[]) => {
    const asked = await Promise.all(
      parts.map((part) =>
        resolveTalks([...earlier, ...(part.follows && parts[0] ? [parts[0].text] : []), part.text], resolver),
      ),
    )
    return Promise.all(asked.flat().map((one) => answerTurn(one, told)))
  }
  const answered = await answerApart(text, answer)
  return {
    text: answered.map((one) => one.text).join(' '),
    draft: mergeDrafts(answered.map(({ draft }) => draft)),
  }
}

/**
 * Part by part. Where nothing is found for any part of a list it may be one thing after all (「保育園と幼稚園数」); where
 * nothing is found for two things together, each may be found alone.
 */
async function answerApart(
  text: string,
  answer: (parts: readonly QuestionPart[]) => Promise<readonly Answered[]>,
): Promise<readonly Answered[]> {
  const parts = splitQuestion(text)
  const answered = await answer(parts)
  if (answered.some(({ draft }) => draft.outcome !== 'not_found')) return answered
  if (parts.length > 1) return answer([{ text, follows: false }])
  const each = splitEach(text)
  const apart = each.length > 0 ? await answer(each) : []
  return apart.some(({ draft }) => draft.outcome === 'answered') ? apart : answered
}
