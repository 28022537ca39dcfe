import type { Period } from '../../report/period.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'

/** A column's head, from the outermost to the nearest, and the year that it names. */
export type TimedHead = { readonly path: readonly string[]; readonly year: Period | undefined }

/**
 * 令和5年度 | 構成比 | 令和4年度 | 構成比: a head without a year that comes again behind another year's is each time of the year that
 * stands left of it, and うち一般財源 behind R4決算額 is of that one. Undefined for every other column, and where a head comes
 * twice behind one year.
 */
export function yearsOfRepeats(heads: readonly TimedHead[]): readonly (Period | undefined)[] {
  let left: Period | undefined
  const standing = heads.map(({ year }) => {
    left = year ?? left
    return year === undefined ? left : undefined
  })
  const names = heads.map(({ path, year }) => (year === undefined ? path.join('/') : ''))
  return names.map((name, column) => {
    if (name === '') return undefined
    if (roleOfLabel(heads[column]?.path.at(-1) ?? '') === 'of-which') return standing[column]
    const columns = names.flatMap((other, at) => (other === name ? [at] : []))
    const years = columns.map((at) => JSON.stringify(standing[at]))
    return columns.length >= 2 && new Set(years).size === years.length ? standing[column] : undefined
  })
}
