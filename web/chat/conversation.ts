import type { Answer, ChatMessage } from '../../server/http/contract.ts'

/** 会話の一往復. `partial` is what had come of an answer that was stopped or cut off. */
export type Turn = { readonly question: string } & (
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'broken'; readonly partial: string; readonly message: string }
)

/** What the server takes, less room for the question itself. */
const most = { messages: 38, units: 50_000, assistantUnits: 8_000 }

/** The turns that came to an answer, newest kept where there are too many, and the new question. */
export function toMessages(turns: readonly Turn[], question: string): ChatMessage[] {
  const messages: ChatMessage[] = []
  let units = 0
  for (const turn of turns.toReversed()) {
    if (turn.state !== 'answered' || turn.answer.outcome === 'failed') continue
    const content = turn.answer.answer.slice(0, most.assistantUnits)
    units += content.length + turn.question.length
    if (units > most.units || messages.length + 2 > most.messages) break
    messages.unshift({ role: 'user', content: turn.question }, { role: 'assistant', content })
  }
  return [...messages, { role: 'user', content: question }]
}

/** Whether the question as understood says something else than the typed one. */
export function isReworded(typed: string, understood: string): boolean {
  return plain(typed) !== plain(understood)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s、。,.?!]/g, '')
    .toLowerCase()
}
