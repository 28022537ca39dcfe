import type { Turn } from './conversation.ts'

/** What the tab remembers over a reload; nothing else is kept anywhere. */
export type StoredConversation = {
  readonly turns: readonly Turn[]
  readonly isEasy: boolean
  readonly hasRuby: boolean
}

const form = 1

/** Undefined where nothing is stored, storage is forbidden, or what is stored is not ours. */
export function readConversation(key: string): StoredConversation | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isConversation(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

/** Does nothing where the browser forbids storage or it is full: the conversation then lasts as long as the page. */
export function writeConversation(key: string, conversation: StoredConversation): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ form, ...conversation }))
  } catch {
    return
  }
}

/** Other scripts of the site can write here too: only the outline is trusted, texts are shown as texts. */
function isConversation(value: unknown): value is StoredConversation {
  if (typeof value !== 'object' || value === null) return false
  const { form: storedForm, turns } = value as { form?: unknown; turns?: unknown }
  return storedForm === form && Array.isArray(turns) && turns.every(isTurn)
}

function isTurn(value: unknown): boolean {
  const turn = value as Partial<
    Record<'question' | 'state' | 'partial' | 'message' | 'answer', unknown>
  > | null
  if (typeof turn?.question !== 'string') return false
  if (turn.state === 'broken') return typeof turn.partial === 'string' && typeof turn.message === 'string'
  const answer = turn.answer as Record<string, unknown> | undefined
  if (turn.state !== 'answered' || typeof answer?.['answer'] !== 'string') return false
  const lists = ['citations', 'figures', 'warnings', 'choices', 'nearby', 'followUps']
  return typeof answer['question'] === 'string' && lists.every((name) => Array.isArray(answer[name]))
}
