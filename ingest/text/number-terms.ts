import type { Span } from '../report/span.ts'
import { foldText } from './normalize.ts'
import type { Term } from './term.ts'

const TIME =
  /(?:令和|平成|昭和|大正|明治|[RHSrhs])\s?(?:元|\d{1,2})(?:年度|年|[.．]\d{1,2}[.．]\d{1,2})?(?:\d{1,2}月(?:\d{1,2}日)?)?|(?:19|20)\d\d年度?/g
const QUANTITY = /[△▲−-]?\s?\d[\d,.]*/g

/** The numbers and dates of a text as terms, in text order, never overlapping. */
export function numberTerms(text: string): Term[] {
  const folded = text.replace(/[０-９，．]/g, foldText)
  const times = [...folded.matchAll(TIME)].map((match) => toTerm(match, 'time'))
  const quantities = [...folded.matchAll(QUANTITY)]
    .map((match) => toTerm(match, 'number'))
    .filter((term) => !times.some((time) => overlap(time.span, term.span)))
  return [...times, ...quantities].toSorted((a, b) => a.span.start - b.span.start)
}

function toTerm(match: RegExpMatchArray, kind: 'time' | 'number'): Term {
  const start = match.index ?? 0
  return {
    surface: match[0],
    base: match[0].replace(/[,\s]/g, ''),
    partOfSpeech: kind,
    span: { start, end: start + match[0].length },
    weightClass: kind,
  }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
