import Big from 'big.js'
import type { FigureDraft } from '../figure-draft.ts'

/** One line of a table: its figures by column. A loose one has no label of its own. */
type Line = { readonly figures: ReadonlyMap<number, FigureDraft>; readonly isLoose: boolean }

/** A labelled line and the loose ones down to the next label; lines above the first label have none to go with. */
type Group = { readonly label: Line; readonly loose: readonly Line[] }

const nobody: Line = { figures: new Map(), isLoose: false }

/** What stands in column `opening` and all between make what stands in `closing`. */
type Span = { readonly opening: number; readonly closing: number }

/** How many loose lines of each group are its own, where only one reading satisfies most balances; and which balances hold. */
type Reading = {
  readonly span: Span
  readonly own: readonly (number | undefined)[]
  readonly holds: readonly boolean[]
}

/** Fewest labels whose balance must hold for a pair of columns to be one. */
const fewestProofs = 3
/** More lines than these below one label are no flows of it; the search stays small. */
const mostLoose = 8

/**
 * A label in the middle of its lines (取崩 above it, 積立 below): a line without label belongs to the label above or below so that the printed
 * balances hold, 残高 + flows = 残高. Where one reading alone satisfies most of them, the lines are named by it and their numbers are checked;
 * else all stay as they were.
 */
export function attachByBalance(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const byTable = Map.groupBy(drafts, ({ cell }) => cell?.tableId)
  const attached = new Map<FigureDraft, FigureDraft>()
  for (const [tableId, own] of byTable) {
    if (tableId === undefined || !own.some(isOrdered)) continue
    for (const [draft, named] of attachTable(own)) attached.set(draft, named)
  }
  return drafts.map((draft) => attached.get(draft) ?? draft)
}

function isOrdered({ status, proof }: FigureDraft): boolean {
  return status === 'doubtful' && proof === 'order'
}

function attachTable(drafts: readonly FigureDraft[]): ReadonlyMap<FigureDraft, FigureDraft> {
  const groups = groupsOf(drafts)
  if (groups.length < fewestProofs || groups.some(({ loose }) => loose.length > mostLoose)) return new Map()
  const labelled = groups.flatMap(({ label }) => [...label.figures.keys()])
  const columns = [...Map.groupBy(labelled, (column) => column)]
    .flatMap(([column, all]) => (all.length < fewestProofs ? [] : [column]))
    .toSorted((a, b) => a - b)
  const spans = columns.flatMap((opening) =>
    columns.filter((closing) => closing > opening + 1).map((closing) => ({ opening, closing })),
  )
  const readings = spans
    .map((span) => readBalances(groups, span))
    .filter((reading) => isProving(reading, groups))
  const named = new Map<FigureDraft, FigureDraft>()
  for (const reading of readings) nameBy(reading, groups, named)
  return named
}

function groupsOf(drafts: readonly FigureDraft[]): readonly Group[] {
  const rows = Map.groupBy(drafts, ({ cell }) => cell?.row ?? 0)
  const groups: { label: Line; loose: Line[] }[] = []
  for (const [, own] of [...rows].toSorted(([a], [b]) => a - b)) {
    const figures = new Map(own.map((draft) => [draft.cell?.column ?? 0, draft]))
    const line = { figures, isLoose: own.every(isOrdered) }
    if (!line.isLoose) groups.push({ label: line, loose: [] })
    else if (groups.length > 0) groups.at(-1)?.loose.push(line)
    else groups.push({ label: nobody, loose: [line] })
  }
  return groups
}

function flows({ figures }: Line, { opening, closing }: Span): readonly FigureDraft[] {
  return [...figures].filter(([column]) => opening < column && column < closing).map(([, draft]) => draft)
}

function sumOf(lines: readonly Line[], span: Span): Big {
  return lines.flatMap((line) => flows(line, span)).reduce((sum, { value }) => sum.plus(value), new Big(0))
}

/** The last lines of the group before, from `prior` on, the label's own and the first `split` ones below it. */
type Split = { readonly at: number; readonly prior: number; readonly split: number }

function linesOf(groups: readonly Group[], { at, prior, split }: Split): readonly Line[] {
  return [...(groups[at - 1]?.loose.slice(prior) ?? []), ...(groups[at]?.loose.slice(0, split) ?? [])]
}

function holdsWith(groups: readonly Group[], split: Split, span: Span): boolean {
  const label = groups[split.at]?.label
  const opening = label?.figures.get(span.opening)
  const closing = label?.figures.get(span.closing)
  if (label === undefined || opening === undefined || closing === undefined) return false
  return opening.value.plus(sumOf([label, ...linesOf(groups, split)], span)).eq(closing.value)
}

