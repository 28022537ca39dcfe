import { cutCommaRows } from './comma-rows.ts'
import type { DraftBlock, DraftContent, TableStyle } from './draft-blocks.ts'
import { cutDrawnRows } from './drawn-cells.ts'
import { flushValues } from './flush-values.ts'
import { joinColumns } from './join-columns.ts'
import { judgeStretch, type Layout } from './judge-layout.ts'
import { cutKeyedNumbers } from './keyed-numbers.ts'
import { trimmedSpan } from './line.ts'
import { roleOf } from './line-role.ts'
import { appended, gapBetween, type Run } from './line-run.ts'
import { endsSentence, isNumberToken, splitTokens } from './line-shape.ts'
import { splitItems } from './list-items.ts'
import { isFundWord } from './lost-layout/fund-table.ts'
import { namedAmounts } from './named-amounts.ts'
import { withoutRowNumbers } from './numbered-rows.ts'
import { cutRow, cutSpacedRow, withStubHead } from './raw-table.ts'
import type { ShapedLine } from './shaped-line.ts'
import { isHeaderRow, isShortLabel } from './spaced-row.ts'
import { splitColumns } from './split-columns.ts'
import { stackedTableAt } from './stacked-cells.ts'
import { areTimeHeads, isRowBelowHeads } from './time-heads.ts'

/** Groups the lines between two headings into blocks. `lines` are in text order and may contain blank ones. */
export function groupBlocks(lines: readonly ShapedLine[], layout: Layout): DraftBlock[] {
  return stretches(lines).flatMap((stretch) => groupStretch(stretch, judgeStretch(stretch, layout)))
}

/** Lines without a gap: where a title was taken out, no block goes on. */
function stretches(lines: readonly ShapedLine[]): ShapedLine[][] {
  const found: ShapedLine[][] = []
  for (const line of lines) {
    const open = found.at(-1)
    if (open !== undefined && open.at(-1)?.index === line.index - 1) open.push(line)
    else found.push([line])
  }
  return found
}

function groupStretch(lines: readonly ShapedLine[], layout: Layout): DraftBlock[] {
  const { style } = layout
  const cut = cutRuns(lines, layout)
  const runs = style === 'space' ? joinSpacedTables(cut) : style === 'columns' ? joinColumns(cut) : cut
  return joinRuns(runs, style).map(makeBlock)
}

/** Runs of neighbouring lines of one role; a blank line ends a run. */
function cutRuns(lines: readonly ShapedLine[], { style, lost }: Layout): Run[] {
  const runs: Run[] = []
  let open: Run | undefined
  let stackedTo = 0
  for (const [at, line] of lines.entries()) {
    if (line.blank) {
      open = undefined
      continue
    }
    if (at < stackedTo) continue
    const stacked = lost ? undefined : stackedTableAt(lines, at)
    if (stacked !== undefined) {
      open = undefined
      stackedTo = stacked.end
      runs.push({ role: 'stacked', lines: lines.slice(at, stacked.end) })
      continue
    }
    const role = roleOf(line, { style, lost, open, next: lines[at + 1] })
    if (open?.role === role && role !== 'keyed' && role !== 'items' && !headsAnew(line, open))
      open.lines.push(line)
    else {
      open = { role, lines: [line] }
      runs.push(open)
    }
  }
  return runs
}

/** The second half of the months below the rows of the first: a table of its own; so is one that opens below another of its kind. */
function headsAnew(line: ShapedLine, open: Run): boolean {
  if (line.packed !== undefined) return line.packed.opens
  return areTimeHeads(line.trimmed) && open.lines.some((above) => isRowBelowHeads(above))
}

/** In drawn text a header's lines and its rows may be set apart by a blank line: labels, then rows, are one table. */
function joinSpacedTables(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    const touches = before !== undefined && gapBetween(before, run) <= 2
    if (touches && before.role === 'labels' && (run.role === 'spaced-rows' || run.role === 'labels')) {
      joined[joined.length - 1] = { role: run.role, lines: appended(before, run) }
    } else if (
      touches &&
      headsOnly(before) &&
      canHead(before, run) &&
      run.role === 'spaced-rows' &&
      !isHeaderRow(run.lines[0]?.trimmed ?? '')
    ) {
      appended(before, run)
    } else if (touches && isFurtherRows(before, run)) {
      appended(before, run)
    } else joined.push({ role: run.role, lines: [...run.lines] })
  }
  return joined
}

/** Rows of the same units, one for one, as the last row above: the table goes on after a blank line. */
function isFurtherRows(before: Run, run: Run): boolean {
  if (before.role !== 'spaced-rows' || run.role !== 'spaced-rows' || before.lines.length < 2) return false
  const above = unitsOfRow(before.lines.at(-1)?.trimmed ?? '')
  const below = unitsOfRow(run.lines[0]?.trimmed ?? '')
  return (
    above.length >= 2 &&
    above.every((unit, at) => unit !== '' && unit === below[at]) &&
    above.length === below.length
  )
}

