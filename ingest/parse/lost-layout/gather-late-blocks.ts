import type { Oddity } from '../../report/parsed-report.ts'
import type { DraftSection, PlacedBlock } from '../draft-blocks.ts'
import type { HeadingPath } from '../heading-path.ts'
import { type Assignment, assignBlocks, type OwnTexts, roleOfSection } from './assign-blocks.ts'
import { rarity } from './choose-measure.ts'
import { isSkeleton, type PageStage, type StageRequest, stagePages } from './page-stage.ts'
import { headingRole, type TextRole } from './text-role.ts'

export type Gathered = {
  readonly drafts: readonly (readonly DraftSection[])[]
  readonly oddities: readonly Oddity[]
}

/**
 * For text drawn from a PDF whose layout is lost: on each page the headings come first, then the blocks that belong
 * under them, in the order in which they were drawn. Gives each such block to the measure and heading that its words,
 * its way of ending, its numbers or its order speak for. What belongs where it stands keeps its place.
 */
export function gatherLateBlocks(request: StageRequest): Gathered {
  const stages = stagePages(request).filter((stage) => stage.measures.length > 0 && stage.late.length > 0)
  const own = ownTexts(request, stages)
  const weigh = rarity(own.whole)
  const moves = stages.flatMap((stage) => {
    const assignments = assignBlocks(stage, own, weigh)
    const shared = shareAmongSubheadings(stage, assignments)
    return assignments.flatMap((assignment) => shared.get(assignment) ?? toMove(stage, assignment) ?? [])
  })
  const oddities: Oddity[] = []
  if (moves.length > 0) {
    const message = `レイアウトが失われた文字列です。${moves.length}個のまとまりを、離れた見出しの下に置き直しました。`
    oddities.push({ kind: 'layout-lost', message })
  }
  return { drafts: applyMoves(request.drafts, moves), oddities }
}

function ownTexts(request: StageRequest, stages: readonly PageStage[]): OwnTexts {
  const late = new Set(stages.flatMap((stage) => stage.late.map(({ block }) => block)))
  const textOf = (sections: readonly DraftSection[]) =>
    sections
      .flatMap((section) => [
        ...section.path.map((open) => open.heading.printed),
        ...section.blocks
          .filter((block) => !late.has(block))
          .map((block) => request.text.slice(block.span.start, block.span.end)),
      ])
      .join('\n')
  const titles = request.titles
  return {
    whole: request.drafts.map((sections, at) => `${titles[at] ?? ''}\n${textOf(sections)}`),
    cost: request.drafts.map((sections) =>
      textOf(sections.filter((section) => roleOfSection(section) === 'cost')),
    ),
  }
}

type Move = {
  readonly block: PlacedBlock
  readonly draft: number
  /** The section it goes to; undefined for the measure's own beginning, before any heading. */
  readonly to: DraftSection | undefined
  readonly under: HeadingPath
  readonly ground: string
}

function toMove(stage: PageStage, assignment: Assignment): Move | undefined {
  const { late } = assignment
  const owner = stage.measures[assignment.measure]
  if (owner === undefined) return undefined
  const to = assignment.role === 'fund' ? undefined : chooseSection(owner.sections, assignment)
  if (to !== undefined && late.home === to) return undefined
  return { block: late.block, draft: owner.draft, to, under: late.under, ground: assignment.ground }
}

/** As many paragraphs of one role as there are empty sub-headings of that role: one each, in order. */
function shareAmongSubheadings(stage: PageStage, assignments: readonly Assignment[]): Map<Assignment, Move> {
  const shared = new Map<Assignment, Move>()
  const late = new Set(stage.late.map(({ block }) => block))
  for (const [at, owner] of stage.measures.entries()) {
    const empty = owner.sections.filter((section) => {
      const numbered = section.path.length >= 2 && section.path.at(-1)?.mark?.number !== undefined
      return numbered && section.blocks.every((block) => late.has(block))
    })
    const roles = new Set(empty.map((section) => headingRole(section.path[0]?.heading.text ?? '')))
    const [role] = roles
    if (roles.size !== 1 || role === undefined || empty.length < 2) continue
    const own = assignments.filter((each) => each.measure === at && fitsSubheading(each, role))
    if (own.length !== empty.length) continue
    for (const [place, assignment] of own.entries()) {
      const { block, under } = assignment.late
      const ground = '小見出しと段落の数の一致と並び順'
      shared.set(assignment, { block, draft: owner.draft, to: empty[place], under, ground })
    }
  }
  return shared
}

