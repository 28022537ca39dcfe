import type { Answer } from '../../server/http/contract.ts'

export type RubyPiece = NonNullable<Answer['ruby']>[number]

/** A stretch of text with the reading that stands over it, if any. */
export type ReadText = { readonly text: string; readonly reading: string | null }

/**
 * The readings that lie within `start`…`end` of the text; a word cut by an end keeps its text and loses its reading.
 * Where the pieces are not the text (an answer shown before its end, say), there are no readings.
 */
export function cutRuby(
  text: string,
  pieces: readonly RubyPiece[],
  { start, end }: { readonly start: number; readonly end: number },
): ReadText[] {
  const cut: ReadText[] = []
  let at = 0
  for (const piece of pieces) {
    const from = Math.max(start, at)
    const to = Math.min(end, at + piece.text.length)
    at += piece.text.length
    if (from >= to) continue
    const isWhole = to - from === piece.text.length
    cut.push({ text: text.slice(from, to), reading: isWhole ? piece.reading : null })
  }
  const isText = pieces.map((piece) => piece.text).join('') === text
  return isText ? cut : [{ text: text.slice(start, end), reading: null }]
}
