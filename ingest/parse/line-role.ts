import { isAmountedLine } from './amounted-titles.ts'
import { hasColumns } from './column-segments.ts'
import { countCommaCells } from './comma-rows.ts'
import type { TableStyle } from './draft-blocks.ts'
import { countUprights } from './drawn-cells.ts'
import {
  endsInUnitNote,
  holdsValue,
  isCaptionBelow,
  isColumnRow,
  isKeyed,
  isKeyedByItself,
} from './join-columns.ts'
import { isKeyedNumbers } from './keyed-numbers.ts'
import type { Role, Run } from './line-run.ts'
import { endsSentence, isBareNumber, isNumbersOnly, LONE_UNIT, looksLikeProse } from './line-shape.ts'
import { namedAmounts } from './named-amounts.ts'
import { isNumberedRow } from './numbered-rows.ts'
import { goesOnSetOut, hasUnits, isNamed, leftOf } from './set-out.ts'
import type { ShapedLine } from './shaped-line.ts'
import { isCountedText } from './spaced-counters.ts'
import { isHeaderRow, isShortLabel, isSpacedRow } from './spaced-row.ts'
import { isCostLine } from './split-headings.ts'
import { offersChoices } from './ticked.ts'
import { areVerdicts } from './verdicts.ts'

/** How the report sets its tables, the run that is open above a line, and the line below it. */
export type Neighbours = {
  readonly style: TableStyle
  /** Whether labels and figures have come apart. */
  readonly lost: boolean
  readonly open: Run | undefined
  readonly next: ShapedLine | undefined
}

/** What a line is within its section, by its own shape and the run of lines that it would go on. */
export function roleOf(line: ShapedLine, { style, lost, open, next }: Neighbours): Role {
  if (line.itemRows !== undefined) return 'items'
  if (line.packed !== undefined) return 'packed'
  if (line.wrap === 'goes-on' && open !== undefined) return open.role
  if (line.wrap === 'opens' && !line.note) return startsItem(line) ? 'list' : 'prose'
  if (line.rule) return open !== undefined && ROW_ROLES.has(open.role) ? open.role : 'furniture'
  if (line.pageNumber || line.budgetPlace || line.aside) return 'furniture'
  if (line.tabbed) return 'tab-row'
  if (next?.packed?.opens === true && CAPTION.test(line.trimmed)) return 'prose'
  if (style === 'space' && !lost && areVerdicts(line.trimmed)) return 'named'
  if (line.mark?.kind === 'hash') return 'prose'
  const uprights = countUprights(line.trimmed)
  if (uprights >= 2 || (uprights === 1 && open?.role === 'cells')) return 'cells'
  if (isCommaRow(line, open, next)) return 'comma-rows'
  if (open !== undefined && isBroken(open) && !startsItem(line)) return open.role
  if (line.note) return 'note'
  if (style !== 'space' && open?.role !== 'columns' && isKeyedNumbers(line)) return 'keyed'
  if (style === 'columns' && open?.role !== 'columns' && LONE_UNIT.test(line.trimmed)) return 'note'
  if (style === 'columns' && open?.role !== 'columns' && namedAmounts(line) !== undefined) return 'named'
  if (style === 'columns' && (isItemWithAmount(line) || isAmountedLine(line))) return 'list'
  const isInTable =
    open?.role === 'columns' && open.lines.some((above) => holdsValue(above) && !isKeyed(above))
  if (style === 'columns' && isInTable && isSetOut(line, open)) return 'list'
  if (style === 'columns' && open?.role === 'list' && goesOnSetOut(line, open.lines.at(-1))) return 'list'
  if (style === 'columns' && isItemWithUnits(line) && (!isInTable || isBelowRows(open))) return 'list'
  if (style === 'columns' && !isInTable && NAMED_LIST.test(line.trimmed)) return 'list'
  if (style === 'columns' && (!isInTable || isBelowRows(open)) && isKeyedByItself(line)) return 'named'
  if (style === 'columns' && (isCaptionBelow(line, open, next) || isTimeNote(line, next))) return 'note'
  if (style === 'columns' && (isKeyedText(line, open) || offersChoices(line.trimmed))) return 'prose'
  if (style === 'columns' && open === undefined && isCostLine(line.trimmed)) return 'prose'
  if (style === 'columns' && open === undefined && next?.blank === true && isLoneItem(line)) return 'list'
  if (style === 'columns' && isColumnRow(line, open)) return endsInUnitNote(line) ? 'note' : 'columns'
  if (style === 'space' && !lost && goesOnNumbered(line, open)) return 'spaced-rows'
  if (startsItem(line)) return 'list'
  if (style === 'space' && !lost && isCountedText(line.trimmed)) return 'prose'
  if (style === 'space' && isSpacedRow(line.trimmed)) return 'spaced-rows'
  if (line.numbersOnly) return open?.role === 'spaced-rows' ? 'spaced-rows' : 'orphans'
  if (style === 'space' && isHeaderRow(line.trimmed)) return 'spaced-rows'
  if (style === 'columns' && open?.role === 'list' && isBesideItems(line, open)) return 'prose'
  if (open?.role === 'list' && !CAPTION.test(line.trimmed)) return 'list'
  if (style === 'space' && isShortLabel(line.trimmed))
    return open?.role === 'spaced-rows' ? 'spaced-rows' : 'labels'
  return 'prose'
}

