import type { Question } from '../../question/question.ts'
import type { Holdings } from '../../retrieval/holdings.ts'
import { keep } from '../../retrieval/keep.ts'
import type { AnswerContext } from './answer-context.ts'

/** Readings of a question, about 10 kB each. */
const questionsKept = 500
/** Weighed questions with all their candidates, up to 1 MB each. */
const contextsKept = 32

/** What was made lately for the same words: a conversation's next request asks again for all that came before. */
export type Recent = {
  readonly question: (key: string, make: () => Question) => Question
  readonly context: (key: string, make: () => Promise<AnswerContext>) => Promise<AnswerContext>
}

/** Gives what was made lately from these holdings; other holdings start with nothing. */
export function createRecent(): (holdings: Holdings) => Recent {
  const kept = new WeakMap<Holdings, Recent>()
  return (holdings) => {
    const recent = kept.get(holdings) ?? startRecent()
    kept.set(holdings, recent)
    return recent
  }
}

function startRecent(): Recent {
  const questions = new Map<string, Question>()
  const contexts = new Map<string, Promise<AnswerContext>>()
  return {
    question: (key, make) =>
      questions.get(key) ?? keep(questions, key, { value: make(), limit: questionsKept }),
    context: (key, make) => {
      const known = contexts.get(key)
      if (known) return known
      const made = keep(contexts, key, { value: make(), limit: contextsKept })
      made.catch(() => contexts.delete(key))
      return made
    },
  }
}
