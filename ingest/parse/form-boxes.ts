import { isFormTop, isFormWord } from './form-labels.ts'
import { readMark } from './heading-shape.ts'
import type { Line } from './line.ts'
import { endsSentence, isNumberToken, isUnitNote, looksLikeProse } from './line-shape.ts'
import { areVerdicts, isVerdict } from './verdicts.ts'

/**
 * Boxes of a form as copied out of a PDF: `対象（誰を・何を） 市内の空家の所有者` has the box's name and its text one space apart, and the text goes
 * on in the lines below, up to the next box. The name becomes a line of its own.
 */
export function splitFormBoxes(lines: readonly Line[]): Line[] {
  const gaps = lines.map(textBehindName)
  const boxes = lines
    .keys()
    .filter((at) => gaps[at] !== undefined)
    .toArray()
  if (boxes.length === 0) return [...lines]
  const labels = lines
    .keys()
    .filter((at) => gaps[at] === undefined && isLabel(lines, at))
    .toArray()
  const isNear = (at: number, others: readonly number[]): boolean =>
    others.some((other) => other !== at && Math.abs(other - at) <= NEAR)
  const named = new Set([
    ...boxes.filter((at) => isNear(at, [...boxes, ...labels])),
    ...labels.filter((at) => isNear(at, boxes)),
  ])
  const found: Line[] = []
  let isOpen = false
  for (const [at, line] of lines.entries()) {
    const isName = named.has(at)
    const isText: boolean = isOpen && !isName && goesOn(line)
    if (isName) found.push(...partAt(line, gaps[at]))
    else found.push(isText ? { ...line, isFormText: true } : line)
    isOpen = isName || isText
  }
  return found.map((line, index) => ({ ...line, index }))
}

/** Lines from a box within which another one stands, tables between them: a form has several on its page. */
const NEAR = 45

/** The name of a box alone in its line, above its text. */
function isLabel(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (line === undefined || next === undefined || isTaken(line) || next.trimmed === '') return false
  return isFormWord(line.trimmed) && !isFormWord(next.trimmed) && next.packed === undefined
}

/** A mark, a name, what is asked for in brackets; then the text. */
const BOX =
  /^[ 　]*(?:[■□◆◇●○◎①-⑳][ 　]?|[(（][0-9０-９][)）][ 　]?)?([\p{Script=Han}ぁ-ん・]{2,12})([(（][^()（）]{1,24}[)）])?(?:[ :：]|　(?!　))(?=[^\s　])/u
/** Shortest text behind a name without brackets, in characters. */
const SHORTEST_TEXT = 8
/** Characters of a line that are looked at. */
const LONGEST_READ = 400

/** Where the text behind a box's name begins; undefined for any other line. */
function textBehindName(line: Line): number | undefined {
  if (isTaken(line)) return undefined
  const text = line.text.slice(0, LONGEST_READ)
  const [head, name = '', asked = ''] = BOX.exec(text) ?? []
  if (head === undefined || !isFormWord(name) || isUnitNote(asked)) return undefined
  const said = text.slice(head.length).trimEnd()
  // 今後の方向性 拡充: a name and its verdict say all in one line.
  if (isVerdict(said)) return undefined
  if (/ {2}|　　/u.test(said) || said.split(/[ 　]/u).some(isNumberToken)) return undefined
  const isText = said.length >= SHORTEST_TEXT && (endsSentence(said) || looksLikeProse(said))
  return isText || (asked.length > 3 && !said.includes(' ')) ? head.length : undefined
}

/** Running text below a box's first line: no further name, heading, table or head of a form. */
function goesOn(line: Line): boolean {
  if (isTaken(line) || line.trimmed === '' || isFormTop(line.trimmed) || isUnitNote(line.trimmed))
    return false
  const [, name = line.trimmed] = BOX.exec(line.text.slice(0, LONGEST_READ)) ?? []
  if (isFormWord(name) || areVerdicts(line.trimmed)) return false
  const mark = readMark(line.trimmed)
  return (
    mark === undefined ||
    mark.kind === 'circled' ||
    mark.kind === 'number-in-brackets' ||
    endsSentence(line.trimmed)
  )
}

/** A line that is something else already, or of a table set by tabs. */
export function isTaken(line: Line): boolean {
  const { itemName, itemRows, packed, isFormName, isFormText } = line
  return (
    [itemName, itemRows, packed, isFormName, isFormText].some((own) => own !== undefined) ||
    line.text.includes('\t')
  )
}

function partAt(line: Line, cut: number | undefined): Line[] {
  if (cut === undefined) return [{ ...line, isBoxName: true }]
  const [head, body] = [line.text.slice(0, cut), line.text.slice(cut).trimEnd()]
  const start = line.start + cut
  return [
    { ...line, end: start, text: head, trimmed: head.trim().replace(/[:：]$/u, ''), isBoxName: true },
    {
      ...line,
      start,
      end: start + body.length,
      text: body,
      trimmed: body,
      isFormText: true,
      afterFormFeed: false,
    },
  ]
}