/** `（令和４年度）`, far to the right above the heads of a table: the time of all that it holds. */
function isTimeNote(line: ShapedLine, next: ShapedLine | undefined): boolean {
  const isTime = TIME_NOTE.test(line.trimmed) && indentOf(line) >= LEAST_INDENT
  return isTime && next !== undefined && !next.blank && hasColumns(next.text) && !holdsValue(next)
}

const TIME_NOTE = /^[(（](?:令和|平成|各)[^()（）]{1,24}(?:年度?|月|日|現在|末)[)）]$/u
const LEAST_INDENT = 16

/**
 * `①保育所運営費　　　　決算額　1,845千円`, `○　間伐面積　　　42.6ha（前年度　51.3ha）`, `②財源　　国　2,406千円　　県　1,203千円`: an item with one
 * amount of its own, or with amounts that each have a name, no row of a table.
 */
function isItemWithAmount(line: ShapedLine): boolean {
  if (!/^(?:[①-⑳○〇●◎]|[(（][0-9０-９]{1,2}[)）])/u.test(line.trimmed)) return false
  const [, ...pieces] = line.trimmed.split(/(?<!^.)[ 　]{2,}/u)
  const bare = pieces.filter((piece) => OWN_AMOUNT.test(piece))
  const named = pieces.filter((piece) => NAMED_AMOUNT.test(piece))
  const isOne = bare.length === 1 && pieces.length <= 2 && pieces.at(-1) === bare[0]
  return isOne || (named.length > 0 && named.length === pieces.length)
}

/** `②　返納者への支援　　　回数券交付　212人　　1,060千円`: alone between blank lines, an item and its amounts, each with its unit. */
function isLoneItem({ trimmed }: ShapedLine): boolean {
  if (!/^[①-⑳○●◎]/u.test(trimmed)) return false
  const [, ...pieces] = trimmed.split(/(?<!^.)[ 　]{2,}/u)
  const isWordOrAmount = (piece: string) => OWN_AMOUNT.test(piece) || /^[^\d０-９。、]{2,12}$/u.test(piece)
  return pieces.length > 1 && pieces.every(isWordOrAmount) && OWN_AMOUNT.test(pieces.at(-1) ?? '')
}

/** A sentence that begins where the items do, below a short one: no item goes on so. */
function isBesideItems(line: ShapedLine, open: Run): boolean {
  const item = open.lines.at(-1)
  if (item === undefined || !endsSentence(line.trimmed) || item.trimmed.length >= SHORTEST_BROKEN)
    return false
  return startsItem(item) && indentOf(line) <= indentOf(item)
}

function indentOf({ text }: ShapedLine): number {
  return text.length - text.trimStart().length
}

/** The row above is one of bare numbers, and begins with no such mark. */
function isBelowRows({ lines }: Run): boolean {
  const row = lines.at(-1)?.trimmed ?? ''
  return !MARKED.test(row) && row.split(/ {2,}|[ 　]*　[ 　]*/u).filter(isBareNumber).length >= FEWEST_BARE
}

const FEWEST_BARE = 2
const MARKED = /^(?:・|[ア-ケ](?=[ 　]))/u

/**
 * `・お試し住宅　　利用 38組　　延べ 402日`, `イ　敬老祝金　　88歳　162人`: an item with several things said of it, each number with its unit; a table's rows
 * have bare numbers.
 */
function isItemWithUnits({ trimmed }: ShapedLine): boolean {
  if (!MARKED.test(trimmed)) return false
  const [, ...pieces] = trimmed.replace(/^[ア-ケ][ 　]+/u, '').split(/ {2,}|[ 　]*　[ 　]*/u)
  return pieces.length > 0 && !pieces.some(isBareNumber)
}

/**
 * `生ごみ処理機の補助　電動式 46基 920千円`, set out from the rows of bare numbers above it, each of its own numbers with its unit; or an item with a sign,
 * set out from any rows: none of these.
 */
function isSetOut(line: ShapedLine, open: Run): boolean {
  const row = open.lines.findLast(holdsValue)
  if (row === undefined || leftOf(line) >= leftOf(row)) return false
  return hasUnits(line) && (MARKED.test(line.trimmed) || (isBelowRows(open) && isNamed(line)))
}

