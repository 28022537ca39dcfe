/**
 * What a line looks like, judged by its characters alone. All tests take a trimmed line.
 * Known imperfection: a sentence that a PDF broke after a noun looks like a label.
 */

const FULL_WIDTH = /[！-～　]/gu
/** From a full-width form of an ASCII sign to the sign itself. */
const WIDTH_SHIFT = 0xfee0

/** Full-width digits, letters and signs as half-width, one for one, so that offsets hold. ① and ㎡ stay. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) =>
    sign === '　' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - WIDTH_SHIFT),
  )
}

/** Signs, digits, and at most a scale and counter after them: `△ 77,626`, `1,331人`, `26.75%`, `21億6,400万円`, `－`. */
const NUMBER_TOKEN =
  /^[(（]?(?:[△▲] {0,6}|[+\-−－±]?\s?)\d[\d,]*(?:\.\d+)?(?:[兆億万]\d[\d,]*){0,2}\s?(?:[千万億兆百]*円(?:増|減)?|%(?:増|減)?|‰|[千万億]?(?:人|名|件|世帯|回|戸|箇所|か所|ヶ所|ヵ所|カ所|棟|台|基|枚|冊|食|校|館|部|個|社|団体|日|時間|分|年|月|歳|位|倍|ポイント|増|減)+|㎡|m2|km|ha|m|kg|t|L|kWh|kw)?[)）]?$/iu
const MARK_TOKEN = /^[-－―—–ー‐−]$/u

export function isNumberToken(token: string): boolean {
  if (/^[(（][0-9０-９]{1,2}[)）]$/u.test(token)) return false
  return NUMBER_TOKEN.test(foldWidth(token))
}

/** A number without any unit: `51`, `△77,626`. */
export function isBareNumber(token: string): boolean {
  return /^[(]?[△▲+\-−±]?\s?\d[\d,]*(?:\.\d+)?[)]?$/u.test(foldWidth(token))
}

export function isValueToken(token: string): boolean {
  return isNumberToken(token) || MARK_TOKEN.test(token)
}

/** Parts of a line between half-width spaces or tabs; full-width spaces inside a part are letter-spacing. */
export function splitTokens(trimmed: string): string[] {
  return closeSigns(trimmed)
    .split(/[ \t]+/u)
    .filter((token) => token !== '')
}

/** `△ 77,626` is one token. */
function closeSigns(text: string): string {
  return text.replace(/([△▲]) +(?=\d)/gu, '$1')
}

/** Only numbers (with or without units) and marks: their labels stand elsewhere. */
export function isNumbersOnly(trimmed: string): boolean {
  const tokens = trimmed.split(/[\s]+/u).join(' ')
  const parts = splitTokens(tokens)
  return parts.length > 0 && parts.every(isValueToken) && parts.some(isNumberToken)
}

const BARE_UNIT =
  /^(?:千円|百万円|億円|円|%|人|名|件|世帯|回|戸|箇所|か所|棟|台|枚|冊|食|校|館|部|個|㎡|ha|m|km)$/u

/** A unit without a number: an open slot of a page whose layout was lost. */
export function isBareUnit(token: string): boolean {
  return BARE_UNIT.test(foldWidth(token))
}

/** Ends like a sentence. */
export function endsSentence(trimmed: string): boolean {
  return /[。．！？]$/u.test(trimmed) || /[。]\s*[)）」』]$/u.test(trimmed)
}

/** Has particles and verb endings enough to be running text rather than a label. */
export function looksLikeProse(trimmed: string): boolean {
  if (/[。]/u.test(trimmed)) return true
  if (/[、，]/u.test(trimmed) && trimmed.length >= 20) return /[ぁ-ん]{2}/u.test(trimmed)
  return trimmed.length >= 34 && /[ぁ-ん].*[ぁ-ん].*[ぁ-ん]/u.test(trimmed)
}

/** A money amount or a counted number stands in the line. */
export function hasQuantity(trimmed: string): boolean {
  return /\d\s*(?:[千百万億]*円|人(?!当[たり])|名|件|世帯|回|戸|箇所|か所|台|個|枚|棟|食|%|㎡|㎢|ha)|\d,\d{3}/u.test(
    foldWidth(trimmed),
  )
}

