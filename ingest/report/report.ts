import type { FiscalYear } from './fiscal-year.ts'
import type { Span } from './span.ts'

/** 市区町村 (or 都道府県): who publishes a report or whom a figure is about. */
export type Municipality = {
  readonly name: string
  /** 全国地方公共団体コード, six digits with check digit. */
  readonly code?: string
}

/** 報告書・資料: one file of the corpus, as said by whoever ingested it. */
export type Report = {
  /** Lower-case ASCII words joined by hyphens; part of every URL and id below it. */
  readonly id: string
  readonly municipality: Municipality
  /** The fiscal year that the report is about. */
  readonly fiscalYear: FiscalYear
  /** What sort of report, free but stable: `measure-results`, `settlement-materials`, `budget` … */
  readonly kind: string
  readonly title: string
  readonly note?: string
}

/** The text that every offset counts in, as read from the file, and the version it makes. */
export type ReportText = {
  readonly text: string
  /** First 12 hex digits of the SHA-256 of the text. */
  readonly version: string
  /** Pages where the text shows them; `printedNumber` only where it is printed. */
  readonly pages: readonly ReportPage[]
}

export type ReportPage = { readonly span: Span; readonly printedNumber?: number }

/** The printed number of the page on which a unit of the text stands, where it has one. */
export function printedPageAt(pages: readonly ReportPage[], at: number): number | undefined {
  return pages.find(({ span }) => span.start <= at && at < span.end)?.printedNumber
}
