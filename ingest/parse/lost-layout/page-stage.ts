import type { DraftSection, PlacedBlock } from '../draft-blocks.ts'
import type { HeadingPath } from '../heading-path.ts'

/** One measure's part of a page: the sections whose headings stand there, before anything drawn late. */
export type PageMeasure = {
  /** Place in the list of all drafts. */
  readonly draft: number
  readonly sections: readonly DraftSection[]
  /** Its first heading stands on this page. */
  readonly starts: boolean
}

/** A block drawn after its page's headings, with the low headings drawn right above it. */
export type LateBlock = {
  readonly block: PlacedBlock
  readonly text: string
  /** Headings below the skeleton that stand above the block, outermost first. */
  readonly under: HeadingPath
  /** Where it stands now. */
  readonly home: DraftSection
}

export type PageStage = {
  readonly page: number
  readonly measures: readonly PageMeasure[]
  readonly late: readonly LateBlock[]
}

export type StageRequest = {
  /** Titles of the drafts, in their order. */
  readonly titles: readonly string[]
  readonly text: string
  readonly pageOfLine: readonly number[]
  readonly drafts: readonly (readonly DraftSection[])[]
  /** By line: drawn after its page's headings. */
  readonly late: readonly boolean[]
}

/** Whether a section is opened by a heading of the report's skeleton: those are drawn first on each page. */
export function isSkeleton(section: DraftSection): boolean {
  const last = section.path.at(-1)
  return last !== undefined && (last.kind === 'lenticular' || last.skeleton)
}

/** Splits each page into its headings and what was drawn after the last of them. */
export function stagePages(request: StageRequest): PageStage[] {
  const last = lastSkeletonLines(request)
  const pages = new Map<number, { measures: Map<number, DraftSection[]>; late: LateBlock[] }>()
  const pageAt = (line: number) => {
    const page = request.pageOfLine[line] ?? 0
    const known = pages.get(page) ?? { measures: new Map<number, DraftSection[]>(), late: [] }
    pages.set(page, known)
    return { page, known, last: last.get(page) }
  }
  for (const [draft, sections] of request.drafts.entries()) {
    for (const section of sections) {
      const { headingLine } = section
      if (headingLine !== undefined) {
        const { known, last: end } = pageAt(headingLine)
        const early = end !== undefined && (headingLine <= end || request.late[headingLine] !== true)
        if (early) addTo(known.measures, draft, section)
      }
      const late = section.blocks.filter((block) => isLate(block, request))
      for (const { block, attached } of attachments(section, late)) {
        const { known } = pageAt(block.first)
        const under = attached && request.late[headingLine ?? -1] === true ? belowSkeleton(section.path) : []
        const text = request.text.slice(block.span.start, block.span.end)
        known.late.push({ block, text, under, home: section })
      }
    }
  }
  return [...pages].map(([page, { measures, late }]) => ({
    page,
    measures: [...measures].map(([draft, sections]) => ({
      draft,
      sections,
      starts: sections.some((section) => section === firstHeaded(request.drafts[draft] ?? [])),
    })),
    late,
  }))
}

function firstHeaded(sections: readonly DraftSection[]): DraftSection | undefined {
  return sections.find((section) => section.headingLine !== undefined)
}

function addTo(measures: Map<number, DraftSection[]>, draft: number, section: DraftSection): void {
  const known = measures.get(draft)
  if (known === undefined) measures.set(draft, [section])
  else known.push(section)
}

function lastSkeletonLines(request: StageRequest): Map<number, number> {
  const last = new Map<number, number>()
  for (const section of request.drafts.flat()) {
    if (section.headingLine === undefined || !isSkeleton(section)) continue
    const page = request.pageOfLine[section.headingLine] ?? 0
    last.set(page, Math.max(last.get(page) ?? -1, section.headingLine))
  }
  return last
}

function isLate(block: PlacedBlock, request: StageRequest): boolean {
  return request.late[block.first] === true && block.content.kind !== 'furniture'
}

/** Which blocks follow their section's heading without a blank line between: only these are the heading's own. */
function attachments(
  section: DraftSection,
  blocks: readonly PlacedBlock[],
): { block: PlacedBlock; attached: boolean }[] {
  let reach = section.headingLine ?? -1
  return blocks.map((block) => {
    const attached = block.first === reach + 1
    if (attached) reach = block.end - 1
    return { block, attached }
  })
}

function belowSkeleton(path: HeadingPath): HeadingPath {
  const last = path.findLastIndex((open) => open.kind === 'lenticular' || open.skeleton)
  return path.slice(last + 1)
}