const AMOUNT = '[△▲約延べ]*[ 　]*[0-9０-９][0-9０-９,，.．]*[十百千万億]*[^\\s　0-9０-９,，.．・()（）]{1,4}'
/** `42.6ha（前年度 51.3ha）`: an amount with its unit, and what stands beside it in brackets. */
const OWN_AMOUNT = new RegExp(`^${AMOUNT}(?:[(（].*[)）])?$`, 'u')
/** `国　2,406千円` */
const NAMED_AMOUNT = new RegExp(`^[^\\s　0-9０-９]{1,12}[ 　]${AMOUNT}(?:[(（].*[)）])?$`, 'u')

/** `実施内容　　・支援員　１７人`: the first item of a list stands beside what names it. */
const NAMED_LIST = /^[\p{Script=Han}\p{Script=Katakana}ー・の]{2,10}[ 　]{2,}・\S/u

/** `目的　　　　地域の交流を通じて、社会性を育む。`: in a form, a short name with running text beside it, no row of figures. */
function isKeyedText({ trimmed }: ShapedLine, open: Run | undefined): boolean {
  const match =
    /^([\p{Script=Han}\p{Script=Katakana}ー・の]{2,10}|[(（【〔［＜][\p{Script=Han}・の（）]{2,16}[)）】〕］＞])(?: {2,}|[ 　]*　[ 　]*)(\S.*)$/u.exec(
      trimmed,
    )
  const said = match?.[2] ?? ''
  if (said.length < SHORTEST_SAYING || / {2,}|　/u.test(said)) return false
  const isInTable = open?.role === 'columns' && open.lines.some(({ text }) => /[0-9０-９]/u.test(text))
  return !isInTable && (endsSentence(said) || (said.match(/[ぁ-ん]/gu)?.length ?? 0) >= FEWEST_KANA)
}

/** Running text beside a name in a form: so long, or with so many letters that only sentences have. */
const SHORTEST_SAYING = 12
const FEWEST_KANA = 3

/** `主な事業 （単位：千円）`: what opens a table goes on with no list. */
const CAPTION = /^[^\s　。、]{2,20}[ 　]{0,8}[(（]単位[:：][^()（）]{1,16}[)）]$/u

/** A numbered row right below heads or below another one of its table. */
function goesOnNumbered({ trimmed }: ShapedLine, open: Run | undefined): boolean {
  const above = open?.role === 'spaced-rows' ? open.lines.at(-1)?.trimmed : undefined
  return above !== undefined && isNumberedRow(trimmed) && (isHeaderRow(above) || isNumberedRow(above))
}

/** Commas part the line into as many cells as the line above or below. */
function isCommaRow(line: ShapedLine, open: Run | undefined, next: ShapedLine | undefined): boolean {
  const before = open?.role === 'comma-rows' ? open.lines.at(-1) : undefined
  return (['some in numbers', 'all between cells'] as const).some((commas) => {
    const cells = countCommaCells(line.trimmed, commas)
    const isAsMany = (near: ShapedLine | undefined): boolean =>
      near !== undefined && countCommaCells(near.trimmed, commas) === cells
    return cells > 1 && (isAsMany(before) || isAsMany(next))
  })
}

/** Rows of a table: a rule between them is drawn within the table. */
const ROW_ROLES: ReadonlySet<Role> = new Set<Role>(['tab-row', 'columns', 'cells', 'comma-rows'])

/** Shortest line that a page's width can have broken, in characters. */
const SHORTEST_BROKEN = 36

/** Whether a run's last line was broken by the page's width: it is long and its sentence or its bracket is not closed. */
function isBroken(open: Run): boolean {
  if (open.role !== 'prose' && open.role !== 'note' && open.role !== 'list') return false
  const line = open.lines.at(-1)
  const last = line?.trimmed ?? ''
  if (line !== undefined && endsInUnitNote(line)) return false
  if (count(last, /「/gu) > count(last, /」/gu)) return true
  return last.length >= SHORTEST_BROKEN && !endsSentence(last) && looksLikeProse(last)
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}

/** A line that begins with a bullet or an item number. */
function startsItem(line: ShapedLine): boolean {
  if (/^[・•●○〇◎■□◆◇]|^[-–*]\s|^[(（]?[0-9０-９ア-ケ]{1,2}[)）]|^[①-⑳]/u.test(line.trimmed))
    return !isNumbersOnly(line.trimmed)
  if (line.mark?.kind !== 'number') return false
  return (
    /^[0-9０-９]{1,2}\s*[.．]/u.test(line.trimmed) ||
    !(endsSentence(line.trimmed) || looksLikeProse(line.trimmed))
  )
}