/** The splits of all groups with which most balances hold, group by group from the top; a tie leaves a group open. */
function readBalances(groups: readonly Group[], span: Span): Reading {
  const sizes = groups.map(({ loose }) => loose.length)
  const best: number[][] = [[0]]
  for (const [at, size] of sizes.entries()) {
    const before = best[at] ?? [0]
    best.push(
      range(size).map((split) =>
        Math.max(
          ...before.map((score, prior) => score + (holdsWith(groups, { at, prior, split }, span) ? 1 : 0)),
        ),
      ),
    )
  }
  // From the bottom: which splits lie on a best path.
  const own: (number | undefined)[] = []
  const holds: boolean[] = []
  let ends = bestOf(best.at(-1) ?? [0], best.at(-1) ?? [0])
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const before = best[at] ?? [0]
    const after = best[at + 1] ?? [0]
    const paths = ends.flatMap((split) =>
      range(before.length - 1).flatMap((prior) => {
        const isHeld = holdsWith(groups, { at, prior, split }, span)
        return (before[prior] ?? 0) + (isHeld ? 1 : 0) === after[split] ? [{ prior, split, isHeld }] : []
      }),
    )
    own.unshift(
      onlyOf(
        paths.map(({ split }) => split),
        groups[at]?.loose.map((line) => flows(line, span).length) ?? [],
      ),
    )
    holds.unshift(paths.every(({ isHeld }) => isHeld))
    ends = [...new Set(paths.map(({ prior }) => prior))]
  }
  return { span, own, holds }
}

function range(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, index) => index)
}

function bestOf(scores: readonly number[], among: readonly number[]): number[] {
  return among.flatMap((score, index) => (score === Math.max(...scores) ? [index] : []))
}

/** The one split, or the first of several that only lines without a number part. */
function onlyOf(splits: readonly number[], counts: readonly number[]): number | undefined {
  const [first, last] = [Math.min(...splits), Math.max(...splits)]
  return counts.slice(first, last).every((count) => count === 0) ? first : undefined
}

function isProving({ span, own, holds }: Reading, groups: readonly Group[]): boolean {
  const proved = holds.filter((isHeld, at) => isHeld && own[at] !== undefined)
  const tried = groups.filter(
    ({ label: { figures } }) => figures.has(span.opening) && figures.has(span.closing),
  )
  return proved.length >= fewestProofs && proved.length * 2 > tried.length
}

/** Names the lines of each balance that holds, and its numbers as checked by it. */
function nameBy(reading: Reading, groups: readonly Group[], named: Map<FigureDraft, FigureDraft>): void {
  const { span, own, holds } = reading
  groups.forEach((group, at) => {
    const [prior, split] = [at === 0 ? 0 : own[at - 1], own[at]]
    const opening = group.label.figures.get(span.opening)
    const closing = group.label.figures.get(span.closing)
    if (!holds[at] || prior === undefined || split === undefined || !opening || !closing) return
    const path = opening.labels.row
    const above = groups[at - 1]
    const lines = linesOf(groups, { at, prior, split })
    const parts = [group.label, ...lines].flatMap((line) => flows(line, span))
    if (lines.every((line) => flows(line, span).length === 0)) return
    const time = onlyTime(groups, span)
    const proof = `${opening.printed}${parts.map(signed).join('')}=${closing.printed}`
    const shared = { ...(time ?? {}), status: 'checked', proof, role: 'part' } as const
    for (const line of lines) {
      const own = (draft: FigureDraft) => ownLabels(draft, above?.label, group.label)
      const kinds = new Set([...line.figures.values()].flatMap(own))
      for (const draft of flows(line, span)) {
        // 取崩 said of one number of a line holds for the others of it.
        const kind = own(draft).length > 0 || kinds.size > 1 ? own(draft) : [...kinds]
        const said = draft.periodSource === 'label' && draft.period.kind === 'fiscal-year'
        const { period, periodSource } = said ? draft : { ...draft, ...shared }
        const labels = { ...draft.labels, row: [...path, ...kind] }
        named.set(draft, { ...draft, ...shared, labels, period, periodSource })
      }
    }
  })
}

/** The one year that heads say of flows between two balances: it holds for those whose own head says none (in a total, all years). */
function onlyTime(
  groups: readonly Group[],
  span: Span,
): Pick<FigureDraft, 'period' | 'periodSource'> | undefined {
  const said = groups
    .flatMap(({ label, loose }) => [label, ...loose].flatMap((line) => flows(line, span)))
    .filter(({ period, periodSource }) => periodSource === 'label' && period.kind === 'fiscal-year')
  const times = new Set(said.map(({ period }) => JSON.stringify(period)))
  const [first] = said
  return first === undefined || times.size > 1
    ? undefined
    : { period: first.period, periodSource: first.periodSource }
}

/** The labels of a number of a loose line that are its own: without those taken over from the label above it. */
function ownLabels(draft: FigureDraft, ...labels: readonly (Line | undefined)[]): readonly string[] {
  const { row } = draft.labels
  const paths = labels.map((label) => [...(label?.figures.values() ?? [])][0]?.labels.row ?? [])
  const taken = paths.find((path) => path.length > 0 && path.every((word, index) => row[index] === word))
  return row.slice(taken?.length ?? (labels.includes(nobody) ? 0 : row.length))
}

function signed({ value, printed }: FigureDraft): string {
  return `${value.lt(0) ? '−' : '+'}${printed.replace(/^[△▲▼−-]\s*/, '')}`
}
