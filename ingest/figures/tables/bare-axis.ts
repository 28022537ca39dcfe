import { isChangeHead } from '../../parse/change-heads.ts'
import { areMonthsOfYear } from '../../parse/month-heads.ts'
import { ERAS } from '../../quantity/eras.ts'
import { foldText } from '../../quantity/fold-text.ts'
import type { Period } from '../../report/period.ts'
import { isTimeLabel } from '../labels/period-of-labels.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'
import { yearsAlong } from './axis-years.ts'
import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

const YEARS = /^(?:会計)?年(?:度|次)?(?:別|末)?$/
const MONTHS = /^月(?:別|次)?$/
const BARE = /^(?:元|[0-9０-９]{1,2})$/
/** A first year alone is of the era that is. */
const FIRST_YEAR: ReadonlyMap<string, string> = new Map([['元', '令和元']])
const FULL_YEAR = /^(?:19|20)[0-9]{2}$/
/** What stands below years or months for all of them. */
const OF_ALL = /^(?:全年|年間|通年|平均|月平均|年平均)/
/** Fewest years or months that are known as an axis. */
const SHORTEST_AXIS = 2

/**
 * 年度 over 令和元年度, ２, ３, and 月 over ４, ５, ６: the numbers of the first column are years and months, which say when, and number
 * no rows; they are spelled as what they are.
 */
export function spellBareAxis(rows: readonly GridRow[]): readonly GridRow[] {
  const head = rows.findIndex(({ cells: [first] }) => isAxisHead(wordsOf(first)))
  const labels = rows.slice(head + 1).map(({ cells: [first] }) => wordsOf(first))
  const suffix = head < 0 ? undefined : suffixOf(wordsOf(rows[head]?.cells[0]), labels)
  if (suffix === undefined) return rows
  const spelled = labels.map((label) =>
    BARE.test(label) ? `${FIRST_YEAR.get(label) ?? label}${suffix}` : label,
  )
  const eras = yearsAlong(spelled, '').map((period, at) => eraOf(period, labels[at] ?? ''))
  return rows.map((row, at) => {
    const [first, ...others] = row.cells
    if (first === undefined || at <= head || !BARE.test(wordsOf(first))) return row
    const text = `${eras[at - head - 1] ?? ''}${spelled[at - head - 1]}`
    return { ...row, cells: [spelledAs(text, first), ...others] }
  })
}

/** 月 beside ４, ５, … ３, 計: the numbers of a row of heads are months, which head the columns below them. */
export function spellBareHeads(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row) => {
    const [first, ...others] = row.cells
    if (first === undefined || !areMonthsOfYear(row.cells.map(wordsOf))) return row
    const spelled = others.map((cell): GridCell => {
      const words = wordsOf(cell)
      return BARE.test(words) ? spelledAs(`${words}月`, cell) : cell
    })
    return { ...row, cells: [first, ...spelled] }
  })
}

/** The years and months of records (会計年度 | 月 | 施設名 | 利用者数), which name them, spelled as what they are: 2022年度, 4月. */
export function spellRecords(rows: readonly GridRow[]): readonly GridRow[] {
  return spellColumn(spellColumn(rows, YEARS, yearsOfRecords), MONTHS, monthsOfRecords)
}

/** The words below the first head of the kind, as `spell` has them; rows as they are where it knows them for something else. */
function spellColumn(
  rows: readonly GridRow[],
  kind: RegExp,
  spell: (words: readonly string[], head: string) => readonly string[] | undefined,
): readonly GridRow[] {
  const isHead = (cell: GridCell | undefined) => kind.test(wordsOf(cell))
  const head = rows.findIndex(({ cells }) => cells.some(isHead))
  const column = rows[head]?.cells.findIndex(isHead) ?? -1
  const below = rows.slice(head + 1).map(({ cells }) => wordsOf(cells[column]))
  const spelled = head < 0 ? undefined : spell(below, wordsOf(rows[head]?.cells[column]))
  if (spelled === undefined) return rows
  return rows.map((row, at) => {
    const words = spelled[at - head - 1]
    return words === undefined || words === below[at - head - 1]
      ? row
      : { ...row, cells: row.cells.map((cell, place) => (place === column ? spelledAs(words, cell) : cell)) }
  })
}

