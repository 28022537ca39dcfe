import type { Span } from '../report/span.ts'

/** The whole lines that a span touches, without blank lines at either end and without the last line feed. */
export function contentLines(text: string, span: Span): Span {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const feed = text.indexOf('\n', Math.max(span.start, span.end - 1))
  const lineEnd = feed < 0 ? text.length : feed
  const lines = text.slice(lineStart, lineEnd)
  const before = lines.length - lines.replace(/^(?:\s*\n)+/, '').length
  const after = lines.length - lines.trimEnd().length
  const start = lineStart + before
  return { start, end: Math.max(start, lineEnd - after) }
}

/** True where nothing but blanks stands between two places. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === ''
}
