import { findEra, toWesternYear } from '../../ingest/quantity/eras.ts'
import { fiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { TimeMark } from '../../ingest/report/quantity.ts'

type Year = Pick<TimeMark, 'period' | 'span'>

const joint = '[・、,と]'
const ofEra = new RegExp(
  `(令和|平成|昭和|[RH])(?:[0-9]{1,2}|元)(?:年?度?${joint}[0-9]{1,2})+(?=年(?![間生目前後分以]))`,
  'g',
)
const western = new RegExp(`(?<![0-9])(?:19|20)[0-9]{2}(?:年?度?${joint}(?:19|20)[0-9]{2})+(?=年)`, 'g')

/** The years of 「令和2・3・4年度」, 「令和3年と5年」 and 「2021、2022、2023年度」, of which all but the outer ones look like plain numbers. */
export function findListedYears(text: string): Year[] {
  return [...listIn(text, ofEra), ...listIn(text, western)]
}

function listIn(text: string, pattern: RegExp): Year[] {
  return [...text.matchAll(pattern)].flatMap((list) => {
    const era = findEra(list[1] ?? '')
    return [...list[0].matchAll(/[0-9]+/g)].map(({ 0: digits, index }): Year => {
      const start = list.index + index
      const year = era ? toWesternYear(era, Number(digits)).year : Number(digits)
      return {
        span: { start, end: start + digits.length },
        period: { kind: 'fiscal-year', fiscalYear: fiscalYear(year) },
      }
    })
  })
}
