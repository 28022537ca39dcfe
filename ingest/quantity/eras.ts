import type { FiscalYear } from '../report/fiscal-year.ts'

/** 元号: `first` is the western year of its year 1, `last` the number of its last year (令和: the last one accepted). */
export type Era = {
  readonly name: string
  readonly letter: string
  readonly square: string
  readonly first: number
  readonly last: number
}

/** Oldest first. 令和 is open: numbers over 30 are more likely misprints than plans. */
export const ERAS: readonly Era[] = [
  { name: '明治', letter: 'M', square: '㍾', first: 1868, last: 45 },
  { name: '大正', letter: 'T', square: '㍽', first: 1912, last: 15 },
  { name: '昭和', letter: 'S', square: '㍼', first: 1926, last: 64 },
  { name: '平成', letter: 'H', square: '㍻', first: 1989, last: 31 },
  { name: '令和', letter: 'R', square: '㋿', first: 2019, last: 30 },
]

/** The era written 令和, R or ㋿. */
export function findEra(printed: string): Era | undefined {
  return ERAS.find((era) => era.name === printed || era.letter === printed || era.square === printed)
}

/**
 * 平成31年 → 2019, 令和元年 → 2019. `doubtful` where the era never had that year (平成45年): the year that was meant
 * can be counted on, but nobody may take it for printed.
 */
export function toWesternYear(era: Era, year: number): { readonly year: number; readonly doubtful: boolean } {
  return { year: era.first + year - 1, doubtful: year < 1 || year > era.last }
}

/** 2019 → 令和元, 1989 → 平成元: the era in which most of the year lies. Undefined before 明治. */
export function toEraYear(year: number): { readonly era: Era; readonly number: number } | undefined {
  const era = ERAS.findLast((candidate) => candidate.first <= year)
  return era && { era, number: year - era.first + 1 }
}

/** 「令和2年度（2020年度）」: how every answer prints a fiscal year. */
export function printFiscalYear(year: FiscalYear): string {
  return `${printEraYear(year)}年度（${year}年度）`
}

/** 「令和2年度」, 「令和元年度」 */
export function printEraFiscalYear(year: FiscalYear): string {
  return `${printEraYear(year)}年度`
}

/** 「令和2年（2020年）」 for a calendar year. */
export function printCalendarYear(year: number): string {
  return `${printEraYear(year)}年（${year}年）`
}

function printEraYear(year: number): string {
  const found = toEraYear(year)
  if (!found) return String(year)
  return `${found.era.name}${found.number === 1 ? '元' : found.number}`
}
