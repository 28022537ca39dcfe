import type { Period } from '../report/period.ts'
import type { NumberToken } from '../report/quantity.ts'

/** A token on one short line, for tests and for reading a report's numbers by eye: `1,234千円=1234000円{約}`. */
export function showToken(token: NumberToken): string {
  if (token.kind === 'ordinal') return `${token.printed}#${token.role}`
  if (token.kind === 'time') return `${token.printed}@${showPeriod(token.period)}`
  if (token.kind === 'mark') return `${token.printed}!`
  const qualifiers = token.qualifiers.length > 0 ? `{${token.qualifiers.join(',')}}` : ''
  return `${token.printed}=${token.value.toFixed()}${token.unit?.symbol ?? ''}${qualifiers}`
}

function showPeriod(period: Period): string {
  switch (period.kind) {
    case 'fiscal-year':
      return String(period.fiscalYear)
    case 'fiscal-years':
      return `${period.from}..${period.to}`
    case 'plan':
      return `plan${period.number}`
    case 'calendar-year':
      return `y${period.year}`
    case 'as-of':
      return `=${period.date}`
    case 'dates':
      return `${period.from}..${period.to}`
  }
}
