import type { Heading } from '../../../ingest/report/measure.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { MeasureView } from './evidence.ts'

/** A sentence, list item, cell with words or table row of a measure, with the headings above it. */
export type Sentence = {
  readonly view: MeasureView
  readonly span: Span
  /** Line breaks within it closed. */
  readonly text: string
  readonly headings: readonly Heading[]
  readonly kind: 'paragraph' | 'list' | 'row' | 'note' | 'cell'
  /** Position among the sentences of its measure. */
  readonly order: number
  /** Labels that stand with it and say what it is about: row, column and caption of a cell. */
  readonly beside: readonly string[]
  /** The short line before it in its section, which may say what it is about. */
  readonly before?: string
  /** The cell of time that stands before it in its row. */
  readonly when?: Span
  /** Where the year of `when` stands, if `when` itself names none. */
  readonly whenYear?: Span
}

export type UnorderedSentence = Omit<Sentence, 'order'>

/** 「工事を中断する。(期間:4月1日～5月6日)」: what stands in brackets behind a sentence, at the end of its stretch, is said of it. */
const opensRemark = /^[ 　]?[(（][^()（）。\n]+[)）]\s*(?:\n|$)/

/** Sentence ends of a stretch: 。 outside brackets; a stretch without any is one sentence. */
export function splitSentences(text: string, span: Span): Span[] {
  const spans: Span[] = []
  let start = span.start
  let depth = 0
  for (let at = span.start; at < span.end; at += 1) {
    const letter = text[at]
    if (letter === '(' || letter === '（' || letter === '「') depth += 1
    if (letter === ')' || letter === '）' || letter === '」') depth = Math.max(0, depth - 1)
    if (letter === '。' && depth === 0 && !opensRemark.test(text.slice(at + 1, span.end))) {
      spans.push(trim(text, { start, end: at + 1 }))
      start = at + 1
    }
  }
  spans.push(trim(text, { start, end: span.end }))
  return spans.filter((one) => one.end > one.start)
}

/** 「工事箇所：…」「目的　　　…」 */
const keyed = /^[\s　・]*[\p{Script=Han}\p{Script=Katakana}ー・の]{2,10}(?:[:：]\s*|[ 　]{2,})\S/u

/** 「令和5年4月10日  着工」「H30.8.24 協議」 */
const dated =
  /^[\s　・]*(?:(?:(?:令和|平成|昭和)\s?(?:元|[0-9０-９]{1,2})年|[0-9０-９]{4}年)(?:度|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)?|[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[RHS][0-9]{1,2}\.[0-9.]+)(?:[(（].[)）])?[\s　]+\S/u
/** 「ア 補助の対象 …」「イ 補助の額 …」 */
const lettered = /^[\s　]*[アイウエオカキク][\s　.．]\s*\S/

/** Lines that each open with a name and a colon, a time or a letter are a list, whoever set them as one paragraph. */
export function splitKeyed(text: string, span: Span): Span[] {
  const opens = openerOf(text.slice(span.start, span.end))
  const lines: Span[] = []
  for (const match of text.slice(span.start, span.end).matchAll(/[^\n]+/g)) {
    const start = span.start + match.index
    const last = lines.at(-1)
    if (last && !opens.test(match[0]))
      lines[lines.length - 1] = { start: last.start, end: start + match[0].length }
    else lines.push({ start, end: start + match[0].length })
  }
  const isList = lines.length > 1 && lines.some((line) => opens.test(text.slice(line.start, line.end)))
  return isList ? lines.map((line) => trim(text, line)) : [span]
}

/** Several notes below one table, each opened by its sign, are told apart, and each is cut at its sentence ends. */
export function splitNotes(text: string, span: Span): Span[] {
  const starts = [...text.slice(span.start, span.end).matchAll(opensNote)].map(
    ({ index }) => span.start + index,
  )
  const bounds = [...new Set([span.start, ...starts, span.end])]
  return bounds
    .slice(0, -1)
    .flatMap((start, at) => withParts(text, splitSentences(text, { start, end: bounds[at + 1] ?? span.end })))
}

/** 「うち学校に復帰した者は12人。」 goes on from the sentence before it. */
function withParts(text: string, sentences: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { start, end } of sentences) {
    const last = /^(?:この|その)?うち/.test(text.slice(start, end)) ? joined.pop() : undefined
    joined.push({ start: last?.start ?? start, end })
  }
  return joined
}

/** `※`, `＊`, `注１`, `（注）` at the beginning of a line. */
const opensNote = /(?<=^|\n)[\s　]*(?:[※＊]|[(（]?注[0-9０-９]{0,2}[)）：:\s　.．])/g

/** How the lines of a list open; a single line that opens with a time or a letter may be one that runs on. */
function openerOf(text: string): RegExp {
  const lines = text.split('\n')
  return [dated, lettered].find((opener) => lines.filter((line) => opener.test(line)).length > 1) ?? keyed
}

function trim(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from += 1
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1
  return { start: from, end: to }
}

/** Line breaks within Japanese text are the page's, not the sentence's. */
export function closeLines(text: string): string {
  return text
    .replace(/[ 　]*\r?\n\v?[ 　]*/g, '')
    .replace(/\t+/g, ' ')
    .trim()
}
