import type { HeadCell, HeadRun } from './head-runs.ts'

/** One reading of a run of heads: its columns from left to right, group heads outside. */
export type Column = { readonly path: readonly string[]; readonly cell: HeadCell }
export type Columns = readonly Column[]

/** Heads of the column of labels. */
const STUB =
  /^(?:内訳|区分|項目|種別|科目|名称|事業名?|講座名?|年度|地区名?|校区|課程|研修課程|費目|款|節|内容|相談内容|対象)$/u
/** Words that name what the columns under them have in common. */
const GROUP = /(?:状況|内訳|結果|区分|内容|種別|理由|別|方法)$/u

/** The ways in which the heads of a run can be columns of numbers, most columns first. */
export function readColumns(run: HeadRun): Columns[] {
  const leafAt = run.levels.findLastIndex((level) => level.length >= 3)
  if (leafAt < 0) return [withoutStub(run.levels.flat()).map(plain)].filter((columns) => columns.length >= 2)
  const leaves = run.levels[leafAt] ?? []
  const above = run.levels.slice(0, leafAt)
  const flat = withoutStub(leaves).map(plain)
  const levelled = above.length === 0 ? undefined : readLevelled(above, leaves)
  return levelled === undefined ? [flat] : [levelled, flat]
}

/** Heads that begin with the column of labels and stand apart from the rest: 「内訳」「一般 / 相談」. */
export function headsAfterStub(run: HeadRun): Columns | undefined {
  const cells = run.levels.flat()
  const [first, ...rest] = cells
  const isAlone = run.rows.length === 0 && run.levels.every((level) => level.length === 1)
  return isAlone && first !== undefined && STUB.test(first.label) && rest.length > 0
    ? rest.map(plain)
    : undefined
}

export function hasStub(run: HeadRun): boolean {
  return run.levels.some((level) => STUB.test(level[0]?.label ?? ''))
}

function plain(cell: HeadCell): Column {
  return { path: [cell.shown], cell }
}

function withoutStub(cells: readonly HeadCell[]): readonly HeadCell[] {
  return STUB.test(cells[0]?.label ?? '') ? cells.slice(1) : cells
}

/** Tall heads left and right of a group head, which stands over the leaves. */
function readLevelled(above: readonly (readonly HeadCell[])[], leaves: readonly HeadCell[]): Columns {
  const upper = above.at(-1) ?? []
  const at = upper.findIndex((cell) => GROUP.test(cell.label))
  const group = upper[at]
  const left = [...above.slice(0, -1).flat(), ...(at < 0 ? upper : upper.slice(0, at))]
  const right = at < 0 ? [] : upper.slice(at + 1)
  const parted = partGlued(leaves, right, left)
  const inner = parted.leaves.map((cell) => ({
    path: group === undefined ? [cell.shown] : [group.shown, cell.shown],
    cell,
  }))
  return [...withoutStub(left).map(plain), ...inner, ...parted.right.map(plain)]
}

/**
 * The second line of a tall head on the right is drawn right before the first leaf and sticks to it: 「審査」 over
 * 「請求全部開示」. It is told by another head that ends with it and by what the rest has in common with the next leaf.
 */
function partGlued(
  leaves: readonly HeadCell[],
  right: readonly HeadCell[],
  left: readonly HeadCell[],
): { readonly leaves: readonly HeadCell[]; readonly right: readonly HeadCell[] } {
  const [first, second, ...others] = leaves
  const tall = right.at(-1)
  if (first === undefined || second === undefined || tall === undefined) return { leaves, right }
  const ending = second.label.slice(-2)
  for (let cut = 1; cut < first.label.length - 1; cut += 1) {
    const [tail, rest] = [first.label.slice(0, cut), first.label.slice(cut)]
    const isKnown = left.some((cell) => cell.label.includes(tail) && cell.label.length > tail.length)
    if (cut < 2 || !isKnown || !rest.endsWith(ending)) continue
    const printed = first.span.end - first.span.start
    const at = printed === first.label.length ? first.span.start + cut : first.span.start
    const leaf = { label: rest, shown: rest, span: { start: at, end: first.span.end } }
    const label = tall.label + tail
    return {
      leaves: [leaf, second, ...others],
      right: [...right.slice(0, -1), { ...tall, label, shown: label }],
    }
  }
  return { leaves, right }
}
