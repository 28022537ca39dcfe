import type { Span } from './span.ts'

/** Behind a line break that only the width of a column made: the line runs on. */
export const RUNS_ON = '\v'

/**
 * The text with blanks in place of some spans, so that all offsets hold; a span with a line break in it stands between two lines of a sentence
 * that runs on. `spans` in text order, none overlapping.
 */
export function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let at = 0
  let blanked = ''
  for (const { start, end } of spans) {
    blanked += text.slice(at, start) + blanksFor(text.slice(start, end))
    at = end
  }
  return blanked + text.slice(at)
}

function blanksFor(gap: string): string {
  return gap.includes('\n') && gap.length > 1
    ? `\n${RUNS_ON}${' '.repeat(gap.length - 2)}`
    : ' '.repeat(gap.length)
}

/** A stretch of the text with a line break and blanks in place of each gap, so that its own lines run on; offsets hold. */
export function sliceWithGaps(text: string, { start, end }: Span, gaps: readonly Span[] = []): string {
  let at = start
  let slice = ''
  for (const gap of gaps) {
    if (gap.end <= at || gap.start < at || gap.end > end) continue
    slice += `${text.slice(at, gap.start)}\n${' '.repeat(gap.end - gap.start - 1)}`
    at = gap.end
  }
  return slice + text.slice(at, end)
}
