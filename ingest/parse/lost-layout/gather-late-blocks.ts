import type { Oddity } from '../../report/parsed-report.ts'
import type { DraftSection, PlacedBlock } from '../build-sections.ts'
import type { HeadingPath } from '../heading-path.ts'
import { type Assignment, assignBlocks } from './assign-blocks.ts'
import { isSkeleton, type PageStage, type StageRequest, stagePages } from './page-stage.ts'
import { headingRole, type TextRole } from './text-role.ts'

export type Gathered = {
  readonly drafts: readonly (readonly DraftSection[])[]
  readonly oddities: readonly Oddity[]
}

/**
 * For text drawn from a PDF whose layout is lost: on each page the headings come first, then the blocks that belong
 * under them, in the order in which they were drawn. Gives each such block to the measure and heading that its words,
 * its way of ending, its numbers or its order speak for. What stays where it stands keeps its place.
 */
export function gatherLateBlocks(request: StageRequest): Gathered {
  const moves: Move[] = []
  for (const stage of stagePages(request)) {
    if (stage.measures.length === 0) continue
    for (const assignment of assignBlocks(request.text, stage)) {
      const move = toMove(stage, assignment)
      if (move !== undefined) moves.push(move)
    }
  }
  const drafts = applyMoves(request.drafts, moves)
  const oddities: Oddity[] = []
  if (moves.length > 0) {
    const message = `レイアウトが失われた文字列です。${moves.length}個のまとまりを、離れた見出しの下に置き直しました。`
    oddities.push({ kind: 'layout-lost', message })
  }
  return { drafts, oddities }
}

type Move = {
  readonly block: PlacedBlock
  readonly from: { readonly draft: number; readonly section: number }
  readonly draft: number
  /** The section it goes to; undefined for the measure's own beginning, before any heading. */
  readonly to: DraftSection | undefined
  readonly under: HeadingPath
  readonly ground: string
}

function toMove(stage: PageStage, assignment: Assignment): Move | undefined {
  const { late } = assignment
  const owner = assignment.measure === undefined ? undefined : stage.measures[assignment.measure]
  if (owner === undefined) return undefined
  const to = assignment.role === 'fund' ? undefined : chooseSection(owner.sections, assignment)
  const home = late.home.draft === owner.draft && to !== undefined && sharesHeading(to, late.home, stage)
  if (home) return undefined
  return {
    block: late.block,
    from: late.home,
    draft: owner.draft,
    to,
    under: late.under,
    ground: assignment.ground,
  }
}

/** Whether the block stands under that heading already. */
function sharesHeading(to: DraftSection, home: Move['from'], stage: PageStage): boolean {
  const owner = stage.measures.find((measure) => measure.draft === home.draft)
  const last = owner?.sections.filter(isSkeleton).at(-1)
  return last !== undefined && last === to
}

/** The section of a measure that a role speaks for; sub-headings go where their like stand. */
function chooseSection(sections: readonly DraftSection[], assignment: Assignment): DraftSection | undefined {
  const skeleton = sections.filter(isSkeleton)
  const kind = assignment.late.under[0]?.kind
  if (kind !== undefined) {
    const like = sections.find((section) =>
      section.path.some((open, at) => at > 0 && open.kind === kind && !open.skeleton),
    )
    const parent =
      like && skeleton.find((section) => section.path.at(-1) === like.path[section.path.length - 1])
    if (parent !== undefined) return parent
  }
  const wanted: readonly TextRole[] = preferences(kind === undefined ? assignment.role : 'action')
  for (const role of wanted) {
    const found = skeleton.filter((section) => headingRole(section.path.at(-1)?.heading.text ?? '') === role)
    const empty = found.find((section) => section.blocks.length === 0)
    if (found.length > 0) return empty ?? found[0]
  }
  return skeleton.at(-1)
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
  const gone = new Set(moves.map((move) => move.block))
  return drafts.map((sections, draft) => {
    const kept = sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((block) => !gone.has(block)),
    }))
    const coming = moves.filter((move) => move.draft === draft)
    const result: DraftSection[] = []
    const leading = coming.filter((move) => move.to === undefined)
    if (leading.length > 0) result.push({ path: [], blocks: leading.map(placed) })
    for (const [at, section] of kept.entries()) {
      const own = coming.filter((move) => move.to === sections[at])
      const direct = own.filter((move) => move.under.length === 0)
      result.push({ ...section, blocks: [...section.blocks, ...direct.map(placed)] })
      for (const group of groupByPath(own)) {
        result.push({ path: [...section.path, ...group.under], blocks: group.moves.map(placed) })
      }
    }
    return result
  })
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
    if (last !== undefined && last.under.at(-1)?.heading === move.under.at(-1)?.heading) last.moves.push(move)
    else groups.push({ under: move.under, moves: [move] })
  }
  return groups
}
