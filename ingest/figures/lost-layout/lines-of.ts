import type { Span } from '../../report/span.ts'

/** The lines of a span, white space at their ends left out. */
export function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = []
  let start = span.start
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const lead = line.length - line.trimStart().length
    if (line.trim() !== '') lines.push({ start: start + lead, end: start + lead + line.trim().length })
    start += line.length + 1
  }
  return lines
}
