import { isUnitNote } from '../../parse/line-shape.ts'
import type { Measure } from '../../report/measure.ts'
import { unitsOfLine } from '../tables/table-context.ts'
import type { ScaledUnit } from './resolve-unit.ts'

/** 損益計算書　（単位：円） over 1 営業収益, 2 営業費用 …: what a statement says of its amounts below its title holds for all of its sections. */
export function unitsOverSections({ sections }: Measure, text: string): readonly ScaledUnit[] {
  const [front] = sections
  if (front === undefined || front.headings.length > 0) return []
  if (!front.blocks.every(({ kind }) => plain.has(kind))) return []
  const lines = front.blocks.flatMap(({ span, kind }) =>
    kind === 'furniture' ? [] : [text.slice(span.start, span.end).trim().split('\n').at(-1)?.trim() ?? ''],
  )
  const line = lines.findLast((one) => isUnitNote(one)) ?? ''
  // 「資産の部」 may stand below it as a name of what follows; sentences are no such names.
  const isOver = lines.slice(lines.indexOf(line) + 1).every((one) => partName.test(one))
  return isOver ? unitsOfLine(line) : []
}

const plain: ReadonlySet<string> = new Set(['note', 'paragraph', 'furniture'])
const partName = /^[\p{Script=Han}の][\p{Script=Han}の \u3000]{1,12}$/u
