import { partsOf } from './chapters-between.ts'
import type { LineRange } from './decide-headings.ts'
import { departmentStrength } from './department.ts'
import { cleanTitle } from './found-title.ts'
import type { MeasureStart } from './measure-starts.ts'
import type { ShapedLine } from './shaped-line.ts'

/** 編・章: what stands over a measure and others after it: the parts' titles, outermost first, and the office that one of them names. */
export type PartsOver = { readonly parts: readonly string[]; readonly department?: string }

/** How wide a part is by the word that numbers it; Ⅲ stands over all of them. */
const LEVELS = ['編', '部', '章', '節']

/**
 * Under which parts each measure stands: those that open right above a measure, or are one themselves, hold until the next
 * part as wide. `fronts` are the lines in front of each measure.
 */
export function partsOver(
  lines: readonly ShapedLine[],
  starts: readonly MeasureStart[],
  fronts: readonly LineRange[],
): readonly PartsOver[] {
  const isPart = partsOf(lines, starts)
  let open: readonly { readonly level: number; readonly text: string }[] = []
  const close = (level: number) => {
    open = open.filter((one) => one.level < level)
  }
  const enter = (line: ShapedLine) => {
    close(levelOf(line))
    open = [...open, { level: levelOf(line), text: cleanTitle(line.trimmed) }]
  }
  return starts.map((start, at) => {
    const front = fronts[at] ?? { first: start.first, end: start.first }
    for (const line of lines.slice(front.first, front.end)) if (isPart(line)) enter(line)
    const own = lines[start.first]
    const isItself = own !== undefined && start.title !== undefined && isPart(own)
    if (isItself) close(levelOf(own))
    const over = open.map(({ text }) => text)
    if (isItself) enter(own)
    const department = over.findLast((text) => departmentStrength(text) === 'strong')
    const parts = over.filter((text) => text !== department)
    return { parts, ...(department !== undefined && { department }) }
  })
}

function levelOf({ trimmed }: ShapedLine): number {
  return LEVELS.indexOf(/^第\s*[0-9０-９一二三四五六七八九十]+\s*([編部章節])/u.exec(trimmed)?.[1] ?? '')
}
