import { compareQuantities } from '../../../ingest/quantity/compare-quantities.ts'
import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Quantity } from '../../../ingest/report/quantity.ts'
import type { Span } from '../../../ingest/report/span.ts'
import type { Offer } from '../offer.ts'
import type { Fault } from './fault.ts'
import type { PlainSentence } from './plain-sentence.ts'

const YES =
  /^[\s「]*(?:はい|ええ|うん|そうです|その(?:通り|とおり)|おっしゃる|ご認識|お見込み|正しい|合って|yes|correct|right|sí|sim|是的|對|对|没错|네|예|그렇|vâng|đúng)|(?:その|ご認識の?|おっしゃる|お見込みの?|ご質問の?)(?:通り|とおり)|間違い(?:あり|ござい)ません|合っています|正しいです|まさに/iu
const NO =
  /^[\s「]*(?:いいえ|いえ|違います|ちがいます|そうでは|no(?=[\s,.。、])|não|不是|不对|不對|아니|không)/iu

/** はい and いいえ are the answer's without a model: a model may leave them out, not turn or add them. */
export function checkPolarity({ text }: PlainSentence, offer: Offer): Fault[] {
  const said = YES.test(text) ? 'yes' : NO.test(text) ? 'no' : undefined
  return said === undefined || said === polarityOf(offer.anchor.answer)
    ? []
    : [{ code: 'false-premise', detail: text.slice(0, 12) }]
}

export function polarityOf(answer: string): 'yes' | 'no' | undefined {
  if (/^はい[。、]/.test(answer)) return 'yes'
  return /^いいえ[。、]/.test(answer) ? 'no' : undefined
}

const REPEATED = /(?:ご質問|お尋ね|おたずね)(?:の|にあった|で示された)[「『]?$/

/** The question's own quantities where a sentence repeats them as such: 「ご質問の50億円」. */
export function findRepeated(
  { text }: PlainSentence,
  offer: Offer,
): { readonly span: Span; readonly quantity: Quantity }[] {
  const premises = offer.asked
    .flatMap((message) => findNumbers(foldText(message)))
    .filter((token): token is Quantity => token.kind === 'quantity')
  return findNumbers(text).flatMap((token) => {
    if (token.kind !== 'quantity' || !REPEATED.test(text.slice(0, token.span.start))) return []
    return premises.some((premise) => compareQuantities(premise, token) === 'same')
      ? { span: token.span, quantity: token }
      : []
  })
}

const relations: readonly (readonly [RegExp, (order: number) => boolean])[] = [
  [/異な|違(?:い|う|っ)|ではなく|一致しま?せん|一致しない|誤り/, (order) => order !== 0],
  [/(?:より|比べて?)(?:も|、)?[^。]{0,12}?(?:多|高|大き)|上回|超え/, (order) => order > 0],
  [/(?:より|比べて?)(?:も|、)?[^。]{0,12}?(?:少|低|小さ)|下回|届か|満た/, (order) => order < 0],
  [/同じ|一致|等し/, (order) => order === 0],
]

/** A repeated quantity is compared with the slot beside it in words, and the words must be true. */
export function checkRepeated(sentence: PlainSentence, repeated: ReturnType<typeof findRepeated>): Fault[] {
  return repeated.flatMap(({ quantity }): Fault[] => {
    const [slot, ...others] = sentence.slots
    const relation = relations.find(([pattern]) => pattern.test(sentence.text))
    const operand = slot?.bound.operands[0]
    const isComparable =
      relation &&
      operand &&
      others.length === 0 &&
      slot.bound.operation === 'figure' &&
      quantity.unit?.symbol === operand.unit?.symbol
    const isTrue = isComparable && relation[1](operand.value.cmp(quantity.value))
    return isTrue ? [] : [{ code: 'false-premise', detail: quantity.printed }]
  })
}
