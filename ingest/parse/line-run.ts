import type { ShapedLine } from './shaped-line.ts'

/** What a line is within its section. */
export type Role =
  | 'tab-row'
  | 'columns'
  | 'cells'
  | 'keyed'
  | 'named'
  | 'stacked'
  | 'comma-rows'
  | 'spaced-rows'
  | 'items'
  | 'packed'
  | 'labels'
  | 'note'
  | 'orphans'
  | 'furniture'
  | 'list'
  | 'prose'

/** Neighbouring lines of one role. */
export type Run = { readonly role: Role; readonly lines: ShapedLine[] }

/** Adds to a run's own lines (the caller's, never its input's), so that a long list costs no more than its length. */
export function appended(before: Run, run: Run): ShapedLine[] {
  for (const line of run.lines) before.lines.push(line)
  return before.lines
}

/** Lines from the last line of one run to the first of the next; 1 for neighbours, 2 across one blank line. */
export function gapBetween(before: Run, after: Run): number {
  return (after.lines[0]?.index ?? 0) - (before.lines.at(-1)?.index ?? 0)
}
