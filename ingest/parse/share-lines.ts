import type { Line } from './line.ts'

/** `市税 98億2,100万円 31.4%`: what a slice of a pie chart says. */
const SLICE =
  /^[^\s　\d０-９()（）。、]{2,16} [△▲]?[\d０-９][\d０-９,，.兆億万千百]*円 [\d０-９]{1,3}(?:[.．][\d０-９]+)?[%％]$/u
/** What stands in the middle of a pie: its name, and what all of it comes to. */
const MIDDLE = /^(?:[\p{L}]{2,8}|[\d０-９][\d０-９,，.兆億万千百]*円)$/u
const GAP = /[ 　]{2,}|　/gu

/** Fewest slices that are left of a chart, and fewest of its lines that hold more than one piece. */
const FEWEST_SLICES = 4
const FEWEST_WIDE = 2

/**
 * What is left of a pie chart in text: names with an amount and a share, strewn over lines side by side, with the whole in the middle. Every
 * slice becomes a line of its own; what stands in the middle belongs to none of them.
 */
export function cutShareLines(lines: readonly Line[]): readonly Line[] {
  const cut: Line[] = []
  let at = 0
  while (at < lines.length) {
    const end = chartEnd(lines, at)
    const line = lines[at]
    if (end > at) for (const one of lines.slice(at, end)) cut.push(...slicesOf(one))
    else if (line !== undefined) cut.push(line)
    at = Math.max(end, at + 1)
  }
  return cut
}

function chartEnd(lines: readonly Line[], first: number): number {
  let [at, slices, wide] = [first, 0, 0]
  for (; at < lines.length; at += 1) {
    const pieces = piecesOf(lines[at])
    const own = pieces.filter(({ text }) => SLICE.test(text)).length
    if (own === 0 || !pieces.every(({ text }) => SLICE.test(text) || MIDDLE.test(text))) break
    slices += own
    if (pieces.length > 1) wide += 1
  }
  return slices >= FEWEST_SLICES && wide >= FEWEST_WIDE ? at : first
}

type Piece = { readonly text: string; readonly start: number; readonly end: number }

function piecesOf(line: Line | undefined): readonly Piece[] {
  if (line === undefined || line.trimmed === '' || line.text.includes('\t')) return []
  const cuts = [...line.text.matchAll(GAP)]
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return starts.flatMap((start, index) => {
    const end = cuts[index]?.index ?? line.text.length
    const text = line.text.slice(start, end)
    return text.trim() === '' ? [] : [{ text, start, end }]
  })
}

/** Each with a blank line behind it, so that no words of the next name it. */
function slicesOf(line: Line): readonly Line[] {
  return piecesOf(line).flatMap(({ text, start, end }) => {
    const place = { start: line.start + start, end: line.start + end, afterFormFeed: false }
    const slice = { ...line, ...place, text, trimmed: text.trim() }
    const blank = { ...line, ...place, start: place.end, text: '', trimmed: '' }
    return [SLICE.test(text) ? slice : { ...slice, isFurniture: true }, blank]
  })
}