/** The units that a row's numbers carry; '' for a bare number. */
function unitsOfRow(trimmed: string): string[] {
  return splitTokens(trimmed)
    .filter(isNumberToken)
    .map((token) => token.replace(/^[^\d０-９]*[\d０-９][\d０-９,，.．]*/u, ''))
}

/** A header of fund sources heads numbers only: a row with a label below it belongs to another table. */
function canHead(before: Run, run: Run): boolean {
  const head = before.lines.at(-1)?.trimmed ?? ''
  if (!head.split(/\s+/u).some(isFundWord)) return true
  return run.lines[0]?.numbersOnly === true
}

/** A run of header rows that still lacks its body. */
function headsOnly(run: Run): boolean {
  return (
    run.role === 'spaced-rows' &&
    run.lines.every((line) => isHeaderRow(line.trimmed) || isShortLabel(line.trimmed))
  )
}

/** Lists go on across blank lines; a sentence broken in its middle goes on with a line that begins in kana. */
function joinRuns(runs: readonly Run[], style: TableStyle): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (before !== undefined && gapBetween(before, run) <= 2 && goesOn(before, run, style)) {
      appended(before, run)
    } else joined.push({ role: run.role, lines: [...run.lines] })
  }
  return joined
}

function goesOn(before: Run, run: Run, style: TableStyle): boolean {
  if (before.role === 'list' && run.role === 'list') return bulletOf(before) === bulletOf(run)
  if (style === 'space') return false
  if (before.role !== 'prose' || (run.role !== 'prose' && run.role !== 'labels')) return false
  const last = before.lines.at(-1)?.trimmed ?? ''
  const first = run.lines[0]?.trimmed ?? ''
  return last.length >= 20 && !endsSentence(last) && /^[ぁ-んー、。)）]/u.test(first)
}

function bulletOf(run: Run): string {
  const first = run.lines[0]?.trimmed ?? ''
  return /^[(（]?[0-9０-９]/u.test(first) ? '1' : /^[①-⑳]/u.test(first) ? '①' : (first[0] ?? '')
}

function makeBlock(run: Run): DraftBlock {
  const [head] = run.lines
  const tail = run.lines.at(-1)
  if (head === undefined || tail === undefined) throw new Error('Cannot make a block: it has no line')
  const beside = run.lines.flatMap((line) => line.beside ?? [])
  return {
    first: head.index,
    end: tail.index + 1,
    span: { start: head.start, end: tail.end },
    content: contentOf(run),
    ...(beside.length > 0 && { beside }),
  }
}

/** The lines of a table that hold words: rules between them are drawn within the table. */
function rowLines(run: Run): ShapedLine[] {
  return run.lines.filter((line) => !line.rule)
}

function contentOf(run: Run): DraftContent {
  switch (run.role) {
    case 'tab-row':
      return { kind: 'table', separator: 'tab', rows: rowLines(run).map((line) => cutRow(line, /\t/gu)) }
    case 'cells':
      return { kind: 'table', separator: 'cells', rows: cutDrawnRows(run.lines) }
    case 'items':
      return { kind: 'table', separator: 'cells', rows: run.lines.flatMap(({ itemRows }) => itemRows ?? []) }
    case 'packed':
      return {
        kind: 'table',
        separator: 'cells',
        rows: run.lines.flatMap(({ packed }) => packed?.rows ?? []),
      }
    case 'stacked':
      return { kind: 'table', separator: 'cells', rows: stackedTableAt(run.lines, 0)?.rows ?? [] }
    case 'comma-rows':
      return { kind: 'table', separator: 'cells', rows: cutCommaRows(rowLines(run)) }
    case 'keyed':
      return { kind: 'table', separator: 'space', rows: run.lines.flatMap(cutKeyedNumbers) }
    case 'columns':
      return { kind: 'table', separator: 'space', rows: splitColumns(run.lines) }
    case 'spaced-rows':
      return {
        kind: 'table',
        separator: 'space',
        rows: flushValues(withStubHead(withoutRowNumbers(run.lines.map(cutSpacedRow)))),
      }
    case 'named':
      return {
        kind: 'list',
        items: run.lines.flatMap((line) => namedAmounts(line) ?? [trimmedSpan(line)]),
      }
    case 'list':
      return { kind: 'list', items: splitItems(run.lines) }
    case 'labels':
    case 'prose':
      return { kind: 'paragraph' }
    case 'note':
    case 'orphans':
    case 'furniture':
      return { kind: run.role }
  }
}
