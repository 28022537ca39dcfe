import { isUnitNote } from '../../parse/line-shape.ts'
import type { Measure } from '../../report/measure.ts'
import { unitsOfLine } from '../tables/table-context.ts'
import type { ScaledUnit } from './resolve-unit.ts'

/** 損益計算書　（単位：円） over 1 営業収益, 2 営業費用 …: what a statement says of its amounts below its title holds for all of its sections. */
export function unitsOverSections({ sections }: Measure, text: string): readonly ScaledUnit[] {
  const [front] = sections
  if (front === undefined || front.headings.length > 0) return []
  const { span, kind } = front.blocks.findLast((block) => block.kind !== 'furniture') ?? {}
  if (span === undefined || (kind !== 'note' && kind !== 'paragraph')) return []
  const line = text.slice(span.start, span.end).trim().split('\n').at(-1)?.trim() ?? ''
  return isUnitNote(line) ? unitsOfLine(line) : []
}
