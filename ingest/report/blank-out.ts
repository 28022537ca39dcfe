import type { Span } from './span.ts'

/** The text with blanks in place of some spans, so that all offsets hold. `spans` in text order, none overlapping. */
export function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let at = 0
  let blanked = ''
  for (const { start, end } of spans) {
    blanked += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return blanked + text.slice(at)
}
