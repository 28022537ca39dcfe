import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Draft, DraftChoice } from '../answer/say/draft.ts'
import type { Question } from '../question/question.ts'
import type { Foreseen, ResolverTools } from './resolver-tools.ts'
import { printSaid, type Said } from './said.ts'
import { takeApart } from './take-apart.ts'

/** One message of the user as resolved: it stands alone. */
export type Turn = {
  readonly text: string
  readonly said: Said
  readonly question: Question
  /** Turns with one number speak of one topic. */
  readonly topic: number
  /** The words that the last follow-up of this topic brought. */
  readonly focus?: string
  /** The turns of one thing each that a sum or difference was made of; what is said next goes on from one of them. */
  readonly parts?: readonly Turn[]
  /** What this turn itself computes of its parts: 「の差は?」. */
  readonly ask?: string
  /** The readings that were offered, where this one was taken of them. */
  readonly choices?: readonly DraftChoice[]
  /** The answer where it is known: to the reading that was taken, or from the place beside the one before. */
  readonly stated?: Draft
  /** The turn that was answered with a figure, where this one only asks for words beside it. */
  readonly origin?: Turn
}

/** A message that needs nothing of what was said before: a new topic. */
export function openTopic(text: string, turns: readonly Turn[], tools: ResolverTools): Turn {
  const question = tools.understand(text)
  return { text, question, said: takeApart(question), topic: (turns.at(-1)?.topic ?? 0) + 1 }
}

/** A message of the same topic, made from its slots. */
export function goOn(
  said: Said,
  last: Turn,
  {
    tools,
    ...more
  }: { tools: ResolverTools } & Partial<Pick<Turn, 'focus' | 'parts' | 'ask' | 'stated' | 'origin'>>,
): Turn {
  const text = printSaid(said)
  const focus = more.focus ?? last.focus
  return {
    text,
    question: tools.understand(text),
    said,
    topic: last.topic,
    ...(focus === undefined ? {} : { focus }),
    ...(more.parts ? { parts: more.parts } : {}),
    ...(more.ask === undefined ? {} : { ask: more.ask }),
    ...(more.stated ? { stated: more.stated } : {}),
    ...(more.origin ? { origin: more.origin } : {}),
  }
}

/** The year that a turn speaks of: the one that it names, else the one that it is answered with. */
export async function yearOf(
  { question, stated }: Turn,
  tools: ResolverTools,
): Promise<FiscalYear | undefined> {
  const { period } = question
  const named = period.kind === 'years' ? period.years.at(-1) : undefined
  if (named !== undefined) return named
  const shown = stated && tools.foreseeShown?.(question, stated)?.fiscalYear
  if (shown !== undefined) return shown
  return (await tools.yearAnswered(question)) ?? (await tools.foresee?.(question))?.fiscalYear
}

/** The turn of one thing that is gone on from: of the parts of a sum or difference the latest year, else the last named. */
export function partOf(turn: Turn): Turn {
  const [first, ...others] = turn.parts ?? []
  if (!first) return turn
  return others.reduce((best, part) => (lastYearOf(part) >= lastYearOf(best) ? part : best), first)
}

function lastYearOf({ question: { period } }: Turn): number {
  if (period.kind === 'plans') return Math.max(...period.numbers)
  return period.kind === 'years' ? Math.max(...period.years) : 0
}

/** How the turn was answered. */
export async function seenOf(turn: Turn, tools: ResolverTools): Promise<Foreseen | undefined> {
  const placed = turn.stated && tools.foreseeShown?.(turn.question, turn.stated)
  return placed ?? tools.foresee?.(turn.question)
}