const PAGE_NUMBER =
  /^(?:[-－‐‑–—―ー~〜]\s*(\d{1,4})\s*[-－‐‑–—―ー~〜]|(?:p|page)\.?\s*(\d{1,4})|(\d{1,4})\s*(?:ページ|頁)|<!--\s*(?:page\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*-->|(\d{1,3})\s\/\s\d{1,3})$/iu

/** The page number that a line prints and nothing else (`- 38 -`, `P.12`, `12ページ`, `3 / 14`, `<!-- page 12 -->`). */
export function printedPageNumber(trimmed: string): number | undefined {
  const match = PAGE_NUMBER.exec(foldWidth(trimmed))
  const digits = match?.slice(1).find((one) => one !== undefined)
  return digits === undefined ? undefined : Number(digits)
}

/** A line about its neighbour: a unit, a ※ note, an as-of date, a source. */
export function isNote(trimmed: string): boolean {
  const folded = foldWidth(trimmed)
  if (/^[(（]?\s*単位\s*[:：]/u.test(folded)) return true
  if (/^[(（]?[※*＊](?!\s*$)/u.test(trimmed) || /^[(（]?(?:注|備考)\s*\d*\s*[)）:：]/u.test(folded))
    return true
  if (
    /^[(]?(?:平成|令和|昭和|[HRS])?\s*(?:元|\d{1,4})[年./\s\d月日]*(?:末日?|時点)?\s*現在[)]?$/u.test(folded)
  )
    return true
  if (/^(?:平成|令和|昭和)?[^。、]{0,12}(?:年度末|年度|月末|日)現在$/u.test(folded)) return true
  return (
    /^(?:出典|資料|出所)\s*[:：]/u.test(folded) ||
    (/より$/u.test(folded) && folded.length <= 40 && !/[、。]/u.test(folded))
  )
}

/** `円` alone, at the right end above a table. */
export const LONE_UNIT = /^[百千]?万?円$/u

/** `（千円）` alone, also below a table. */
export const LONE_UNIT_IN_BRACKETS = /^[(（][百千万億]{0,2}円[)）]$/u

/** `(単位:千円)`, `(単位:円、%)`, `(令和5年3月31日現在 単位:世帯、人)` */
export function isUnitNote(trimmed: string): boolean {
  const text = foldWidth(trimmed)
  return (
    /^[(（【［[]?\s*(?:[^()（）:：\s]{1,8}[、，,・\s]\s*)?単位\s*[:：].{0,20}$/u.test(text) ||
    /^[(（【［[]\s*[^()（）:：\s]{9,24}[、，,・\s]\s*単位\s*[:：].{0,20}$/u.test(text)
  )
}

/**
 * Spaces that only spread a word's letters are closed: `主　要　施　策` → `主要施策`, `人 件 費` → `人件費`; one gap far wider than the others
 * parts two words (`本　庁　　　　　　支　所` → `本庁 支所`).
 */
export function closeLetterSpacing(text: string): string {
  const trimmed = text.trim()
  const parts = trimmed.split(/[\s]+/u)
  const single = parts.filter((part) => [...part].length === 1).length
  if (
    parts.length >= 2 &&
    single >= parts.length - 1 &&
    parts.every((part) => !/^[A-Za-z0-9]+$/u.test(part))
  ) {
    return trimmed
      .split(wideGap(trimmed))
      .map((words) => words.replace(/\s+/gu, ''))
      .join(' ')
  }
  return trimmed.replace(/[\s]+/gu, ' ')
}

/** Narrowest gap between two spaced-out words, in screen columns. */
const LEAST_APART = 6

/** The gaps that part spaced-out words; such a gap is at least twice as wide as the narrowest. */
function wideGap(spaced: string): RegExp {
  const gaps = [...spaced.matchAll(/\s+/gu)].map(([gap]) => gap.length + (gap.match(/　/gu)?.length ?? 0))
  const least = Math.max(LEAST_APART, 2 * Math.min(...gaps))
  return new RegExp(`[^\\S　]{${least},}|[^\\S　]*(?:　[^\\S　]*){${Math.ceil(least / 2)},}`, 'u')
}

/** Words that go on in the next line: 翌年度へ繰り, 国民健康保険に係る, 使用料及び. */
export function breaksOff(words: string): boolean {
  return /(?:[^ぁ-ん](?:へ|に|を|の)|へ[^ぁ-ん]{1,4}り|及び|並びに|又は|または|に係る|による|のための)$/u.test(
    words.replace(/[\s　]/gu, ''),
  )
}
