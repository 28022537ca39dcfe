import type { Ordinal } from '../report/quantity.ts'
import { isDigit, isLatinLetter } from './fold-text.ts'
import { readUnit } from './read-unit.ts'
import { matchAt } from './read-year.ts'

type Role = Ordinal['role']
type Rule = { readonly role: Role; readonly pattern: RegExp; readonly after?: RegExp }

const NUMBER = '(?:\\d{1,4}(?!\\d)|[〇一二三四五六七八九十百]{1,5})'
const ARTICLE = '(?:条|項(?!目)|号(?![室車線機])|章|節|款|編)'
/** 前2号, 条例5号 are articles; 1号 alone is a name (1号交付金). */
const AFTER_ARTICLE = /[前同各条項例則令示]$/
const NTH_TAIL =
  '(?:条|項目?|号(?:[室車線機])?|章|節|款|編|目|回|次|期|種|類|級|案|部|班|学期|学年|四半期|分団|子|弾|版|集|巻|工区|地区|駐車場|小|中|分科会|位)'

/** At the place of a digit, in this order. `after` looks at the few characters before it. */
const DIGIT_RULES: readonly Rule[] = [
  { role: 'telephone', pattern: /0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}(?![\d,])/y },
  {
    role: 'telephone',
    pattern: /\d{2,4}-\d{4}(?![\d,-])/y,
    after: /(?:電話|TEL|Tel|tel|℡|☎|FAX|Fax|ファックス)(?:番号)?[ :(]*$/,
  },
  { role: 'telephone', pattern: /0\d{9,10}(?!\d)/y },
  { role: 'telephone', pattern: /\d{2,5}(?!\d)/y, after: /内線 ?:?$/ },
  { role: 'postal', pattern: /\d{3}-\d{4}(?![\d-])/y },
  { role: 'name', pattern: /\d{2}\/\d{1,2}\/\d{1,2}(?![\d/])/y },
  { role: 'code', pattern: /\d{1,6}(?:\.\d{1,6}){2,9}/y },
  { role: 'address', pattern: /\d{1,5}丁目(?:\d{1,5}(?:番地?|-))?(?:の?\d{1,5}号?)?(?:-\d{1,5})?/y },
  { role: 'address', pattern: /\d{1,5}番地?(?:の ?|-)?\d{1,5}(?:号|の\d{1,3})?/y },
  { role: 'address', pattern: /\d{1,5}番地(?:先)?/y },
  {
    role: 'article',
    pattern: new RegExp(
      `${NUMBER} ?(?:条|項(?!目)|章|節|款|編)(?:の\\d{1,3})?(?:第?${NUMBER}${ARTICLE})*`,
      'y',
    ),
  },
  { role: 'article', pattern: /\d{1,4} ?号(?![室車線機])/y, after: AFTER_ARTICLE },
  { role: 'article', pattern: /\d{1,2} ?目(?![標的録次視線安指])/y },
  { role: 'name', pattern: /(?:1?\d|2[0-9]):[0-5]\d(?!\d)(?:~(?:1?\d|2\d):[0-5]\d(?!\d))?/y },
  { role: 'name', pattern: /\d{1,2} ?時(?!間|点|限)(?: ?\d{1,2} ?分|半)?/y },
  { role: 'name', pattern: /\d{1,2} ?年 ?\d{1,2} ?組/y },
  { role: 'name', pattern: /\d{1,2} ?年(?:生|次|目|級|度目|齢)/y },
  { role: 'name', pattern: /\d{1,2} ?年(?!間)/y, after: /(?:小学校?|中学校?|高校|高等学校|小|中|学年) ?$/ },
  { role: 'name', pattern: /\d{1,2} ?年 ?度(?!間|連続)/y },
  { role: 'name', pattern: /\d{1,2} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日(?!間))?/y },
  { role: 'name', pattern: /(?:1[0-2]|0?[1-9]) ?月(?!間)(?: ?\d{1,2} ?日(?!間))?/y },
  {
    role: 'name',
    pattern:
      /(?<!週|計|べ|間|約|各|月 ?約)(?:3[01]|[12]?\d) ?日(?!間|以|前|後|未|分|当|あ|に[つ1-9]|平均|程|数|余|超|本|常)/y,
  },
  { role: 'name', pattern: /\d{1,3} ?(?:歳代|才代|代(?![表金行替理]))/y },
  { role: 'name', pattern: /\d{1,2} ?[歳才]児/y },
  { role: 'name', pattern: /\d{1,4} ?号(?:[室車線機館]|棟|炉)?/y },
  {
    role: 'name',
    pattern:
      /\d{1,3} ?(?:番(?!組)|級(?!数)|類(?!型)|次|階(?![層段])|親等|等級|等(?!級)|学年|学期|時限|期(?![間日]))/y,
  },
  { role: 'name', pattern: /\d{1,2} ?班(?!編成|体制|に分)/y },
  { role: 'name', pattern: /(?:1[0-2]|[1-9])\/(?:3[01]|[12]\d|[1-9])(?= ?(?:~|\([日月火水木金土]))/y },
  { role: 'name', pattern: /(?:1[0-2]|[1-9])\/(?:3[01]|[12]\d|[1-9])(?!\d)/y, after: /\d\/\d{1,2} ?~ ?$/ },
  // 7/5, 10/18: a share was read before; what is left is a day of the year.
  { role: 'name', pattern: /(?:1[0-2]|[1-9])\/(?:3[01]|[12]\d|[1-9])(?![\d/])/y },
  { role: 'address', pattern: /\d{1,5}(?:-\d{1,5}){1,4}(?![\d,.])/y },
]

