/** The columns that have heads below, each with its name there and the line in which that begins. */
export type LowerNames = ReadonlyMap<number, { readonly text: string; readonly line: number }>

/** What it is worth that the same names stand below another head of the line, in screen columns. */
const ALIKE_BELOW = 10
/** What it costs that a head stands over its first column's name twice, in screen columns. */
const BEGINS_TWICE = 10

/** 男 女 世帯数 | 男 女 計 世帯数 below two years: where the first name comes again, the next head's columns begin. */
export function beginsTwice(start: number, end: number, names: LowerNames): number {
  const first = names.get(start)?.text
  for (let at = start + 1; at < end; at += 1)
    if (first !== undefined && names.get(at)?.text === first) return BEGINS_TWICE
  return 0
}

/** The same names side by side stand elsewhere too: `予算額 決算額` below each year. */
export function alikeBelow(start: number, end: number, names: LowerNames): number {
  const width = end - start
  const own = namesOf(start, end, names)
  for (const other of names.keys()) {
    const apart = other + width <= start || other >= end
    if (apart && own !== undefined && own === namesOf(other, other + width, names)) return ALIKE_BELOW
  }
  return 0
}

/** Undefined where a column has no name. */
function namesOf(start: number, end: number, names: LowerNames): string | undefined {
  const words: string[] = []
  for (let at = start; at < end; at += 1) {
    const name = names.get(at)
    if (name === undefined) return undefined
    words.push(name.text)
  }
  return words.join('\t')
}
