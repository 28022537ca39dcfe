import type { DraftSection, PlacedBlock } from '../build-sections.ts'
import type { HeadingPath } from '../heading-path.ts'
import type { ShapedLine } from '../text-shape.ts'

/** One measure's part of a page: the headings on it, and what words are its own. */
export type PageMeasure = {
  /** Place in the list of all drafts. */
  readonly draft: number
  readonly sections: readonly DraftSection[]
}

/** A block drawn after its page's headings, with the low headings drawn right above it. */
export type LateBlock = {
  readonly block: PlacedBlock
  readonly text: string
  /** Headings below the skeleton that stand above the block, outermost first. */
  readonly under: HeadingPath
  /** Where it stands now. */
  readonly home: { readonly draft: number; readonly section: number }
}

export type PageStage = {
  readonly page: number
  readonly measures: readonly PageMeasure[]
  readonly late: readonly LateBlock[]
}

export type StageRequest = {
  readonly text: string
  readonly lines: readonly ShapedLine[]
  readonly pageOfLine: readonly number[]
  readonly drafts: readonly (readonly DraftSection[])[]
}

/** Whether a section is opened by a heading of the report's skeleton: those are drawn first on each page. */
export function isSkeleton(section: DraftSection): boolean {
  const last = section.path.at(-1)
  return last !== undefined && (last.kind === 'lenticular' || last.skeleton)
}

/** Splits each page into its headings and what was drawn after the last of them. */
export function stagePages(request: StageRequest): PageStage[] {
  const lastHeading = new Map<number, number>()
  const measures = new Map<number, Map<number, DraftSection[]>>()
  for (const [draft, sections] of request.drafts.entries()) {
    for (const section of sections) {
      if (section.headingLine === undefined) continue
      const page = request.pageOfLine[section.headingLine] ?? 0
      if (isSkeleton(section))
        lastHeading.set(page, Math.max(lastHeading.get(page) ?? -1, section.headingLine))
    }
    for (const section of sections) note(measures, section, { draft, request, lastHeading })
  }
  const stages: PageStage[] = []
  const late = lateBlocks(request, lastHeading)
  for (const [page, list] of late) {
    const onPage = [...(measures.get(page) ?? new Map<number, DraftSection[]>())]
    stages.push({ page, measures: onPage.map(([draft, sections]) => ({ draft, sections })), late: list })
  }
  return stages
}

type Noting = {
  readonly draft: number
  readonly request: StageRequest
  readonly lastHeading: ReadonlyMap<number, number>
}

function note(
  measures: Map<number, Map<number, DraftSection[]>>,
  section: DraftSection,
  { draft, request, lastHeading }: Noting,
): void {
  if (section.headingLine === undefined) return
  const page = request.pageOfLine[section.headingLine] ?? 0
  if (section.headingLine > (lastHeading.get(page) ?? -1)) return
  const onPage = measures.get(page) ?? new Map<number, DraftSection[]>()
  measures.set(page, onPage)
  onPage.set(draft, [...(onPage.get(draft) ?? []), section])
}

function lateBlocks(
  request: StageRequest,
  lastHeading: ReadonlyMap<number, number>,
): Map<number, LateBlock[]> {
  const late = new Map<number, LateBlock[]>()
  for (const [draft, sections] of request.drafts.entries()) {
    for (const [at, section] of sections.entries()) {
      for (const block of section.blocks) {
        const page = request.pageOfLine[block.first] ?? 0
        const last = lastHeading.get(page)
        if (
          last === undefined ||
          block.first <= last ||
          adjoins(block, last) ||
          block.content.kind === 'furniture'
        )
          continue
        const under = (section.headingLine ?? -1) > last ? belowSkeleton(section.path) : []
        const text = request.text.slice(block.span.start, block.span.end)
        const list = late.get(page) ?? []
        list.push({ block, text, under, home: { draft, section: at } })
        late.set(page, list)
      }
    }
  }
  return late
}

/** A block right below the last heading, without a blank line, is its own. */
function adjoins(block: PlacedBlock, headingLine: number): boolean {
  return block.first === headingLine + 1
}

function belowSkeleton(path: HeadingPath): HeadingPath {
  const last = path.findLastIndex((open) => open.kind === 'lenticular' || open.skeleton)
  return path.slice(last + 1)
}