/** A paragraph of sentences in that role; what was done counts as evaluation where that is asked for under sub-headings. */
function fitsSubheading({ late, role }: Assignment, wanted: TextRole): boolean {
  if (late.block.content.kind !== 'paragraph' || !/。\s*$/u.test(late.text)) return false
  return role === wanted || (wanted === 'evaluation' && role === 'action')
}

/** The section of a measure that a role speaks for; sub-headings go where their like stand. */
function chooseSection(sections: readonly DraftSection[], assignment: Assignment): DraftSection | undefined {
  const kind = assignment.late.under[0]?.kind
  const like =
    kind && sections.findLast((section) => section.path.at(-1)?.kind === kind && !isSkeleton(section))
  const parent = like && sections.find((section) => section.path.at(-1) === like.path.at(-2))
  if (parent !== undefined) return parent
  for (const role of preferences(kind === undefined ? assignment.role : 'action')) {
    const found = sections.filter((section) => roleOfSection(section) === role)
    const empty = found.filter((section) => section.blocks.length === 0)
    if (found.length > 1 && empty.length !== 1 && isRepeated(found)) return undefined
    if (found.length > 0) return empty[0] ?? found.find(tellsWhatWasDone) ?? found[0]
  }
  return sections.filter(isSkeleton).at(-1) ?? sections.at(-1)
}

/** 実施 and 実績 take what was drawn late before 構成 and 対象 do. */
function tellsWhatWasDone(section: DraftSection): boolean {
  return /実施|実績|内容|取組|取り組み|状況|経過|活動/u.test(section.path.at(-1)?.heading.text ?? '')
}

/** Several headings with the same words in one measure: nothing says which of them a block means. */
function isRepeated(sections: readonly DraftSection[]): boolean {
  return new Set(sections.map((section) => section.path.at(-1)?.heading.text)).size < sections.length
}

function preferences(role: Assignment['role']): readonly TextRole[] {
  switch (role) {
    case 'purpose':
      return ['purpose', 'action', 'evaluation']
    case 'evaluation':
      return ['evaluation', 'action']
    case 'cost':
      return ['cost', 'action']
    case 'action':
    case 'fund':
    case undefined:
      return ['action', 'cost', 'evaluation']
  }
}

function applyMoves(drafts: readonly (readonly DraftSection[])[], moves: readonly Move[]): DraftSection[][] {
  const gone = new Map(moves.map((move) => [move.block, move]))
  const arrivals = Map.groupBy(moves, (move) => move.draft)
  return drafts.map((sections, draft) => {
    const coming = arrivals.get(draft) ?? []
    const leading = coming.filter((move) => move.to === undefined)
    const result: DraftSection[] = leading.length > 0 ? [{ path: [], blocks: leading.map(placed) }] : []
    for (const section of sections) {
      const kept = section.blocks.filter((block) => !gone.has(block))
      const emptied =
        kept.length === 0 &&
        section.blocks.length > 0 &&
        !isSkeleton(section) &&
        carriesHeading(section, gone)
      const own = coming.filter((move) => move.to === section)
      const direct = own.filter((move) => move.under.length === 0)
      if (!emptied) result.push({ ...section, blocks: [...kept, ...direct.map(placed)] })
      for (const group of groupByPath(own)) {
        result.push({ path: [...section.path, ...group.under], blocks: group.moves.map(placed) })
      }
    }
    return result
  })
}

/** Whether a section's heading has gone with its blocks. */
function carriesHeading(section: DraftSection, gone: ReadonlyMap<PlacedBlock, Move>): boolean {
  const heading = section.path.at(-1)
  return section.blocks.some((block) => gone.get(block)?.under.at(-1) === heading)
}

function placed(move: Move): PlacedBlock {
  return { ...move.block, moved: { ground: move.ground } }
}

/** Moved blocks that stand under the same moved sub-headings. */
function groupByPath(moves: readonly Move[]): { under: HeadingPath; moves: Move[] }[] {
  const groups: { under: HeadingPath; moves: Move[] }[] = []
  for (const move of moves) {
    if (move.under.length === 0) continue
    const last = groups.at(-1)
    if (last !== undefined && last.under.at(-1) === move.under.at(-1)) last.moves.push(move)
    else groups.push({ under: move.under, moves: [move] })
  }
  return groups
}
