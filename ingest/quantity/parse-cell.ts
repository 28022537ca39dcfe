import type { CellMark, NumberToken, Quantity, TimeMark } from '../report/quantity.ts'
import { findNumbers } from './find-numbers.ts'
import { foldText } from './fold-text.ts'

/** One of several facts in a cell: 「震災:26箇所」 has the label 震災. */
export type CellFact = { readonly label: string; readonly quantity: Quantity }

/** セルの中身: what one table cell holds. Offsets count in the cell's text. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'mark'; readonly mark: CellMark }
  /** One number without a unit of its own: label and caption decide. */
  | { readonly kind: 'number'; readonly quantity: Quantity }
  /** One number with a unit; `remark` is what else stands there (「(クーポン券精算額)」), '' mostly. */
  | {
      readonly kind: 'quantity'
      readonly quantity: Quantity
      readonly label: string
      readonly remark: string
    }
  | { readonly kind: 'quantities'; readonly facts: readonly CellFact[]; readonly remark: string }
  | { readonly kind: 'time'; readonly time: TimeMark }
  /** Prose with at least one quantity or time. */
  | { readonly kind: 'text-with-numbers'; readonly tokens: readonly NumberToken[] }
  /** No number, or only such as count nothing (5月定期, ①, A-1). */
  | { readonly kind: 'text' }

/** `bracketsAreNegative`: (1,234) is −1,234, as in some accounts; without it brackets are only brackets. */
export type CellReading = { readonly bracketsAreNegative?: boolean }

const MARKS: readonly (readonly [RegExp, CellMark['mark']])[] = [
  [/^(?:→|⇒|➡|〃|″|同左|同上|'')$/, 'as-left'],
  [/^(?:[-ー─━ｰ－_]{1,4}|…|なし|無し|無|皆無|該当なし|該当無し)$/, 'none'],
  [/^(?:[/\\×]|斜線|n\/a|N\/A|対象外|非該当)$/, 'not-applicable'],
]
const BRACKETED_NUMBER = /^\( ?(\d[\d,.]*) ?%?\)$/
const LONGEST_LABEL = 20
const LONGEST_REMARK = 60
const SENTENCE = /。|(?:した|する|され|である|ます|です|ため|により|において|について)/
/** １人当たり（円）: what an amount is reckoned for, no amount. */
const PER_ONE = /^ ?(?:当たり|当り|あたり|につき)/
const DAY_COUNT = /^ *\d{1,2} ?日 *$/

/** Reads one table cell. A cell of prose is `text` or `text-with-numbers`, never a number. */
export function parseCell(text: string, reading: CellReading = {}): CellContent {
  const folded = foldText(text)
  const inside = folded.trim()
  if (inside === '') return { kind: 'blank' }
  const mark = readMark(text, inside)
  if (mark) return { kind: 'mark', mark }
  const bracketed = readBracketed(text, inside, reading)
  if (bracketed) return bracketed
  const tokens = DAY_COUNT.test(folded) ? readDayCount(text) : findNumbers(text)
  if (tokens.every((token) => token.kind === 'ordinal')) return { kind: 'text' }
  return readWhole(tokens, inside) ?? readFacts(tokens, folded) ?? { kind: 'text-with-numbers', tokens }
}

function readMark(text: string, inside: string): CellMark | undefined {
  const found = MARKS.find(([pattern]) => pattern.test(inside))
  if (!found) return undefined
  const printed = text.trim()
  const start = text.indexOf(printed)
  return { kind: 'mark', mark: found[1], printed, span: { start, end: start + printed.length } }
}

