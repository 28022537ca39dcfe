import type { Segment } from './column-segments.ts'

/** Widest gap between the letters of a spread word, in columns. */
const WIDEST_SPREAD = 4

/** `事　業　名`: letters one by one are one word. */
export function closeLetters(segments: readonly Segment[]): Segment[] {
  const words: Segment[] = []
  let isSpread = false
  for (const segment of segments) {
    const open = words.at(-1)
    const isLetter = segment.text.length === 1
    if (open !== undefined && isLetter && isSpread && segment.left - open.right <= WIDEST_SPREAD)
      words[words.length - 1] = {
        ...open,
        text: open.text + segment.text,
        end: segment.end,
        right: segment.right,
      }
    else words.push(segment)
    isSpread = isLetter
  }
  return words
}
