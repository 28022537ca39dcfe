import type { Span } from '../../report/span.ts'
import { logicalLines } from './logical-lines.ts'

/** Cuts a stretch into sentences: at 。 outside brackets and quotes, and where a line ends that does not run on. */
export function splitSentences(text: string, span: Span): readonly Span[] {
  return logicalLines(text, span).flatMap((line) => splitLine(text, line))
}

function splitLine(text: string, span: Span): readonly Span[] {
  const sentences: Span[] = []
  let start = span.start
  let depth = 0
  for (let at = span.start; at < span.end; at += 1) {
    const character = text[at] ?? ''
    if ('「『（('.includes(character)) depth += 1
    if ('」』）)'.includes(character)) depth = Math.max(0, depth - 1)
    if (character === '。' && depth === 0) {
      sentences.push({ start, end: at + 1 })
      start = at + 1
    }
  }
  if (text.slice(start, span.end).trim() !== '') sentences.push({ start, end: span.end })
  return sentences.map((sentence) => trimSpan(text, sentence))
}

function trimSpan(text: string, span: Span): Span {
  const whole = text.slice(span.start, span.end)
  const start = span.start + whole.length - whole.trimStart().length
  return { start, end: start + whole.trim().length }
}