/** (23) alone in a cell is a number in brackets, not an item number. */
function readBracketed(text: string, inside: string, reading: CellReading): CellContent | undefined {
  if (!BRACKETED_NUMBER.test(inside)) return undefined
  const open = text.search(/[(（]/)
  const token = findNumbers(`、${text.slice(open + 1, text.search(/[)）]/))}`)[0]
  if (token?.kind !== 'quantity') return undefined
  const start = reading.bracketsAreNegative ? open : open + token.number.start
  const end = open + token.number.end + (reading.bracketsAreNegative ? 1 : 0)
  const quantity: Quantity = {
    ...token,
    value: reading.bracketsAreNegative ? token.value.abs().times(-1) : token.value,
    printed: text.slice(start, open + token.span.end + (reading.bracketsAreNegative ? 1 : 0)),
    number: { start, end },
    span: { start, end: Math.max(end, open + token.span.end) },
  }
  return quantity.unit ? { kind: 'quantity', quantity, label: '', remark: '' } : { kind: 'number', quantity }
}

/** 「12日」 alone in a cell is a length of time; in a sentence it would be a day of the month. */
function readDayCount(text: string): readonly NumberToken[] {
  const days = text.trimEnd()
  return findNumbers(`${days}間`).map((token) => {
    const span = { start: token.span.start, end: days.length }
    return { ...token, printed: days.slice(span.start), span }
  })
}

/** The token is all that the cell holds, but for words that bound it. */
function readWhole(tokens: readonly NumberToken[], inside: string): CellContent | undefined {
  const [token] = tokens
  if (tokens.length !== 1 || !token) return undefined
  if (token.kind === 'time' && inside.length <= token.printed.length + 2) return { kind: 'time', time: token }
  if (token.kind !== 'quantity' || token.unit) return undefined
  const around = inside.length - token.printed.trim().length - token.qualifiers.join('').length
  return around <= 1 ? { kind: 'number', quantity: token } : undefined
}

/** Facts side by side: 「65回 1,331人」, 「風水害:21箇所 震災:26箇所」, 「650食 41,202,000円 会社名」. */
function readFacts(tokens: readonly NumberToken[], folded: string): CellContent | undefined {
  const quantities = tokens.filter((token) => token.kind === 'quantity')
  if (quantities.length === 0 || !quantities.every((quantity) => quantity.unit)) return undefined
  if (tokens.length > quantities.length) return undefined
  if (quantities.some(({ span }) => PER_ONE.test(folded.slice(span.end)))) return undefined
  const facts: CellFact[] = []
  let from = 0
  for (const quantity of quantities) {
    const label = labelOf(folded.slice(from, quantity.span.start), quantity)
    if (label === undefined) return undefined
    facts.push({ label, quantity })
    from = endWithQualifiers(folded, quantity)
  }
  const remark = remarkOf(folded.slice(from))
  const [only] = facts
  if (remark === undefined || !only) return undefined
  return facts.length === 1 ? { kind: 'quantity', ...only, remark } : { kind: 'quantities', facts, remark }
}

/** What stands before a fact, as its label; undefined where it is prose. */
function labelOf(before: string, quantity: Quantity): string | undefined {
  const words = quantity.qualifiers.reduce(
    (rest, word) => rest.replace(new RegExp(`${word}[: ]?$`), ''),
    before,
  )
  const label = words.replace(/^[\s、,()・/~×=]+|[\s:(、,・/×=]+$/g, '').trim()
  if (label.length > LONGEST_LABEL || SENTENCE.test(label) || /[をがはにで]$/.test(label)) return undefined
  return label
}

/** What stands after the last fact: '' or a note in brackets or behind a space; undefined where prose goes on. */
function remarkOf(after: string): string | undefined {
  const remark = after.replace(/^[)\s]+/, '').trim()
  if (remark === '') return ''
  const apart = /^[\s(（[【]/.test(after) || after.startsWith(')')
  return apart && remark.length <= LONGEST_REMARK && !SENTENCE.test(remark) ? remark : undefined
}

function endWithQualifiers(folded: string, quantity: Quantity): number {
  const tail =
    /^(?:以上|以下|以内|未満|超え?|余り?|程度|前後|相当|弱|強|[増減][額加少]?|当たり|あたり|につき)*/.exec(
      folded.slice(quantity.span.end, quantity.span.end + 8),
    )
  return quantity.span.end + (tail?.[0].length ?? 0)
}
