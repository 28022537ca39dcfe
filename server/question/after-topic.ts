import { askingWords } from './asking-words.ts'

/** 「…の推移について、」: the paper or table that a question is about, named before what it asks. */
const topic = /^.{4,}?(?:について|に関して|によると|によれば|を見ると|を見て)[、,]\s*(?<asking>.{6,})$/u
const asks = new RegExp(`${askingWords}|ですか|ますか|は[?？。]?$`)

/**
 * What a question asks, without the paper that it names first: the words of a title (推移, 比較, 目的) are no words of
 * asking. The whole question where it names none. `text`: after NFKC.
 */
export function afterTopic(text: string): string {
  const asking = topic.exec(text)?.groups?.['asking']
  return asking !== undefined && asks.test(asking) ? asking : text
}
