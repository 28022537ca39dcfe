import { type BlockColumns, type BlockRow, holdsAmount, isBlank, runsOn } from './sheet-rows.ts'

/**
 * A project's rows; or rows of running text alone, which go on with the project before (on a further page, say), or of which nothing tells
 * whose they are; or a heading or note between projects.
 */
export type BlockItem = {
  readonly rows: readonly BlockRow[]
  readonly kind: 'project' | 'goes-on' | 'unclear' | 'apart'
}

/** Most projects between two blank lines. */
const MOST_ITEMS = 40

/** The projects of a sheet's rows, blank ones among them; undefined where their lines cannot be told apart for certain. */
export function itemsOfRows(rows: readonly BlockRow[], columns: BlockColumns): BlockItem[] | undefined {
  const items: BlockItem[] = []
  for (const group of groupsOf(rows)) {
    const found = itemsOfGroup(group, columns)
    if (found === undefined) return undefined
    items.push(...found)
  }
  const areTop = items.every(
    ({ rows: [first], kind }) => kind !== 'project' || (first && holdsAmount(first, columns)),
  )
  return items.map((item) => (item.kind === 'goes-on' && !areTop ? { ...item, kind: 'unclear' } : item))
}

function groupsOf(rows: readonly BlockRow[]): BlockRow[][] {
  const groups: BlockRow[][] = [[]]
  for (const row of rows) {
    if (row.isApart === true || isTotal(row)) groups.push([row], [])
    else if (isBlank(row)) groups.push([])
    else groups.at(-1)?.push(row)
  }
  return groups.filter((group) => group.length > 0)
}

/** 合　計, 小計: what the projects come to is none of them. */
function isTotal({ cells }: BlockRow): boolean {
  const words = cells.map((cell) => cell?.text ?? '').filter((text) => /\p{L}/u.test(text))
  return (
    words.length > 0 && words.every((text) => /^(?:[合小総]|部|課)?計$/u.test(text.replace(/[\s　]/gu, '')))
  )
}

function itemsOfGroup(rows: readonly BlockRow[], columns: BlockColumns): BlockItem[] | undefined {
  const [first] = rows
  if (first?.isApart === true) return [{ rows, kind: 'apart' }]
  if (first !== undefined && isTotal(first)) return [{ rows, kind: 'unclear' }]
  const count = rows.filter((row) => holdsAmount(row, columns)).length
  if (count === 1)
    return rows.some((row) => row.cells[columns.name]) ? [{ rows, kind: 'project' }] : undefined
  if (count === 0) {
    const isSaid = rows.every(({ cells }) =>
      cells.every((cell, at) => cell === undefined || at === columns.text),
    )
    return isSaid ? [{ rows, kind: 'goes-on' }] : undefined
  }
  if (count > MOST_ITEMS) return undefined
  const shape = shapeOf(rows, columns)
  const top = partsOf(shape, isTop)
  if (top !== undefined) return top
  const [above, below] = CENTRED.map((fits) => partsOf(shape, fits))
  if (above !== undefined && below !== undefined) return areAlike(above, below) ? above : undefined
  return above ?? below
}

type Shape = {
  readonly rows: readonly BlockRow[]
  readonly columns: BlockColumns
  readonly goesOn: readonly boolean[]
  readonly amounts: readonly number[]
}

function shapeOf(rows: readonly BlockRow[], columns: BlockColumns): Shape {
  const amounts = rows.flatMap((row, at) => (holdsAmount(row, columns) ? [at] : []))
  return { rows, columns, goesOn: runsOn(rows, columns), amounts }
}

/** Some of the rows: from one to the one before another. */
type Stretch = { readonly shape: Shape; readonly from: number; readonly to: number }
type Fits = (stretch: Stretch) => boolean

/** The one way to part rows into stretches that each hold one amount and fit; undefined where there is none or another. */
function partsOf(shape: Shape, fits: Fits): BlockItem[] | undefined {
  let ways: number[][] = [[0]]
  for (const [at, first] of shape.amounts.entries()) {
    const next = shape.amounts[at + 1]
    const last = next ?? shape.rows.length
    const ends =
      next === undefined ? [last] : Array.from({ length: last - first }, (_, step) => first + step + 1)
    ways = ways.flatMap((way) => {
      const from = way.at(-1) ?? 0
      const fitting = ends.filter((to) => shape.goesOn[to] !== true && fits({ shape, from, to }))
      return fitting.map((to) => [...way, to])
    })
    if (ways.length === 0 || ways.length > MOST_WAYS) return undefined
  }
  const [way, ...others] = ways
  if (way === undefined || others.length > 0) return undefined
  return way.slice(1).map((end, at) => ({ rows: shape.rows.slice(way[at], end), kind: 'project' }))
}

const MOST_WAYS = 500

/** The rows that a column fills. */
function filledRows({ shape, from, to }: Stretch, column: number): number[] {
  return shape.rows
    .slice(from, to)
    .flatMap(({ cells }, at) => (cells[column] === undefined ? [] : [from + at]))
}

/** Every column begins in the first row, the name, the amount and the text among them. */
function isTop(stretch: Stretch): boolean {
  const { columns, name, text, amount } = stretch.shape.columns
  return columns.every((_, at) => {
    const [first] = filledRows(stretch, at)
    return first === stretch.from || (first === undefined && ![name, text, amount].includes(at))
  })
}

/** Every column is set in the middle of the rows; where there is no middle line, always in the one above it or always in the one below. */
const CENTRED: readonly Fits[] = [-1, 1].map((side) => (stretch) => {
  const middle = (stretch.from + stretch.to - 1) / 2
  return stretch.shape.columns.columns.every((_, at) => {
    const own = filledRows(stretch, at)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return at !== stretch.shape.columns.name
    const askew = ((first + last) / 2 - middle) * side
    return askew === 0 || askew === 0.5
  })
})

function areAlike(one: readonly BlockItem[], other: readonly BlockItem[]): boolean {
  return one.every(({ rows }, at) => rows.length === other[at]?.rows.length)
}
