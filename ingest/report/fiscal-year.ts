/** 年度: the western year in which the fiscal year starts (令和2年度 = 2020). Runs from 1 April to 31 March. */
export type FiscalYear = number & { readonly brand: 'FiscalYear' }

/** Brands a western year; throws outside 1868–2199, where no report can lie. */
export function fiscalYear(year: number): FiscalYear {
  if (!Number.isInteger(year) || year < 1868 || year > 2199) {
    throw new RangeError(`Cannot take ${year} as a fiscal year: it must be a whole year from 1868 to 2199`)
  }
  return year as FiscalYear
}

/** Of 2024-03-31 or 2024-03: January to March belong to the year before (令和6年3月末 is 令和5年度). */
export function fiscalYearOfDate(date: string): FiscalYear {
  const month = date.slice(5, 7)
  return fiscalYear(Number(date.slice(0, 4)) - (month !== '' && month < '04' ? 1 : 0))
}

/** The fiscal year that runs in Japan at a moment. */
export function fiscalYearInJapan(moment: Date): FiscalYear {
  return fiscalYearOfDate(dateInJapan(moment))
}

/** The day in Japan at a moment, 2024-04-01: no summer time, UTC+9 all year. */
export function dateInJapan(moment: Date): string {
  return new Date(moment.getTime() + 9 * 60 * 60 * 1_000).toISOString().slice(0, 10)
}
