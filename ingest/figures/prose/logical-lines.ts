import type { Span } from '../../report/span.ts'

/** From this length on, a line that does not end a sentence is taken to run on in the next one. */
const fullLine = 30

/** に1/5を乗じた額: no sentence begins with a particle, whatever the line before ended with. */
const insideSentence = /^[にをはがでとへ](?=[、0-9０-９一-龠ァ-ヶ])/

/**
 * A stretch cut where a line really ends: a full line without 。 runs on (the page was full), a short one ends. Spans count
 * in `text`; a line that runs on keeps its line break inside.
 */
export function logicalLines(text: string, span: Span): readonly Span[] {
  const lines: Span[] = []
  let start = span.start
  let lineStart = span.start
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && text[at] !== '\n') continue
    const line = text.slice(lineStart, at).trim()
    const isEnd = /[。」）)】］〕]$/.test(line) && !insideSentence.test(text.slice(at + 1, at + 3))
    const runsOn = at < span.end && line.length >= fullLine && !isEnd
    if (!runsOn) {
      if (text.slice(start, at).trim() !== '') lines.push({ start, end: at })
      start = at + 1
    }
    lineStart = at + 1
  }
  return lines
}
