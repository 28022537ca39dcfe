import { hasColumns, widthOf } from './column-segments.ts'
import { isTaken } from './form-boxes.ts'
import { isFormWord } from './form-labels.ts'
import type { Line } from './line.ts'
import { endsSentence, looksLikeProse } from './line-shape.ts'

/**
 * Forms drawn with spaces whose cells have their names in the middle of their lines: 実　績 beside the third of five rows of a table. The name
 * becomes a line of its own above the first line of its cell, and its place in the row is blank, so that the table below it is whole.
 */
export function liftCentredNames(lines: readonly Line[]): Line[] {
  const lifted = new Map<number, Line[]>()
  const blanked = new Map<number, Line>()
  for (const [at, line] of lines.entries()) {
    const name = nameIn(line)
    const first = name === undefined ? undefined : firstLineOf(lines, at, name)
    if (name === undefined || first === undefined) continue
    const head = cutName(line, name)
    lifted.set(first, [...(lifted.get(first) ?? []), head])
    blanked.set(at, withoutName(line, name))
  }
  if (lifted.size === 0) return [...lines]
  return lines
    .flatMap((line, at) => [...(lifted.get(at) ?? []), blanked.get(at) ?? line])
    .map((line, index) => ({ ...line, index }))
}

/** Where a name stands in its line, in characters, and where it ends on the screen. */
type Name = { readonly from: number; readonly to: number; readonly right: number }

/** One of the usual names of a form, however it is spaced, far left of what stands beside it. */
const NAMED =
  /^( {0,12})([\p{Script=Han}ぁ-ん・]+(?:[ 　][\p{Script=Han}・]+)*)(?: {3,}[ 　]*|　{2,}[ 　]*)(?=\S)/u
/** Characters of a line that are looked at. */
const LONGEST_READ = 80

function nameIn(line: Line): Name | undefined {
  if (isTaken(line)) return undefined
  const [head, blank = '', words = ''] = NAMED.exec(line.text.slice(0, LONGEST_READ)) ?? []
  if (head === undefined || !isFormWord(words)) return undefined
  const to = blank.length + words.length
  return { from: blank.length, to, right: widthOf(line.text.slice(0, to), 'screen') }
}

/** Most lines of a cell above its name. */
const MOST_LINES = 30

/**
 * The first line of the cell, where some lines of it stand above its name: below the line that names the cell above, and below the sentence
 * that this one's text ends with. Undefined where its first line has the name, and where it cannot be told from the text of the cell above.
 */
function firstLineOf(lines: readonly Line[], at: number, name: Name): number | undefined {
  let above = at - 1
  while (at - above <= MOST_LINES && standsBeside(lines[above], name)) above -= 1
  const [upper, own] = [lines[above], lines.slice(above + 1, at)]
  if (own.length === 0 || upper === undefined || upper.trimmed === '' || at - above > MOST_LINES)
    return undefined
  const said = lines.slice(above, at).findIndex(({ trimmed }) => endsSentence(trimmed))
  const first = nameIn(upper) === undefined ? above + 1 : said < 0 ? at : above + 1 + said
  return first < at && isOneCell(lines.slice(first, at), lines[at]?.text.slice(name.to).trim() ?? '')
    ? first
    : undefined
}

/** Rows set in columns go on beside the name; running text begins there, and is none of the rows above. */
function isOneCell(above: readonly Line[], beside: string): boolean {
  const isText = !hasColumns(beside) && (endsSentence(beside) || looksLikeProse(beside))
  return !isText && above.some(({ trimmed }) => hasColumns(trimmed))
}

/** Nothing stands in the column of the names. */
function standsBeside(line: Line | undefined, { right }: Name): boolean {
  if (line === undefined || line.trimmed === '' || isTaken(line)) return false
  return widthOf(line.text.slice(0, line.text.length - line.text.trimStart().length), 'screen') > right
}

function cutName(line: Line, { from, to }: Name): Line {
  const text = line.text.slice(0, to)
  const name = text.trim()
  return {
    ...line,
    start: line.start + from,
    end: line.start + to,
    text: name,
    trimmed: name,
    isFormName: true,
  }
}

function withoutName(line: Line, { to }: Name): Line {
  const blank = line.text.slice(0, to).replace(/\S/gu, '　')
  const text = blank + line.text.slice(to)
  return { ...line, text, trimmed: text.trim(), afterFormFeed: false }
}
