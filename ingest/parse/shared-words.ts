import { foldWidth } from './line-shape.ts'

/** All pairs of neighbouring characters of words written in Chinese characters, katakana or Latin letters. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (const match of foldWidth(text).matchAll(/[\p{Script=Han}々〇ーァ-ヶA-Za-z]{2,}/gu)) {
    const word = match[0]
    for (let at = 0; at + 1 < word.length; at += 1) found.add(word.slice(at, at + 2))
  }
  return found
}
