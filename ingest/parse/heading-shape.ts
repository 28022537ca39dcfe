import { withoutUnitNote } from './found-title.ts'
import { closeLetterSpacing, endsSentence, foldWidth, hasQuantity, looksLikeProse } from './line-shape.ts'
import { isNumberedRow } from './numbered-rows.ts'

/** Kinds of heading marks, told apart because each kind nests at its own depth. */
export type MarkKind =
  | 'chapter' // 第1章, 第2節
  | 'article' // 第1条
  | 'lenticular' // 【…】
  | 'angle' // ＜…＞ 〈…〉
  | 'double-angle' // 《…》 ≪…≫
  | 'shell' // 〔…〕 ［…］
  | 'round' // (趣旨): a whole line in round brackets
  | 'roman' // I, Ⅱ
  | 'number' // 1 / 1. / １．
  | 'number-pair' // 1-2 / １－２
  | 'number-in-brackets' // (1)
  | 'circled' // ①
  | 'kana' // ア
  | 'open-circle' // ○ 〇
  | 'filled' // ● ■ ◆ …
  | 'double-circle' // ◎
  | 'hash' // # of Markdown

export type Mark = {
  readonly kind: MarkKind
  /** What stands after the mark or within the brackets. */
  readonly text: string
  /** The number of a numbered mark. */
  readonly number?: number
}

const BRACKETS: readonly { readonly kind: MarkKind; readonly pattern: RegExp }[] = [
  { kind: 'lenticular', pattern: /^【\s*([^\s】][^】]*)】\s*(.*)$/u },
  { kind: 'double-angle', pattern: /^[《≪«]\s*([^\s》≫»][^》≫»]*)[》≫»]\s*(.*)$/u },
  { kind: 'angle', pattern: /^[＜〈<]\s*([^\s＞〉>][^＞〉>]*)[＞〉>]\s*(.*)$/u },
  { kind: 'shell', pattern: /^[〔［[]\s*([^\s〕］\]][^〕］\]]*)[〕］\]]\s*(.*)$/u },
]

