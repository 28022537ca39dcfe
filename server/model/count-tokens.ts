import type { ModelMessage } from './chat-model.ts'

/** What a message costs beside its text. */
const tokensAMessage = 8

/**
 * About how many tokens a text has, rather too many than too few: every tokenizer in use needs at most about one a
 * Japanese character and one every three ASCII characters (measured on their published vocabularies it is 0.7–1.1).
 */
export function countTokens(text: string): number {
  let wide = 0
  for (const character of text) if (character.charCodeAt(0) > 0x7f) wide += 1
  return Math.ceil(wide * 1.1 + (text.length - wide) / 3)
}

export function countMessageTokens(messages: readonly ModelMessage[]): number {
  return messages.reduce((sum, message) => sum + countTokens(message.content) + tokensAMessage, 0)
}
