import type { Block, BudgetPlace, Measure, Section } from '../report/measure.ts'
import type { DraftSection, PlacedBlock } from './draft-blocks.ts'
import type { MeasureStart } from './measure-starts.ts'
import type { PartsOver } from './parts-over.ts'

export type MeasureDraft = {
  readonly start: MeasureStart
  readonly sections: readonly DraftSection[]
}

export type MeasureFrame = {
  readonly id: string
  readonly fallbackTitle: string
  readonly budgetPlace?: BudgetPlace
  readonly over: PartsOver
  readonly lost: boolean
}

/** Turns a draft into the domain's measure, numbering its tables in the order of its sections. */
export function assembleMeasure(draft: MeasureDraft, frame: MeasureFrame): Measure {
  const { title } = draft.start
  let tables = 0
  const makeBlock = (block: PlacedBlock): Block => {
    const moved = {
      ...(block.moved && { moved: block.moved }),
      ...(block.beside && { beside: block.beside }),
    }
    if (block.content.kind !== 'table') return { span: block.span, ...moved, ...block.content }
    tables += 1
    const { separator, rows } = block.content
    const { before, after } = block
    const layoutLost = frame.lost && separator === 'space'
    const table = { id: `${frame.id}#t${tables}`, separator, rows, before, after, layoutLost }
    return { span: block.span, ...moved, kind: 'table', table }
  }
  const sections: Section[] = draft.sections.map((section) => ({
    headings: section.path.map((open) => open.heading),
    blocks: section.blocks.map(makeBlock),
  }))
  const department = title?.department ?? frame.over.department
  return {
    id: frame.id,
    title: title?.title || frame.fallbackTitle,
    ...(title?.title && !title.titleInText && { titleSpan: title.titleSpan }),
    ...(department && { department }),
    ...(title?.departmentSpan && !title.departmentInText && { departmentSpan: title.departmentSpan }),
    ...(frame.budgetPlace && { budgetPlace: frame.budgetPlace }),
    ...(frame.over.parts.length > 0 && { parts: frame.over.parts }),
    sections,
  }
}
