import type { DraftSection } from '../draft-blocks.ts'
import { makeVocabulary, type Vocabulary } from './choose-measure.ts'
import { explainsRow, fundRow, isFundFragment, isFundTable } from './fund-table.ts'
import type { LateBlock, PageStage } from './page-stage.ts'
import { headingRole, type TextRole, textRole } from './text-role.ts'

export type Assignment = {
  readonly late: LateBlock
  /** Place in the stage's list of measures. */
  readonly measure: number
  readonly role?: TextRole | 'fund'
  readonly ground: string
}

/** Texts of whole measures, by draft, without anything drawn late. */
export type OwnTexts = { readonly whole: readonly string[]; readonly cost: readonly string[] }

/** Least difference of word scores that decides between two measures. */
const LEAST_LEAD = 0.15

type Desk = {
  readonly stage: PageStage
  readonly words: Vocabulary
  readonly own: OwnTexts
  readonly assigned: Map<LateBlock, Assignment>
  /** Roles that a measure's headings still lack text for, `measure|role`. */
  readonly lacking: Set<string>
}

/** Decides for each block drawn late whose it is and what part of the account it is. The page has a measure at least. */
export function assignBlocks(stage: PageStage, own: OwnTexts, weigh: (word: string) => number): Assignment[] {
  const words = makeVocabulary(stage.measures.length, weigh)
  for (const [at, measure] of stage.measures.entries()) words.add(at, own.whole[measure.draft] ?? '')
  const desk: Desk = { stage, words, own, assigned: new Map(), lacking: findLacking(stage) }
  assignByRole(desk, 'purpose')
  assignFunds(desk)
  assignByRole(desk, 'evaluation')
  assignRest(desk)
  return stage.late.flatMap((late) => desk.assigned.get(late) ?? [])
}

function findLacking(stage: PageStage): Set<string> {
  const lateBlocks = new Set(stage.late.map((late) => late.block))
  const lacking = new Set<string>()
  for (const [at, measure] of stage.measures.entries()) {
    for (const section of measure.sections) {
      const role = roleOfSection(section)
      const filled = section.blocks.some((block) => !lateBlocks.has(block) && block.content.kind !== 'note')
      if (role !== undefined && !filled) lacking.add(`${at}|${role}`)
    }
  }
  return lacking
}

export function roleOfSection(section: DraftSection): TextRole | undefined {
  const own = section.path.at(-1)
  return own && headingRole(own.heading.text)
}

function settle(desk: Desk, assignment: Assignment): void {
  desk.assigned.set(assignment.late, assignment)
  if (assignment.role !== 'fund') desk.words.add(assignment.measure, assignment.late.text)
  desk.lacking.delete(`${assignment.measure}|${assignment.role}`)
}

/**
 * Paragraphs whose ending speaks for a role go to the measures whose heading of that role stands empty. What ends like
 * a purpose but found no such heading open tells what will be done: a kind of evaluation.
 */
function assignByRole(desk: Desk, role: 'purpose' | 'evaluation'): void {
  const open = [...desk.stage.measures.keys()].filter((at) => desk.lacking.has(`${at}|${role}`))
  const strong = desk.stage.late.filter((late) => endsAs(desk, late, role) === 'strong')
  const weak = desk.stage.late.filter((late) => endsAs(desk, late, role) === 'weak')
  const plain =
    role === 'evaluation' ? desk.stage.late.filter((late) => endsAs(desk, late, 'purpose') === 'weak') : []
  const candidates = strong.length >= open.length ? strong : [...strong, ...weak, ...plain]
  const pairs = candidates.flatMap((late) => {
    const scores = desk.words.score(late.text)
    return open.map((measure) => ({ late, measure, score: scores[measure] ?? 0 }))
  })
  pairs.sort((a, b) => b.score - a.score || a.late.block.first - b.late.block.first || a.measure - b.measure)
  for (const { late, measure, score } of pairs) {
    if (!desk.lacking.has(`${measure}|${role}`) || desk.assigned.has(late)) continue
    settle(desk, { late, measure, role, ground: score > 0 ? '語の一致と文末の形' : '文末の形と並び順' })
  }
}

function endsAs(desk: Desk, late: LateBlock, role: TextRole): 'strong' | 'weak' | undefined {
  const { kind } = late.block.content
  if ((kind !== 'paragraph' && kind !== 'list') || desk.assigned.has(late)) return undefined
  const read = textRole(late.text)
  return read?.role !== role ? undefined : read.strong ? 'strong' : 'weak'
}