/** Signs that are an item number by themselves: ①, ⑴, Ⅱ, ㈠. */
const ENCLOSED = /[①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿㈠-㈩㊀-㊉Ⅰ-Ⅻⅰ-ⅻ]/u
const NTH = new RegExp(
  `第 ?${NUMBER}(?: ?[~・、,-] ?第? ?${NUMBER}(?=${NTH_TAIL})){0,3}(?: ?${NTH_TAIL}目?)?(?:の\\d{1,3})?(?: ?第${NUMBER}${ARTICLE}(?:の\\d{1,3})?)*`,
  'y',
)
const NTH_KANJI_NEEDS = /[条項号章節款編目回次期種類級版巻]/
const IN_BRACKETS = /\(\d{1,2}\)/y
const LINE_MARKER = /\d{1,2}(?:[.)、](?![\d])|(?= {1,4}(?:(?:19|20)\d\d ?年|(?![\d△▲%(-])))(?! ?\/))/y
const LINE_START = /(?:^|\n)[ \t・○〇●◎◆■□※-]*$/
const REFERENCE =
  /(?:別?表|図|別紙|様式|資料|注|※|\*|例|写真|議案|No\.?|№|P\.?|p\.?|Vol\.?|Ver\.?|問|その|#|要介護|要支援|支援区分|震度|Lv\.?|レベル|ステージ|フェーズ|ランク|タイプ|号機|国道|県道|市道) ?$/
const SHORT_INTEGER = /\d{1,3}(?![\d,.]|\/\d)/y
/** How far an ordinal looks back for what stands before its digits. */
const LOOK_BACK = 10

/** Digits at `at` of folded text that count nothing: item, article, telephone and form numbers, times of day. */
export function readOrdinal(text: string, at: number): Ordinal | undefined {
  const character = text[at] ?? ''
  if (character === '〒') return withRole(text, at, { role: 'postal', pattern: /〒 ?\d{3}-?\d{4}/y })
  if (character === '第') return readNth(text, at)
  if (character === '(') return readBracketed(text, at)
  if (ENCLOSED.test(character)) return ordinal(text, at, { role: 'item', end: at + 1 })
  if (isLatinLetter(character)) return readCode(text, at)
  if (!isDigit(character)) return undefined
  return readMarker(text, at) ?? readByRules(text, at) ?? readReference(text, at)
}

function readByRules(text: string, at: number): Ordinal | undefined {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  for (const rule of DIGIT_RULES) {
    if (rule.after && !rule.after.test(before)) continue
    const found = withRole(text, at, rule)
    if (found && !isRangeOfQuantities(text, found)) return found
  }
  return undefined
}

/** 10-20人 is a range, 24-3 an address. */
function isRangeOfQuantities(text: string, found: Ordinal): boolean {
  return (
    found.role === 'address' &&
    isDigit(text[found.span.end - 1]) &&
    readUnit(text, found.span.end) !== undefined
  )
}

function readNth(text: string, at: number): Ordinal | undefined {
  const found = withRole(text, at, { role: 'name', pattern: NTH })
  if (!found || /位$/.test(found.printed)) return undefined
  if (!/\d/.test(found.printed) && !NTH_KANJI_NEEDS.test(found.printed)) return undefined
  return /[条項号章節款編]/.test(found.printed) ? { ...found, role: 'article' } : found
}

/** (1) is an item number unless it follows another number, as a share or count in brackets does. */
function readBracketed(text: string, at: number): Ordinal | undefined {
  const telephone = withRole(text, at, { role: 'telephone', pattern: /\(0\d{1,4}\) ?\d{1,4}-\d{3,4}(?!\d)/y })
  if (telephone) return telephone
  const found = withRole(text, at, { role: 'item', pattern: IN_BRACKETS })
  if (!found) return undefined
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text[found.span.end] ?? '\t'
  const attached = /[\d%円人件]$/.test(before) && !/\p{L}/u.test(after)
  return attached || (/[\d%円人件] $/.test(before) && /[\t\n)、]/.test(after)) ? undefined : found
}

