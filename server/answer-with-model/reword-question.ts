import { renderPrompt, standAloneReply } from '../../prompts/prompts.ts'
import type { ChatMessage } from '../http/contract.ts'
import type { ChatModel, ModelMessage } from '../model/chat-model.ts'
import { countMessageTokens } from '../model/count-tokens.ts'
import { readStructured } from '../model/read-structured.ts'
import { keepsMeaning } from './check-rewording.ts'
import { findLanguage } from './language.ts'
import { makeBoundary, mostInputTokens } from './render-offer.ts'

export type RewordOptions = {
  readonly model: ChatModel
  readonly messages: readonly ChatMessage[]
  readonly cities: readonly string[]
  readonly municipality: string | undefined
  readonly signal: AbortSignal
}

/** Turns of the conversation that are shown, the last question beside. */
const turnsShown = 6
/** Letters that are shown of each: the most with which the call stays within its tokens. */
const longestTurns = [800, 400, 150]

/** One stand-alone wording of the last question; undefined where there is none, or none that keeps the meaning. */
export async function rewordQuestion(options: RewordOptions): Promise<string | undefined> {
  const { model, messages, cities, municipality, signal } = options
  const asked = messages.filter(({ role }) => role === 'user').map(({ content }) => content)
  const last = asked.at(-1) ?? ''
  const prompt = longestTurns
    .map((longest) => makePrompt(options, last, longest))
    .find((one) => countMessageTokens(one) <= mostInputTokens)
  if (prompt === undefined) return undefined
  const { value } = await readStructured(model, prompt, { schema: standAloneReply, signal })
  const reworded = value.question?.trim()
  if (!reworded || reworded === last.trim()) return undefined
  const isJapanese = findLanguage(last) === 'ja'
  return keepsMeaning(reworded, { asked, cities, municipality, isJapanese }) ? reworded : undefined
}

function makePrompt({ messages, cities }: RewordOptions, last: string, longestTurn: number): ModelMessage[] {
  const { system, user } = renderPrompt('stand-alone-question', {
    turns: showTurns(messages.slice(0, -1), longestTurn),
    question: last,
    cities: cities.slice(0, 50).join('、'),
    boundary: makeBoundary(),
  })
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
}

function showTurns(turns: readonly ChatMessage[], longestTurn: number): string {
  const shown = turns
    .slice(-turnsShown)
    .map(({ role, content }) => `${role === 'user' ? '利用者' : '回答'}: ${content.slice(0, longestTurn)}`)
  return shown.length > 0 ? shown.join('\n') : '（なし）'
}
