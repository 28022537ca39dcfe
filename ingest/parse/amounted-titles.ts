import { departmentStrength } from './department.ts'
import { cleanTitle, type FoundTitle } from './found-title.ts'
import { endsSentence } from './line-shape.ts'
import { nextFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Fewest such lines that are a report's way of setting out its measures. */
const FEWEST = 3
/** Least share of them that must have text of their own below: rows of a list have none. */
const LEAST_WITH_TEXT = 0.6

const SIGN = /^[◆◇■□●○★☆▼◎]/u
/** （新）, 【拡充】: what a budget says of a measure before its name. */
const NEWNESS = /^[(（【〔［[](?:新規?|拡充?|継続?|一部[^()（）]{1,4}|重点|臨時|再掲)[)）】〕］\]]/u
/** `28,400　（ 27,000）　【こども課】`: an amount, the one of another year in brackets, the office. */
const TAIL =
  /^(.*?\S)(?:[ 　]{2,}|　|[…‥]+)[ 　]*((?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{1,4})(?:[億万](?:[0-9０-９,，]{1,7}[万千]?)?)?)[ 　]*(?:[千百]*[万]?円)?[ 　]*(?:[(（][ 　△▲]*[0-9０-９,，]+[ 　]*(?:[千百]*[万]?円)?[)）])?[ 　]*(?:[【[［〔(（]([^【】[\]［］〔〕()（）]{2,30})[】\]］〕)）])?$/u

type Amounted = { readonly line: ShapedLine; readonly title: string; readonly department?: string }

/**
 * `◆（新）移動図書館運行事業　　　28,400　【図書館】`: measures set out by a sign, a name and an amount, with text below. Where
 * offices close the lines, a number may stand for the sign.
 */
export function amountedTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const found = lines.flatMap((line) => readAmounted(line) ?? [])
  const own = new Set(found.map(({ line }) => line.index))
  const withText = found.filter(({ line }) => {
    const next = nextFilled(lines, line.index)
    return next !== undefined && !own.has(next.index) && next.mark?.kind !== 'chapter'
  })
  return found.length >= FEWEST && withText.length >= found.length * LEAST_WITH_TEXT ? found.map(titleOf) : []
}

/** Whether a line is of that shape, sign and all. */
export function isAmountedLine(line: ShapedLine): boolean {
  return readAmounted(line) !== undefined
}

function readAmounted(line: ShapedLine): Amounted | undefined {
  const { trimmed } = line
  if (line.blank || line.tabbed || line.note || trimmed.length > LONGEST || endsSentence(trimmed))
    return undefined
  const match = TAIL.exec(trimmed)
  const department = match?.[3]
  const isOffice = department !== undefined && departmentStrength(department) !== undefined
  if (match?.[1] === undefined || (department !== undefined && !isOffice)) return undefined
  if (!SIGN.test(trimmed) && !(isOffice && line.mark?.kind.startsWith('number'))) return undefined
  const title = nameOf(match[1])
  if (title.length < SHORTEST || /[0-9０-９,，]{2,}|[。:：]|[ 　]{2,}/u.test(title)) return undefined
  return { line, title, ...(isOffice && { department }) }
}

/** Longest such line and shortest such name, in characters. */
const LONGEST = 120
const SHORTEST = 4

function nameOf(printed: string): string {
  const bare = printed.replace(SIGN, '').trimStart()
  return cleanTitle(bare.replace(NEWNESS, '').trim())
}

function titleOf({ line, title, department }: Amounted): FoundTitle {
  const at = line.start + line.text.indexOf(line.trimmed)
  const departmentAt = department === undefined ? at : line.start + line.text.lastIndexOf(department)
  return {
    title,
    titleSpan: { start: at, end: at + line.trimmed.length },
    ...(department !== undefined && {
      department,
      departmentSpan: { start: departmentAt, end: departmentAt + department.length },
    }),
    lines: [line.index],
    taken: [],
    titleInText: true,
    departmentInText: true,
    inPlace: true,
  }
}
