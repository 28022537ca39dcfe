import { type FiscalYear, fiscalYear } from './fiscal-year.ts'

/** 介護保険事業計画 runs in periods of three fiscal years: 第2期 began in 2003 (介護保険法第117条: 三年を一期とする). */
export function planYears(number: number): { from: FiscalYear; to: FiscalYear } {
  const from = 2000 + 3 * (number - 1)
  return { from: fiscalYear(from), to: fiscalYear(from + 2) }
}