/** 2022, 2023 below 会計年度: years in full figures, and nothing else; or ４, ３, 増減 by turns below 年度. */
function yearsOfRecords(words: readonly string[], head: string): readonly string[] | undefined {
  if (head.includes('年度') && areYearsByTurns(words))
    return words.map((word) => (BARE.test(word) ? `${word}年度` : word))
  if (words.length < SHORTEST_AXIS || !words.every((year) => FULL_YEAR.test(year))) return undefined
  return words.map((year) => `${year}${head.includes('年度') ? '年度' : '年'}`)
}

/** ４, ３, 増減, ４, ３, 増減: the same few years in a run, which come again for every name, and what lies between them. */
function areYearsByTurns(words: readonly string[]): boolean {
  const bare = words.filter((word) => BARE.test(word))
  const years = [...new Set(bare)]
  const turns = bare.length / years.length
  return (
    years.length >= SHORTEST_AXIS &&
    turns >= SHORTEST_AXIS &&
    bare.every((word, at) => word === years[at % years.length]) &&
    isRun(years.map(numberOf)) &&
    years.slice(1).every((year, at) => Math.abs(numberOf(year) - numberOf(years[at] ?? '')) === 1) &&
    words.every((word) => word === '' || BARE.test(word) || isChangeHead(word))
  )
}

/** 4, 4, 5, 計 below 月: months and their totals. */
function monthsOfRecords(words: readonly string[]): readonly string[] | undefined {
  const isMonth = (word: string) => BARE.test(word) && numberOf(word) >= 1 && numberOf(word) <= 12
  const areMonths = words.every((word) => word === '' || isMonth(word) || roleOfLabel(word) !== 'plain')
  if (!areMonths || new Set(words.filter(isMonth)).size < SHORTEST_AXIS) return undefined
  return words.map((word) => (isMonth(word) ? `${word}月` : word))
}

function spelledAs(text: string, cell: GridCell): GridCell {
  return { ...cell, text, kind: 'text', quantities: [] }
}

/** 令和 before ３年 that leans on another year: the era by whose count the number is that year. */
function eraOf(period: Period | undefined, label: string): string {
  const year =
    period?.kind === 'fiscal-year'
      ? period.fiscalYear
      : period?.kind === 'calendar-year'
        ? period.year
        : undefined
  if (year === undefined) return ''
  return ERAS.find(({ first }) => first + numberOf(label) - 1 === year)?.name ?? ''
}

function numberOf(label: string): number {
  return label === '元' ? 1 : Number(foldText(label))
}

function isAxisHead(words: string): boolean {
  return YEARS.test(words) || MONTHS.test(words)
}

function wordsOf(cell: GridCell | undefined): string {
  return (cell?.text ?? '').replace(/[\s　]/g, '')
}

/** Behind each bare number, where every label is bare, a time in full or a total, and the bare ones follow each other. */
function suffixOf(head: string, labels: readonly string[]): string | undefined {
  const bare = labels.filter((label) => BARE.test(label))
  const others = labels.filter((label) => label !== '' && !BARE.test(label) && !isAxisHead(label))
  const fits = others.every(
    (label) => isTimeLabel(label) || roleOfLabel(label) !== 'plain' || OF_ALL.test(label),
  )
  const times = others.filter((label) => isTimeLabel(label))
  if (bare.length === 0 || bare.length + times.length < SHORTEST_AXIS || !fits) return undefined
  const numbers = bare.map(numberOf)
  if (MONTHS.test(head)) return numbers.every((month) => month >= 1 && month <= 12) ? '月' : undefined
  const isFiscal = head.includes('年度') || others.some((label) => label.includes('年度'))
  return isRun(numbers) ? (isFiscal ? '年度' : '年') : undefined
}

/** Up or down all the way, but for one turn where an era begins: 29, 30, 元, ２. */
function isRun(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, at) => Math.sign(year - (years[at] ?? 0)))
  const ups = steps.filter((step) => step > 0).length
  return !steps.includes(0) && Math.min(ups, steps.length - ups) <= 1
}
