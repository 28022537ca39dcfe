import { explainsTotal, makeVocabulary, sectionText, type Vocabulary } from './choose-measure.ts'
import { isSkeleton, type LateBlock, type PageStage } from './page-stage.ts'
import { headingRole, type TextRole, textRole } from './text-role.ts'

export type Assignment = {
  readonly late: LateBlock
  /** Place in the stage's list of measures; undefined where nothing speaks for one. */
  readonly measure?: number
  readonly role?: TextRole | 'fund'
  readonly ground: string
}

/** Least difference of word scores that decides between two measures. */
const LEAST_LEAD = 0.15

type Desk = {
  readonly stage: PageStage
  readonly words: Vocabulary
  readonly assigned: Map<LateBlock, Assignment>
  readonly costText: readonly string[]
}

/** Decides for each block drawn late whose it is and what part of the account it is. */
export function assignBlocks(text: string, stage: PageStage): Assignment[] {
  const words = makeVocabulary(stage.measures.length)
  const first = Math.min(...stage.late.map((late) => late.block.first))
  const costText = stage.measures.map(() => '')
  for (const [at, measure] of stage.measures.entries()) {
    for (const section of measure.sections) {
      const own = sectionText(text, section, first)
      words.add(at, own)
      const heading = section.path.map((open) => open.heading.text).join(' ')
      if (headingRole(heading) === 'cost') costText[at] += `${own}\n`
    }
  }
  const desk: Desk = { stage, words, assigned: new Map(), costText }
  assignPurposes(desk)
  assignFunds(desk)
  assignRest(desk)
  return stage.late.map((late) => desk.assigned.get(late) ?? { late, ground: '不明' })
}

function settle(desk: Desk, assignment: Assignment): void {
  desk.assigned.set(assignment.late, assignment)
  if (assignment.measure !== undefined) desk.words.add(assignment.measure, assignment.late.text)
}

/** Paragraphs that state a purpose go to the measures whose heading of purpose stands empty: by words, then by order. */
function assignPurposes(desk: Desk): void {
  const open = desk.stage.measures.flatMap((measure, at) => (hasEmptyPurpose(measure.sections) ? [at] : []))
  const purposes = desk.stage.late.filter(
    (late) => late.block.content.kind === 'paragraph' && isPurpose(late, true),
  )
  const weak = desk.stage.late.filter(
    (late) => late.block.content.kind === 'paragraph' && isPurpose(late, false),
  )
  const candidates = purposes.length >= open.length ? purposes : [...purposes, ...weak]
  const pairs = candidates.flatMap((late) => {
    const scores = desk.words.score(late.text)
    return open.map((measure) => ({ late, measure, score: scores[measure] ?? 0 }))
  })
  pairs.sort((a, b) => b.score - a.score || a.late.block.first - b.late.block.first || a.measure - b.measure)
  const filled = new Set<number>()
  for (const { late, measure, score } of pairs) {
    if (filled.has(measure) || desk.assigned.has(late)) continue
    filled.add(measure)
    settle(desk, {
      late,
      measure,
      role: 'purpose',
      ground: score > 0 ? '語の一致と文末の形' : '文末の形と並び順',
    })
  }
}

function isPurpose(late: LateBlock, strong: boolean): boolean {
  const role = textRole(late.text)
  return role?.role === 'purpose' && role.strong === strong
}

function hasEmptyPurpose(sections: PageStage['measures'][number]['sections']): boolean {
  return sections.some((section) => {
    const own = section.path.at(-1)
    const role = own && isSkeleton(section) ? headingRole(own.heading.text) : undefined
    return role === 'purpose' && section.blocks.every((block) => block.content.kind === 'note')
  })
}

const FUND_HEADER = /総\s*額[\s\S]*財\s*源|国庫支出金.*(?:地方債|市債|町債|村債).*一般財源/u

export function isFundTable(late: LateBlock): boolean {
  return late.block.content.kind === 'table' && FUND_HEADER.test(late.text)
}

/** Tables of fund sources: whose total the measure's own amounts explain; the others in order. */
function assignFunds(desk: Desk): void {
  const tables = desk.stage.late.filter(isFundTable)
  const left = new Set(desk.stage.measures.keys())
  for (const late of tables) {
    const total = fundTotal(late)
    const explained =
      total === undefined ? [] : [...left].filter((at) => explainsTotal(total, desk.costText[at] ?? ''))
    const [only] = explained
    if (explained.length !== 1 || only === undefined) continue
    left.delete(only)
    settle(desk, { late, measure: only, role: 'fund', ground: '総額と内訳の計算の一致' })
  }
  const rest = tables.filter((late) => !desk.assigned.has(late))
  for (const [at, late] of rest.entries()) {
    const measure = [...left][at] ?? desk.stage.measures.length - 1
    settle(desk, { late, measure, role: 'fund', ground: '並び順' })
  }
}

/** The first number of the table's last row, in the unit printed there. */
function fundTotal(late: LateBlock): number | undefined {
  if (late.block.content.kind !== 'table') return undefined
  const cell = late.block.content.rows.at(-1)?.cells[0]?.text ?? ''
  return /^\d[\d,]*$/u.test(cell) ? Number(cell.replaceAll(',', '')) : undefined
}

/** All other blocks: by words; where these do not decide, with the block drawn before. */
function assignRest(desk: Desk): void {
  let previous: Assignment | undefined
  for (const late of desk.stage.late) {
    const known = desk.assigned.get(late)
    if (known === undefined) {
      const assignment = judge(desk, late, previous)
      settle(desk, assignment)
      previous = assignment
    } else if (known.role !== 'fund') previous = known
  }
}

function judge(desk: Desk, late: LateBlock, previous: Assignment | undefined): Assignment {
  const role = roleOf(late, previous)
  const count = desk.stage.measures.length
  if (count === 1) return { late, measure: 0, ...(role && { role }), ground: 'このページの唯一の施策' }
  const scores = desk.words.score(late.text)
  const ranked = [...scores.entries()].sort((a, b) => b[1] - a[1])
  const lead = (ranked[0]?.[1] ?? 0) - (ranked[1]?.[1] ?? 0)
  const best = ranked[0]?.[0]
  if (best !== undefined && lead >= LEAST_LEAD)
    return { late, measure: best, ...(role && { role }), ground: '語の一致' }
  const measure = previous?.measure ?? count - 1
  return { late, measure, ...(role && { role }), ground: '並び順' }
}

function roleOf(late: LateBlock, previous: Assignment | undefined): TextRole | undefined {
  const { kind } = late.block.content
  if (kind === 'paragraph' || kind === 'list') {
    const role = textRole(late.text)
    if (role !== undefined) return role.role
    return previous?.role === 'fund' ? undefined : previous?.role
  }
  if (kind === 'table') return /金\s*額|報酬|需用費|役務費|補助金|委託料/u.test(late.text) ? 'cost' : 'action'
  return kind === 'orphans' ? 'cost' : undefined
}