function readMarker(text: string, at: number): Ordinal | undefined {
  if (!LINE_START.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return undefined
  if (at > 0 && at - LOOK_BACK > 0 && !text.slice(at - LOOK_BACK, at).includes('\n')) return undefined
  const found = withRole(text, at, { role: 'item', pattern: LINE_MARKER })
  if (!found || found.printed.length > 2 || /\D$/.test(found.printed)) return found
  const next = text.slice(at + found.printed.length).trimStart()
  return next === '' || readUnit(next, 0) !== undefined ? undefined : found
}

function readReference(text: string, at: number): Ordinal | undefined {
  if (!REFERENCE.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return undefined
  const found = withRole(text, at, { role: 'reference', pattern: SHORT_INTEGER })
  if (!found || readUnit(text, found.span.end)) return undefined
  return found
}

/** SSD-PG480U3-BA, B1/B2, A4, COVID-19: a word of letters and digits. LED100台 counts. */
function readCode(text: string, at: number): Ordinal | undefined {
  if (isLatinLetter(text[at - 1]) || isDigit(text[at - 1])) return undefined
  let end = at
  while (isWordCharacter(text, end)) end += 1
  const word = text.slice(at, end)
  const tail = /\d+$/.exec(word)
  if (!/\d/.test(word)) return undefined
  if (tail && startsLongNumber(text, at, end)) return codeBefore(text, at, end - tail[0].length)
  const letters = tail ? word.slice(0, -tail[0].length) : word
  if (tail && /^[A-Za-z]{2,}$/.test(letters) && readUnit(text, end)) return undefined
  return ordinal(text, at, { role: 'code', end })
}

/** Letters and digits, and the joints between them. */
export function isWordCharacter(text: string, at: number): boolean {
  const character = text[at]
  if (isLatinLetter(character) || isDigit(character)) return true
  if (character === '.') return isDigit(text[at - 1]) && isDigit(text[at + 1])
  const joins = character === '-' || character === '_' || character === '/'
  return joins && (isLatinLetter(text[at + 1]) || isDigit(text[at + 1]))
}

/** A12,345円: the digits go on behind a comma, so they are no part of a code. */
function startsLongNumber(text: string, at: number, end: number): boolean {
  return text[end] === ',' && isDigit(text[end + 1]) && end > at
}

function codeBefore(text: string, at: number, end: number): Ordinal | undefined {
  return /\d/.test(text.slice(at, end)) ? ordinal(text, at, { role: 'code', end }) : undefined
}

function withRole(text: string, at: number, rule: Rule): Ordinal | undefined {
  const match = matchAt(rule.pattern, text, at)
  return match ? ordinal(text, at, { role: rule.role, end: at + match[0].length }) : undefined
}

function ordinal(text: string, start: number, place: { readonly role: Role; readonly end: number }): Ordinal {
  return {
    kind: 'ordinal',
    role: place.role,
    printed: text.slice(start, place.end),
    span: { start, end: place.end },
  }
}
