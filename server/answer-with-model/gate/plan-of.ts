import type { NumberToken } from '../../../ingest/report/quantity.ts'

/** 第9期: the number of a plan period, also where the words around it do not show that it is one. */
export function planOf(token: NumberToken): number | undefined {
  if (token.kind === 'time') return token.period.kind === 'plan' ? token.period.number : undefined
  const printed = token.kind === 'ordinal' ? token.printed.normalize('NFKC').replace(/\s/g, '') : ''
  const number = /^第?(\d{1,2})期$/.exec(printed)?.[1]
  return number === undefined ? undefined : Number(number)
}
