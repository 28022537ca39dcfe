import { type FiscalYear, fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Span } from '../../ingest/report/span.ts'
import { readSmallNumber, smallNumber } from './small-number.ts'

/** What relative words are read against: the running fiscal year, and the year that was last talked about. */
export type PeriodContext = { readonly currentFiscalYear: FiscalYear; readonly anchor?: FiscalYear }

/** The years that a relative word means, and the word. */
export type FoundRelative = {
  readonly years: readonly FiscalYear[]
  readonly span: Span
  readonly printed: string
}

type Relative = { readonly pattern: RegExp; readonly offset: number; readonly anchored: boolean }

/** `anchored` words count from the year talked about (前年), the others from today (昨年度). */
const relatives: readonly Relative[] = [
  { pattern: /一昨年度?|おととし|2年前/, offset: -2, anchored: false },
  { pattern: /その前々年度?|前々年度?/, offset: -2, anchored: true },
  { pattern: /昨年度?|去年度?|きょねん/, offset: -1, anchored: false },
  { pattern: /今年度?|ことし/, offset: 0, anchored: false },
  { pattern: /来年度?|らいねん/, offset: 1, anchored: false },
  {
    pattern:
      /(?:その|1つ|ひとつ|一つ)?(?:前の年度?|前年度?(?!度?(?:余剰金|剰余金|繰越[金額]))|まえの年度?)(?!比|度比|同)/,
    offset: -1,
    anchored: true,
  },
  {
    pattern: /(?:その|1つ|ひとつ|一つ)?(?:次の年度?|翌年度?|つぎの年度?)(?!度?(?:へ|に繰|繰))/,
    offset: 1,
    anchored: true,
  },
  { pattern: /(?:同じ年度?|その年度?|同年度?)/, offset: 0, anchored: true },
]

/** 「10年前は」; 「10年前と比べて」「10年前より」 sets the ends of a stretch against each other, however long its table is. */
const yearsAgo = new RegExp(`(?<![0-9])(${smallNumber})年前(?!(?:の[^、。]{1,12})?(?:と|に比|より|から))`)

function findYearsAgo(text: string, { currentFiscalYear }: PeriodContext): FoundRelative | undefined {
  const match = yearsAgo.exec(text)
  const ago = match && readSmallNumber(match[1] ?? '')
  return match && ago
    ? {
        years: [fiscalYear(currentFiscalYear - ago)],
        span: { start: match.index, end: match.index + match[0].length },
        printed: match[0],
      }
    : undefined
}

/** 「積み立てた額(前年度の余剰金)」: of which year the money is left over is told in brackets; it is not the year asked for. */
const toldInBrackets = /(?<=[^\s(])\([^()]*(?:前|翌)年度[^()]+\)/g

/** The first of 昨年度, その前の年, 翌年度 and the like in a text; an anchored one only where a year was talked about. */
export function findRelative(typed: string, context: PeriodContext): FoundRelative | undefined {
  const text = typed.replace(toldInBrackets, (told) => ' '.repeat(told.length))
  for (const { pattern, offset, anchored } of relatives) {
    const match = pattern.exec(text)
    if (!match) continue
    const base = anchored ? context.anchor : context.currentFiscalYear
    if (base === undefined) continue
    return {
      years: [fiscalYear(base + offset)],
      span: { start: match.index, end: match.index + match[0].length },
      printed: match[0],
    }
  }
  return findYearsAgo(text, context)
}
