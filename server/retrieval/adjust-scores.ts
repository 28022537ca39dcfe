import type { Report } from '../../ingest/report/report.ts'
import type { Span } from '../../ingest/report/span.ts'
import type { Question } from '../question/question.ts'
import type { Adjustment } from './retrieval.ts'

/** What a question says about city and time. */
export type Aim = {
  readonly cities: readonly { readonly name: string; readonly span?: Span }[]
  readonly period: Question['period']
  /** The city in whose name the question comes (a widget's), where the question names none. */
  readonly municipality?: string
}

/** Factors on the scores of both rankings: preferences, never filters, since a city's report may print other cities and years. */
const PUBLISHER_NAMED = 1.5
const SUBJECT_NAMED = 1.3
const PUBLISHER_IN_CONTEXT = 1.3
const YEAR_OF_REPORT = 1.1

/** Why a passage of this report is preferred for this question; `body` is the passage's own text. */
export function findAdjustments(aim: Aim, report: Report, body: string): Adjustment[] {
  const adjustments: Adjustment[] = []
  const publisher = report.municipality.name
  const named = aim.cities.map((city) => city.name)
  if (named.includes(publisher)) adjustments.push({ reason: 'publisher-named', factor: PUBLISHER_NAMED })
  if (named.some((name) => name !== publisher && holdsCity(body, name))) {
    adjustments.push({ reason: 'subject-named', factor: SUBJECT_NAMED })
  }
  if (named.length === 0 && aim.municipality === publisher) {
    adjustments.push({ reason: 'publisher-in-context', factor: PUBLISHER_IN_CONTEXT })
  }
  if (askedYears(aim.period).includes(report.fiscalYear)) {
    adjustments.push({ reason: 'year-of-report', factor: YEAR_OF_REPORT })
  }
  return adjustments
}

/** Tables name cities with or without 市. */
function holdsCity(body: string, name: string): boolean {
  const stem = name.length > 2 ? name.replace(/[市町村区]$/, '') : name
  return body.replace(/[ 　]/g, '').includes(stem)
}

/** The single years that are asked for; none for ranges, which any report may print. */
export function askedYears(period: Question['period']): number[] {
  if (period.kind === 'years') return [...period.years]
  if (period.kind !== 'range') return []
  return Array.from({ length: Math.min(period.to - period.from + 1, 20) }, (_, index) => period.from + index)
}
