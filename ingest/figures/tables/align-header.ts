import { kindOfLabel } from '../labels/label-kind.ts'
import { type ColumnProfile, isMostlyNumbers, isMostlyText } from './column-profile.ts'
import { blankCell, type GridRow } from './grid.ts'

/**
 * Puts heads back over their columns where a header row has lost the blank of a merged cell, so that all heads right of it
 * stand too far left. The evidence is a filled column without a head at the right end; the blank goes where heads and
 * columns then agree in kind. Unchanged where the header already fits or where several repairs that fit equally name a column
 * of values differently; of those that differ over labels only the one that leaves the first head in its place is taken.
 */
export function alignHeader(
  header: readonly GridRow[],
  profiles: readonly ColumnProfile[],
): { readonly header: readonly GridRow[]; readonly changed: boolean } {
  const spare = headlessColumns(header, profiles)
  const now = misfits(header, profiles)
  if (spare === 0 || now === 0) return { header, changed: false }
  const candidates = repairs(header, spare).map((rows) => ({ rows, score: misfits(rows, profiles) }))
  const best = Math.min(...candidates.map((candidate) => candidate.score))
  const winners = candidates.filter((candidate) => candidate.score === best)
  const labels = leadingTextColumns(profiles)
  const distinct = new Set(winners.map(({ rows }) => headsFrom(labels, rows)))
  const winner = winners.find(({ rows }) => rows[0]?.cells[0]?.kind !== 'blank') ?? winners[0]
  if (winner === undefined || best >= now || distinct.size > 1) return { header, changed: false }
  return { header: winner.rows, changed: true }
}

/** Filled columns at the right end that no header row names. */
function headlessColumns(header: readonly GridRow[], profiles: readonly ColumnProfile[]): number {
  let count = 0
  for (let column = profiles.length - 1; column > 0; column -= 1) {
    if (header.some((row) => row.cells[column]?.kind !== 'blank')) break
    if ((profiles[column]?.filled ?? 0) > 0) count += 1
  }
  return Math.min(count, 3)
}

/** Blanks put into all rows at the front, or into one row before any of its heads. */
function repairs(header: readonly GridRow[], spare: number): readonly (readonly GridRow[])[] {
  const found: (readonly GridRow[])[] = []
  for (let blanks = 1; blanks <= spare; blanks += 1) {
    const columns = header[0]?.cells.length ?? 0
    const places = Array.from({ length: columns - blanks }, (_, column) => column)
    for (const column of places) {
      const isHead = column === 0 || header.some((row) => row.cells[column]?.kind !== 'blank')
      if (isHead) found.push(header.map((row) => insertBlanks(row, column, blanks)))
    }
    header.forEach((row, index) => {
      if (header.length < 2) return
      for (const column of places) {
        if (row.cells[column]?.kind === 'blank') continue
        found.push(header.map((other, at) => (at === index ? insertBlanks(other, column, blanks) : other)))
      }
    })
  }
  return found
}

function insertBlanks(row: GridRow, column: number, blanks: number): GridRow {
  const at = row.cells[column]?.span.start ?? row.span.end
  const cells = [
    ...row.cells.slice(0, column),
    ...Array.from({ length: blanks }, () => blankCell(at)),
    ...row.cells.slice(column),
  ]
  const tail = cells.slice(row.cells.length)
  // A head must not fall off the end: such a candidate stays as it was and so never wins.
  return tail.some((cell) => cell.kind !== 'blank')
    ? row
    : { ...row, cells: cells.slice(0, row.cells.length) }
}

function headsFrom(column: number, header: readonly GridRow[]): string {
  const texts = header.map((row) => row.cells.slice(column).map((cell) => cell.text))
  return texts.map((row) => row.join('\t')).join('\n')
}

/** How many heads stand over a column of another kind. */
function misfits(header: readonly GridRow[], profiles: readonly ColumnProfile[]): number {
  const stub = leadingTextColumns(profiles)
  let count = 0
  profiles.forEach((profile, column) => {
    const cells = header.flatMap((row) => row.cells[column] ?? []).filter((cell) => cell.kind !== 'blank')
    const inStub = column > 0 && column < stub
    const kinds = cells.map((cell) => kindOfLabel(cell.text, cell.times.length > 0))
    const lowest = kinds.at(-1)
    if (lowest === undefined) return
    if (lowest === 'of-which' && (opensItsGroup(header, column) || outgrows(profiles, column))) count += 1
    const isValueHead = kinds.includes('axis') || isRepeated(header, cells.at(-1)?.text ?? '')
    if ((isValueHead && inStub && isMostlyText(profile)) || isMisfit(lowest, profile, inStub)) count += 1
  })
  return count
}

/** A head that stands several times in its row heads values, not labels. */
function isRepeated(header: readonly GridRow[], text: string): boolean {
  return header.some((row) => row.cells.filter((cell) => cell.text === text).length >= 2)
}

/** A part is not printed more often than its whole, which stands left of it. */
function outgrows(profiles: readonly ColumnProfile[], column: number): boolean {
  return (profiles[column]?.amounts ?? 0) > (profiles[column - 1]?.amounts ?? 0)
}

/** うち stands beside what it is part of: never in the first column under a head. */
function opensItsGroup(header: readonly GridRow[], column: number): boolean {
  return header.some((row, index) => index < header.length - 1 && row.cells[column]?.kind !== 'blank')
}

function isMisfit(kind: string, profile: ColumnProfile, inStub: boolean): boolean {
  if (profile.filled === 0) return false
  if (kind === 'amount' || kind === 'of-which') {
    return (isMostlyText(profile) && inStub) || profile.rates > profile.filled / 2
  }
  if (kind === 'rate') return isMostlyText(profile) || profile.large > profile.filled / 2
  if (kind === 'text') return isMostlyNumbers(profile) && profile.large > profile.filled / 2
  return false
}

/** Columns at the left that hold labels rather than values. */
export function leadingTextColumns(profiles: readonly ColumnProfile[]): number {
  let column = 0
  while (column < profiles.length) {
    const profile = profiles[column]
    if (profile === undefined || (isMostlyNumbers(profile) && !profile.isSerial)) break
    column += 1
  }
  return column
}
