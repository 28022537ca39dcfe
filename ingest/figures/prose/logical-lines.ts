import { RUNS_ON } from '../../report/blank-out.ts'
import type { Span } from '../../report/span.ts'
import { opensWithTurn } from '../../text/turns.ts'

/** From this length on, a line that does not end a sentence is taken to run on in the next one. */
const fullLine = 30

/** に1/5を乗じた額: no sentence begins with a particle, whatever the line before ended with. */
const insideSentence = /^[にをはがでとへ](?=[、0-9０-９一-龠ァ-ヶ])/

/** How much of the next line is looked at. */
const reach = 40

/** `6月10日　地域のつどい`, `第2回　35人`: a line that begins with a turn or a day set apart by a wide gap is an item of its own. */
function isItemOfItsOwn(text: string, start: number): boolean {
  const [line = ''] = text.slice(start, start + reach).split('\n')
  return / {2}|　/.test(line.trim()) && opensWithTurn(line)
}

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
    const isFull = line.length >= fullLine && !isEnd && !isItemOfItsOwn(text, at + 1)
    const runsOn = at < span.end && (text[at + 1] === RUNS_ON || isFull)
    if (!runsOn) {
      if (text.slice(start, at).trim() !== '') lines.push({ start, end: at })
      start = at + 1
    }
    lineStart = at + 1
  }
  return lines
}
