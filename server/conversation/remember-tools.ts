import type { Question } from '../question/question.ts'
import type { ResolverTools } from './resolver-tools.ts'

/** The same tools, each look-up done once a wording. */
export function rememberTools(tools: ResolverTools): ResolverTools {
  const { foresee, offered, unfound } = tools
  return {
    ...tools,
    rate: remember(tools.rate),
    yearAnswered: remember(tools.yearAnswered),
    ...(foresee ? { foresee: remember(foresee) } : {}),
    ...(unfound ? { unfound: remember(unfound) } : {}),
    ...(offered ? { offered: remember(offered) } : {}),
  }
}

function remember<Found>(
  look: (question: Question) => Promise<Found>,
): (question: Question) => Promise<Found> {
  const known = new Map<string, Promise<Found>>()
  return (question) => {
    const before = known.get(question.text)
    if (before) return before
    const found = look(question)
    known.set(question.text, found)
    return found
  }
}
