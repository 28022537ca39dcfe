import type { Municipality } from '../../ingest/report/report.ts'
import { texts } from '../texts.ts'
import type { ReportSummary } from './contract.ts'
import { RequestError } from './errors.ts'

/**
 * The publisher that a request means by its name, its six-digit code or the code without its check digit.
 * Throws `RequestError` 400 with the names that are known where it means none of them.
 */
export function findMunicipality(asked: string, reports: readonly ReportSummary[]): Municipality {
  const wanted = asked.normalize('NFKC').trim()
  const report = reports.find(
    ({ municipality, municipalityCode }) =>
      municipality.normalize('NFKC') === wanted ||
      (municipalityCode !== null && [municipalityCode, municipalityCode.slice(0, 5)].includes(wanted)),
  )
  if (report === undefined) {
    const known = [...new Set(reports.map((each) => each.municipality))]
    throw new RequestError('invalid_request', texts.unknownMunicipality(asked, known))
  }
  return report.municipalityCode === null
    ? { name: report.municipality }
    : { name: report.municipality, code: report.municipalityCode }
}
