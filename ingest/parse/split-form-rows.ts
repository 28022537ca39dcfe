import { isFormWord } from './form-labels.ts'
import { readMark } from './heading-shape.ts'
import type { Line } from './line.ts'
import { endsSentence, hasQuantity, isNumberToken, isUnitNote, looksLikeProse } from './line-shape.ts'

/**
 * Forms in cells set by tabs: `目的 ⇥ 夜間の安全を守る。` becomes a line with the name and one with its text; so do the lines that go on below it
 * with a blank first cell. A table within such a cell (`利用状況 ⇥ 区分 ⇥ 令和4年度 ⇥ 令和5年度` over rows whose first cell is blank) stands without the
 * column of its name. So does one below its name and unit (`利用者数 ⇥ ⇥ （単位：人）`).
 */
export function splitFormRows(lines: readonly Line[]): Line[] {
  const found: Line[] = []
  let within: Within | undefined
  for (const [at, line] of lines.entries()) {
    const goesOn = within !== undefined && line.text.startsWith('\t') && line.trimmed !== ''
    if (goesOn && (within === 'table' || isOneCell(line))) {
      found.push(within === 'table' ? cutFront(line, 1) : cutFront(line, line.text.search(/\S/u)))
      continue
    }
    within = kindOf(lines, at, within === 'text')
    const gap = within === undefined ? gapBehindName(line) : undefined
    if (gap !== undefined) found.push(...partAt(line, gap, 'text'))
    else if (within === undefined) found.push(line)
    else found.push(...partAtTab(line, within))
    if (within === 'unit') within = undefined
  }
  return found.map((line, index) => ({ ...line, index }))
}

/** What stands behind the name: its text, the heads of its table, or the unit of the table below. */
type Within = 'text' | 'table' | 'unit'

function kindOf(lines: readonly Line[], at: number, wasForm: boolean): Within | undefined {
  const line = lines[at]
  if (line === undefined || !line.text.includes('\t') || line.itemName !== undefined) return undefined
  const cells = cellsOf(line)
  const [name = '', said = ''] = cells
  if (isNamedUnit(cells)) return lines[at + 1]?.text.includes('\t') === true ? 'unit' : undefined
  if (!canBeName(name)) return undefined
  if (said !== '' && cells.slice(2).every((cell) => cell === '')) {
    const isPlain = isFormWord(name) && !isNumberToken(said) && said.length >= SHORTEST_SAYING
    // 時期 | 内容 above, or blank cells behind: a row of a table that sets a text beside its name.
    const isRow = cells.length > 2 || cellsOf(lines[at - 1]).length === 2
    return isPlain || (isSaying(said) && (!isRow || wasForm)) ? 'text' : undefined
  }
  return opensTableWithin(lines, at) ? 'table' : undefined
}

/** A caption, and in the last filled cell the unit of its table. */
function isNamedUnit(cells: readonly string[]): boolean {
  const [name = '', ...others] = cells.filter((cell) => cell !== '')
  const [unit = ''] = others
  return name === cells[0] && name !== '' && !endsSentence(name) && others.length === 1 && isUnitNote(unit)
}

/** Fewest letters of a text behind one of the usual names of a form. */
const SHORTEST_SAYING = 8

/** What a form's cell is called: no number, no corner of a table's head. */
function canBeName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || hasQuantity(name) || endsSentence(name)) return false
  return !/^[\d０-９△▲(（・※【①-⑳]/u.test(name) && !CORNER.test(name.replace(/[\s　]/gu, ''))
}

/** Longest name, in characters. */
const LONGEST_NAME = 24
/** What stands over the names of a table's rows. */
const CORNER =
  /^(?:区分|項目|科目|費目|税目|種別|種類|会計名?|名称|[^\s]{0,6}名|款|項|目|節|年度|年次|年月日?|月|日|日時|番号|順位|(?:令和|平成|昭和|[RHS]\d).*)$/u

/** A sentence, an item, or several amounts each with a name of its own. */
function isSaying(said: string): boolean {
  if (/^[・●○①]/u.test(said)) return said.length >= SHORTEST_SAYING
  if (endsSentence(said) || looksLikeProse(said)) return said.length >= SHORTEST_SAYING
  const words = said.split(/[\s　]+/u)
  const amounts = words.filter((word) => hasQuantity(word) || isNumberToken(word))
  const named = amounts.filter((word) => !isNumberToken(word))
  return amounts.length > 0 && (words.length > amounts.length + 1 || named.length >= 2)
}

/** Heads behind a name, over rows that leave the name's column blank and have names and numbers of their own. */
function opensTableWithin(lines: readonly Line[], at: number): boolean {
  const [, ...heads] = cellsOf(lines[at])
  const words = heads.filter((head) => head !== '')
  if (words.length < FEWEST_HEADS || words.some(isNumberToken) || new Set(words).size < words.length)
    return false
  const rows: string[][] = []
  for (let below = at + 1; below < lines.length; below += 1) {
    const line = lines[below]
    if (line === undefined || !line.text.startsWith('\t') || line.trimmed === '') break
    rows.push(cellsOf(line))
  }
  const named = rows.filter(([, name = '', ...values]) => name !== '' && values.some(isNumberToken))
  return rows.length >= FEWEST_HEADS && named.length >= 1 && !isNumberToken(named[0]?.[1] ?? '')
}

const FEWEST_HEADS = 2

function cellsOf(line: Line | undefined): string[] {
  return (line?.text ?? '').split('\t').map((cell) => cell.trim())
}

function isOneCell(line: Line): boolean {
  return !line.trimmed.includes('\t')
}

/** `評価の理由　　　目標に届かなかった。`: where a wide gap sets a text apart from one of the usual names of a form. */
function gapBehindName({ text, itemName }: Line): number | undefined {
  const [before, name = '', said = ''] = SPACED.exec(text.slice(0, LONGEST_READ)) ?? []
  if (before === undefined || itemName !== undefined || text.includes('\t') || !isFormWord(name))
    return undefined
  const isText =
    /^[・●○]/u.test(said) || ((endsSentence(said) || looksLikeProse(said)) && !/ {3,}/u.test(said))
  return isText && said.length >= SHORTEST_SAYING ? text.indexOf(name) + name.length : undefined
}

const SPACED = /^[ 　]*([\p{Script=Han}ぁ-ん・]{2,10})(?: {2,}|[ 　]*　[ 　]*)(\S.*)$/u
/** Characters of a line that are looked at. */
const LONGEST_READ = 400

function partAtTab(line: Line, within: Within): Line[] {
  return partAt(line, line.text.indexOf('\t'), within)
}

function partAt(line: Line, tab: number, within: Within): Line[] {
  const name = line.text.slice(0, tab)
  const isMarked = readMark(name.trim()) !== undefined
  const head: Line = {
    ...line,
    end: line.start + tab,
    text: name,
    trimmed: name.trim(),
    ...(isMarked ? {} : { isFormName: true }),
  }
  const body = cutFront(line, within === 'unit' ? line.text.search(/\t\S/u) + 1 : tab + 1)
  const text = within === 'table' ? body.text : body.text.trimEnd()
  return [head, { ...body, text, end: body.start + text.length, afterFormFeed: false }]
}

/** A line without its first characters, which are blank or another line's. */
function cutFront(line: Line, length: number): Line {
  const text = line.text.slice(length)
  return { ...line, start: line.start + length, text, trimmed: text.trim(), isFormText: true }
}