/** Tables of fund sources: those whose row the measure's own amounts explain; the others in order. */
function assignFunds(desk: Desk): void {
  const tables = desk.stage.late.filter(isFundTable)
  const starting = [...desk.stage.measures.keys()].filter((at) => desk.stage.measures[at]?.starts)
  const left = new Set(starting.length > 0 ? starting : desk.stage.measures.keys())
  const isOnly = left.size === 1 && tables.length === 1
  for (const late of tables) {
    const row = fundRow(late)
    const explained = [...left].filter((at) => explainsRow(row, costText(desk, at)))
    const [only] = explained
    if (explained.length !== 1 || only === undefined) continue
    left.delete(only)
    settle(desk, { late, measure: only, role: 'fund', ground: '総額・財源と内訳の計算の一致' })
  }
  for (const late of tables.filter((table) => !desk.assigned.has(table))) {
    const [measure] = left
    if (measure !== undefined) left.delete(measure)
    const ground = isOnly ? 'このページの唯一の施策' : '並び順'
    settle(desk, { late, measure: measure ?? desk.stage.measures.length - 1, role: 'fund', ground })
  }
}

function costText(desk: Desk, measure: number): string {
  return desk.own.cost[desk.stage.measures[measure]?.draft ?? -1] ?? ''
}

/** All other blocks: by words; where these do not decide, with the block drawn before. */
function assignRest(desk: Desk): void {
  let previous: Assignment | undefined
  for (const late of desk.stage.late) {
    const known = desk.assigned.get(late)
    const assignment = known ?? judge(desk, late, previous)
    if (known === undefined) settle(desk, assignment)
    if (assignment.role !== 'fund') previous = assignment
  }
}

function judge(desk: Desk, late: LateBlock, previous: Assignment | undefined): Assignment {
  const count = desk.stage.measures.length
  const byWords = decideByWords(desk, late)
  const measure = count === 1 ? 0 : (byWords ?? previous?.measure ?? following(desk, late) ?? count - 1)
  const ground = count === 1 ? 'このページの唯一の施策' : byWords === undefined ? '並び順' : '語の一致'
  const role = roleOf(late, previous)
  const spare = role === 'purpose' && !desk.lacking.has(`${measure}|purpose`) ? 'evaluation' : role
  return { late, measure, ...(spare && { role: spare }), ground }
}

function decideByWords(desk: Desk, late: LateBlock): number | undefined {
  const scores = desk.words.score(late.text)
  const [first, second] = [...scores.entries()].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] - (second?.[1] ?? 0) >= LEAST_LEAD ? first[0] : undefined
}

/** The measure of the next block that is known: for blocks drawn before any such. */
function following(desk: Desk, late: LateBlock): number | undefined {
  for (const next of desk.stage.late.slice(desk.stage.late.indexOf(late) + 1)) {
    const known = desk.assigned.get(next)
    const measure = known?.role === 'fund' ? undefined : (known?.measure ?? decideByWords(desk, next))
    if (measure !== undefined) return measure
  }
  return undefined
}

function roleOf(late: LateBlock, previous: Assignment | undefined): Assignment['role'] {
  if (isFundFragment(late)) return 'fund'
  const { kind } = late.block.content
  if (kind === 'paragraph' || kind === 'list') return textRole(late.text)?.role ?? roleAfter(previous)
  if (kind === 'table') return tableRole(late.text, previous)
  return kind === 'orphans' ? 'cost' : previous?.role
}

/** Items and labels drawn after a purpose go on with what was done: a purpose is one text. */
function roleAfter(previous: Assignment | undefined): Assignment['role'] {
  return previous?.role === 'purpose' ? 'action' : previous?.role
}

/** Names of kinds of expenditure that such tables list. */
const COST_WORDS =
  /金\s*額|報酬|賃金|報償費|需用費|役務費|補助金|負担金|委託料|使用料|旅費|工事請負費|備品購入費|扶助費/u

/** A table of amounts by kind of expenditure; a total by itself goes with the table before. */
function tableRole(text: string, previous: Assignment | undefined): Assignment['role'] {
  if (COST_WORDS.test(text)) return 'cost'
  const onlyTotal = /^\s*(?:合\s*計|総\s*計|小\s*計|計)\s/u.test(text)
  return onlyTotal && previous?.role === 'cost' ? 'cost' : 'action'
}
