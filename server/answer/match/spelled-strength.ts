import type { QuestionTerm } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'
import { rememberOf } from '../evidence/remember-of.ts'

/** What the letters of a label say for a term, however the two are cut into words. */
export function spelledStrength(label: Label, term: QuestionTerm): number {
  const form = formOf(term)
  if (isSpelledOut(label, term, form)) return 1
  if (form.isKana && isKanaWithin(label, term)) return kanaStrength
  if (form.isPortion && hasPortion(label, term)) return 1
  const isHead = (form.isHead && isHeadOf(label, term)) || (form.isKanaHead && isKanaHeadOf(label, term))
  return isHead ? headStrength : 0
}

/** What a term's own letters are, read once a question: most rules are for few terms. */
const formOf = rememberOf((term: QuestionTerm) => {
  const { key, surface } = term
  return {
    isPortion: portion.test(surface),
    isKana: kanaName.test(surface),
    isHead: key && /^\p{Script=Han}+$/u.test(surface),
    isKanaHead: key && katakanaName.test(surface),
    isCompound: key && compound.test(surface),
    whole: key ? compoundOf(term) : undefined,
  }
})

/** 「1日何人」 of 1日平均: per how much, however the analyzer cuts it. */
function hasPortion({ text }: Label, { surface }: QuestionTerm): boolean {
  return new RegExp(`(?<![0-9])${surface}(?:平均|当|あた|につき)`).test(
    text.normalize('NFKC').replace(/一(?=[日人件回])/g, '1'),
  )
}

const portion = /^1[日人件回世]\p{L}?$/u

const kanaStrength = 0.9
const kanaName = /^(?:[\u3041-\u3096ー]{4,}|[\u30a1-\u30faー]{4,})$/

/** A name in kana that the dictionary cuts elsewhere, or within a longer word (アクリル, アクリルボード): from its start on. */
function isKanaWithin({ text }: Label, { surface }: QuestionTerm): boolean {
  const at = text.indexOf(surface)
  const before = text.charAt(at - 1)
  return (
    at >= 0 && !(/[\u30a1-\u30faー]/.test(surface) ? /[\u30a1-\u30faー]/ : /[\u3041-\u3096ー]/).test(before)
  )
}

const headStrength = 0.7

/** What a compound ends with is its kind: a 記念旗 is a 旗, 青空製菓 a 製菓; 未給付 is no 給付. */
function isHeadOf({ keys }: Label, { surface }: QuestionTerm): boolean {
  const least = surface.length + (surface.length > 1 ? 1 : 0)
  for (const one of keys)
    if (one.length > least && one.endsWith(surface) && compound.test(one) && !denied.test(one)) return true
  return false
}

/** The same in katakana, of which the dictionary has no parts: a ライブカメラ is a カメラ. */
function isKanaHeadOf({ text }: Label, { surface }: QuestionTerm): boolean {
  const at = text.indexOf(surface)
  return at > 0 && !/[\u30a1-\u30faー]/.test(text.charAt(at + surface.length))
}

const katakanaName = /^[\u30a1-\u30faー]{3,}$/

const denied = /^[不未非無反]/

const compound = /^\p{Script=Han}{3,}$/u

/** Letters and figures that a name may be made of; a name of one letter stands within too many others. */
const name = /^(?=.*[\p{Script=Han}\p{Script=Katakana}])[\p{L}\p{N}ー・]{2,}$/u

/**
 * The label stands letter by letter around the term in the question (「乳がん」 in 「乳がん検診」), however the two are cut
 * into words; or it has the whole compound that the term is of (「年会費」 and 「団体年会費」, where the dictionary has 会費),
 * or begins with the term (「得点板」 and 「得点板本移設」, where it has 板本).
 */
function isSpelledOut(
  { text }: Label,
  { text: question, span, surface }: QuestionTerm,
  { isCompound, whole }: ReturnType<typeof formOf>,
): boolean {
  if (text.length < span.end - span.start) return false
  if (isCompound && text.startsWith(surface)) return true
  if (whole !== undefined && text.includes(whole)) return true
  for (let at = question.indexOf(text); at >= 0; at = question.indexOf(text, at + 1)) {
    if (at <= span.start && span.end <= at + text.length) return name.test(text)
  }
  return false
}

/** The compound of three kanji or more that a term is of in the question; the whole question where there is none. */
function compoundOf({ text, span }: QuestionTerm): string {
  const before = /\p{Script=Han}*$/u.exec(text.slice(0, span.start))?.[0] ?? ''
  const after = /^\p{Script=Han}*/u.exec(text.slice(span.end))?.[0] ?? ''
  const all = `${before}${text.slice(span.start, span.end)}${after}`
  return compound.test(all) ? all : text
}