const NUMBERED: readonly { readonly kind: MarkKind; readonly pattern: RegExp }[] = [
  { kind: 'chapter', pattern: /^第\s*([0-9一二三四五六七八九十]+)\s*(?:[章節編部][\s:]*|\s+(?=\S))(.*)$/u },
  { kind: 'article', pattern: /^第\s*([0-9一二三四五六七八九十]+)\s*条(?:の\d+)?[\s:]*(.*)$/u },
  { kind: 'number', pattern: /^第\s*(\d{1,2})\s*表[\s:]+(\S.*)$/u },
  { kind: 'number-in-brackets', pattern: /^\(\s*(\d{1,2})\s*\)\s*(.*)$/u },
  { kind: 'number', pattern: /^(\d{1,2})\s*[.)](?!\d)\s*(.*)$/u },
  { kind: 'number', pattern: /^(\d{1,2})\s+([^\d\s△▲(+\-−%].*)$/u },
  { kind: 'number-pair', pattern: /^\d{1,2}[-－‐]([1-9]\d?)[.\s]\s*([^\d\s△▲(+\-−%].*)$/u },
  { kind: 'roman', pattern: /^([IVX]{1,4}|[Ⅰ-Ⅻ])[.\s]\s*(.*)$/u },
  { kind: 'kana', pattern: /^\(?([ア-ケ])\)?[.\s]\s*(.*)$/u },
]

const SIGNS: readonly { readonly kind: MarkKind; readonly pattern: RegExp }[] = [
  { kind: 'double-circle', pattern: /^◎\s*(.+)$/u },
  { kind: 'open-circle', pattern: /^[○〇◯]\s*(.+)$/u },
  { kind: 'filled', pattern: /^[●■□◆◇▼▽★☆▶]\s*(.+)$/u },
  { kind: 'hash', pattern: /^#{1,6}\s+(.+)$/u },
]

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Characters of a line that are looked at: keeps the patterns linear on hostile lines. */
const LONGEST_READ = 160

/** The mark that a trimmed line begins with, whether or not the line is a heading. */
export function readMark(line: string): Mark | undefined {
  const trimmed = line.slice(0, LONGEST_READ)
  for (const { kind, pattern } of BRACKETS) {
    const match = pattern.exec(trimmed)
    const inner = match?.[1]?.trim()
    if (match === null || inner === undefined) continue
    // ＜１＞ 歳入の内訳: the bracket only numbers what stands behind it.
    const number = /^[0-9０-９]{1,2}$/u.test(inner) ? Number(foldWidth(inner)) : undefined
    if (number === undefined || !match[2]) return { kind, text: inner }
    return { kind, text: match[2], number }
  }
  for (const { kind, pattern } of SIGNS) {
    const match = pattern.exec(trimmed)
    if (match?.[1] !== undefined) return { kind, text: match[1] }
  }
  const circled = CIRCLED.indexOf(trimmed[0] ?? ' ')
  if (circled >= 0) return { kind: 'circled', number: circled + 1, text: trimmed.slice(1).trim() }
  return readNumberedMark(trimmed)
}

function readNumberedMark(trimmed: string): Mark | undefined {
  const folded = foldWidth(trimmed)
  for (const { kind, pattern } of NUMBERED) {
    const match = pattern.exec(folded)
    if (match?.[1] === undefined || match[2] === undefined) continue
    const number = Number(match[1])
    const printed = trimmed.slice(trimmed.length - match[2].length).trim()
    const text = kind === 'number-pair' ? closeRemark(printed) : printed
    return Number.isNaN(number) ? { kind, text } : { kind, text, number }
  }
  const round = /^[(（]\s*([^()（）]{2,20})\s*[)）]$/u.exec(trimmed)
  return round?.[1] === undefined ? undefined : { kind: 'round', text: round[1] }
}

/** Longest heading, in characters. */
const LONGEST_HEADING = 80
/** Longest heading behind a number or a sign, brackets left out. */
const LONGEST_OPEN_HEADING = 48

/** Whether a marked line's own characters allow it to be a heading; its neighbours decide. */
export function couldBeHeading(trimmed: string, mark: Mark): boolean {
  const { length } = mark.kind === 'number-pair' ? mark.text : closeRemark(trimmed)
  if (trimmed.includes('\t') || endsSentence(trimmed) || length > LONGEST_HEADING) return false
  if (mark.kind === 'article') return mark.text.length <= 20 && !looksLikeProse(mark.text)
  if (mark.kind === 'round') return !/[\d０-９]|単位|現在|注/u.test(mark.text)
  if (looksLikeProse(closeRemark(mark.text)) || isNumberedRow(trimmed)) return false
  // ２－２　年齢別人口　　　　２－３　人口動態: two captions, each of a table of its own.
  if (mark.kind === 'number-pair' && /\S[\s　]{3,}\S/u.test(mark.text)) return false
  const bracketed = mark.kind === 'lenticular' || mark.kind === 'angle' || mark.kind === 'double-angle'
  // １　人口動態: the number that a heading begins with counts nothing.
  const words = closeRemark(mark.number === undefined ? trimmed : mark.text)
  const outside = words.replace(/(?<=.{2})[(（][^()（）]*[)）]/gu, '')
  if (bracketed || mark.kind === 'shell') return !hasQuantity(outside)
  return !hasQuantity(outside) && outside.length <= LONGEST_OPEN_HEADING
}

/** `人口の推移　　　　　　　（各年10月１日現在）`: the gap before what a heading says of its table at the end of the line. */
const REMARK_APART = /(?<=\S)[\s　]{2,}(?=[(（][^()（）]{1,40}[)）]$)/u

/** A line without the wide gap before what its end says in brackets, which makes it no longer. */
export function closeRemark(trimmed: string): string {
  return trimmed.replace(REMARK_APART, ' ')
}

/** A unit whose number has been lost (`施策額の内訳 円`). */
const OPEN_UNIT = /\s+(?:[千百万億]*円|人|件|回|世帯|戸|箇所|か所|%|％)$/u

/** A sheet saved as commas has blank cells behind its headings: `1 コスト,,,,,3 事業,,`. */
function firstCell(text: string): string {
  return text.split(/,{2,}/u)[0] ?? text
}

/** A heading's words without bracket, number or letter-spacing. */
export function headingText(trimmed: string, mark: Mark | undefined): string {
  if (mark === undefined) return closeLetterSpacing(withoutUnitNote(firstCell(trimmed)))
  const text = mark.text === '' ? trimmed : mark.text.replace(OPEN_UNIT, '')
  return closeLetterSpacing(withoutUnitNote(firstCell(text)))
}
