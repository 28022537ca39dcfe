import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'

/** 「入居している戸数」: what is counted of a deed, and 「参加者の数」: of a thing. */
const wordings: readonly RegExp[] = [
  /(?<!\p{Script=Han})(\p{Script=Han}{2,6})(?:(?:し|され)(?:てい?(?:る|た|ます|ました)|た|ました)|できた)(\p{Script=Han}{0,3}(?:数|額|面積))(?!\p{Script=Han})/gu,
  /(?<!\p{Script=Han})(\p{Script=Han}{1,6})の(数|額|率)(?!\p{Script=Han})/gu,
]

/** 「入居している戸数」 as reports have it, where they have the word: 「入居戸数」. */
export function spellCompounds(text: string, { words }: StoreVocabulary): string {
  return wordings.reduce(
    (spelt, pattern) =>
      spelt.replace(pattern, (whole, thing: string, counted: string) =>
        words.counts.has(`${thing}${counted}`) ? `${thing}${counted}` : whole,
      ),
    text,
  )
}
