import { hasColumns } from './column-segments.ts'
import { countCommaCells } from './comma-rows.ts'
import { countUprights } from './drawn-cells.ts'
import type { ShapedLine } from './shaped-line.ts'

/** A label of a form with what stands beside it. */
export type KeyedCell = { readonly value: string; readonly alone: boolean }

const OPEN = '[【［(（〔・○◆■□◇●]?'
const CLOSE = '[】］)）〕]?'
const SIGN = '[:：｜|│┃]'
/** A number before a form's first label: `Ⅰ　事業名：…`, `No.3 事業名 …`. */
const NUMBERED =
  /^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}(?=[\s　.．])|(?:No|NO|№)[.．]?\s*[0-9０-９]{1,4}|[0-9０-９]{1,3}(?:[-－][0-9０-９]{1,3})?|[(（][0-9０-９]{1,3}[)）]|[①-⑳]|[■◆○●◎□◇▼★])[.．、)）\s　]*/u

/**
 * What stands beside a label in a line of a form: behind a colon, an upright line, a tab or a wide gap. `alone`: nothing else
 * stands in the line. Labels and values alternate; a label in a value's place heads a column. `label` is matched against the whole label, its letters closed up.
 */
export function valueBeside(line: ShapedLine, label: RegExp): KeyedCell | undefined {
  const cells = cellsOf(line)
  for (const [at, cell] of cells.entries()) {
    const [key, said] = splitKey(cell)
    const inner = said === undefined ? undefined : withinBracket(cell, said)
    if (!label.test(key) || (inner === undefined && at % 2 === 1)) continue
    const value = inner ?? cells[at + 1]
    const used = inner === undefined ? 2 : 1
    const isWhole = inner === undefined || cell.replace(/[)）]$/u, '').endsWith(inner)
    if (value !== undefined && value !== '') return { value, alone: isWhole && cells.length === used }
  }
  return undefined
}

/** Fewest cells between commas that are a row of a sheet. */
const FEWEST_COMMA_CELLS = 4

/** A row of a sheet saved as commas. */
export function isSheetRow({ trimmed }: ShapedLine): boolean {
  return countCommaCells(trimmed, 'some in numbers') >= FEWEST_COMMA_CELLS
}

/** The cells of a form's line, blank ones left out. */
function cellsOf(line: ShapedLine): string[] {
  const text = line.trimmed.slice(0, 400)
  if (line.tabbed) return parted(text, /\t/u)
  if (countUprights(text) > 0) return parted(text, /[|｜│┃║]/u)
  if (isSheetRow(line)) return parted(text.replaceAll('"', ''), /,/u)
  const closed = closeKeys(text.replace(NUMBERED, ''))
  return parted(closed, hasColumns(closed) ? / {2,}|　{2,}|[ 　]*　[ 　]+| +　/u : BEFORE_LABEL)
}

/** `整理番号 12 事業名 公園管理事業 担当課 公園課 事業期間 …`, one space apart: where a further label of a form's head begins. */
const BEFORE_LABEL =
  /[ 　](?=(?:(?:担当|所管|主管|所属)(?:部署|部局|部課|課係|[課部係室局者])?名?|(?:事務|細|小|主要|重点)?事業名称?|(?:基本)?施策名称?|(?:整理|管理|評価|事業|事務事業|通し)(?:番号|コード)|(?:事業|実施|計画)(?:実施)?期間|(?:事業|実施)?開始年度|会計(?:区分|名)|予算科目|(?:事業|実施|会計)区分|(?:作成|記入)[日者]|電話(?:番号)?|内線(?:番号)?|連絡先|No[.．]?|№)[ 　:：])/u

function parted(text: string, gap: RegExp): string[] {
  return text
    .split(gap)
    .map((cell) => closeKeys(cell.trim().replace(NUMBERED, '') || cell.trim()))
    .filter((cell) => cell !== '')
}

/** `事 業 名` → `事業名`, `担　当　課　生涯学習課` → `担当課　生涯学習課`. */
function closeKeys(text: string): string {
  return text.replace(/^((?:[\p{Script=Han}][ 　]){1,5}[\p{Script=Han}])(?=[ 　:：】］)）]|$)/u, (key) =>
    key.replace(/[ 　]/gu, ''),
  )
}

/** `（担当：企画課）　3月1日現在`: a bracket that opens before the label closes behind the value. */
function withinBracket(cell: string, said: string): string {
  const end = /^[(（][^()（）]*$/u.test(cell.slice(0, cell.length - said.length)) ? said.search(/[)）]/u) : -1
  return end > 0 && !/[(（]/u.test(said.slice(0, end)) ? said.slice(0, end).trim() : said
}

/** A cell's label, and what stands behind it in the same cell. */
function splitKey(cell: string): [string, string | undefined] {
  const match = new RegExp(
    `^${OPEN}([^\\s　:：｜|【】()（）]{2,10})${CLOSE}(?:[ 　]*${SIGN}[ 　]*|[ 　]+|(?<=[】］〕)）]))(.+)$`,
    'u',
  ).exec(cell)
  if (match?.[1] !== undefined && match[2] !== undefined) return [match[1], match[2].trim()]
  const alone = new RegExp(`^${OPEN}(.+?)${CLOSE}${SIGN}?$`, 'u').exec(cell)
  return [(alone?.[1] ?? cell).replace(/[\s　]/gu, ''), undefined]
}
