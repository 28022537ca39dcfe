import { findNumbers } from '../../quantity/find-numbers.ts'
import type { Span } from '../../report/span.ts'
import type { Unit } from '../../report/unit.ts'
import { factsInText } from '../prose/facts-in-text.ts'
import type { HeadRun } from './head-runs.ts'
import type { Board, Home, LooseNumber, PageLine } from './lost-page.ts'
import { bareOf } from './read-slots.ts'

/** A line that says what a table under it shows, now that the table was drawn elsewhere. */
export type Announcement = {
  readonly home: Home
  readonly label: string
  readonly span: Span
  readonly unit?: Unit
  /** Nothing else on the page could be meant. */
  readonly isOnly: boolean
}

/** Smaller totals stand in other sentences by chance. */
const SMALLEST_SAID = 10

const ANNOUNCES = /(?:状況|実績|内訳|件数|人数|一覧|推移|結果|次のとおり|以下のとおり)$/u

/**
 * Whose table a run of heads is: the line that prints the table's total in words (相談件数 51件), or the page's one
 * label that announces a table and has nothing under it.
 */
export function announcementFor(board: Board, run: HeadRun, total: LooseNumber): Announcement | undefined {
  const isOwn = (line: PageLine) => run.lines.some((head) => head.home.measure === line.home.measure)
  const [only, ...others] = saidTotals(board.page.lines.filter(isOwn), total)
  if (only !== undefined && others.length === 0) return only
  const open = board.page.lines.filter((line, at) => announces(line, board.page.lines[at + 1]))
  const own = open.filter(isOwn)
  const [line, ...more] = own.length > 0 ? own : open
  if (line === undefined || more.length > 0) return undefined
  return { home: line.home, label: bareOf(line.text), span: line.span, isOnly: open.length === 1 }
}

function announces(line: PageLine, next: PageLine | undefined): boolean {
  const isLabel = line.text.length <= 40 && findNumbers(bareOf(line.text)).length === 0
  return isLabel && ANNOUNCES.test(line.text.trim()) && (next === undefined || next.gap === 'other')
}

/** Sentences and items that give the total its name and unit. */
function saidTotals(lines: readonly PageLine[], total: LooseNumber): Announcement[] {
  if (total.quantity.value.lt(SMALLEST_SAID)) return []
  return lines.flatMap((line) => {
    if (line.words.some((word) => word.number === total)) return []
    return factsInText(line.text, findNumbers(line.text)).flatMap((fact) => {
      const { unit, value } = fact.quantity
      const label = (fact.label.at(-1) ?? '').replace(/^[【（(［]+/u, '')
      const counts = unit?.kind === 'count' || unit?.kind === 'people'
      if (unit === undefined || !counts || !value.eq(total.quantity.value) || label === '') return []
      return [{ home: line.home, label, span: line.span, unit, isOnly: true }]
    })
  })
}
