import type { QuestionTerm } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'

/** What the letters of a label say for a term, however the two are cut into words. */
export function spelledStrength(label: Label, term: QuestionTerm): number {
  if (isSpelledOut(label, term)) return 1
  if (isKanaWithin(label, term)) return kanaStrength
  if (hasPortion(label, term)) return 1
  return isHeadOf(label, term) || isKanaHeadOf(label, term) ? headStrength : 0
}

/** 「1日何人」 of 1日平均: per how much, however the analyzer cuts it. */
function hasPortion({ text }: Label, { surface }: QuestionTerm): boolean {
  return (
    portion.test(surface) &&
    new RegExp(`(?<![0-9])${surface}(?:平均|当|あた|につき)`).test(
      text.normalize('NFKC').replace(/一(?=[日人件回])/g, '1'),
    )
  )
}

const portion = /^1[日人件回世]\p{L}?$/u

const kanaStrength = 0.9
const kanaName = /^(?:[\u3041-\u3096ー]{4,}|[\u30a1-\u30faー]{4,})$/

/** A name in kana that the dictionary cuts elsewhere, or within a longer word (アクリル, アクリルボード): from its start on. */
function isKanaWithin({ text }: Label, { surface }: QuestionTerm): boolean {
  if (!kanaName.test(surface)) return false
  const at = text.indexOf(surface)
  const before = text.charAt(at - 1)
  return (
    at >= 0 && !(/[\u30a1-\u30faー]/.test(surface) ? /[\u30a1-\u30faー]/ : /[\u3041-\u3096ー]/).test(before)
  )
}

const headStrength = 0.7

/** What a compound ends with is its kind: a 記念旗 is a 旗, 青空製菓 a 製菓; 未給付 is no 給付. */
function isHeadOf({ keys }: Label, { surface, key }: QuestionTerm): boolean {
  if (!key || !/^\p{Script=Han}+$/u.test(surface)) return false
  const least = surface.length + (surface.length > 1 ? 1 : 0)
  for (const one of keys)
    if (one.length > least && one.endsWith(surface) && compound.test(one) && !denied.test(one)) return true
  return false
}

/** The same in katakana, of which the dictionary has no parts: a ライブカメラ is a カメラ. */
function isKanaHeadOf({ text }: Label, { surface, key }: QuestionTerm): boolean {
  if (!key || !katakanaName.test(surface)) return false
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
function isSpelledOut({ text }: Label, term: QuestionTerm): boolean {
  const { text: question, span, surface, key } = term
  if (text.length < span.end - span.start) return false
  if (key && /^\p{Script=Han}{3,}$/u.test(surface) && text.startsWith(surface)) return true
  if (key && text.includes(compoundOf(term))) return true
  for (let at = question.indexOf(text); at >= 0; at = question.indexOf(text, at + 1)) {
    if (at <= span.start && span.end <= at + text.length) return name.test(text)
  }
  return false
}

const compounds = new WeakMap<QuestionTerm, string>()

/** The compound of three kanji or more that a term is of in the question; the whole question where there is none. */
function compoundOf(term: QuestionTerm): string {
  const known = compounds.get(term)
  if (known !== undefined) return known
  const { text, span } = term
  const before = /\p{Script=Han}*$/u.exec(text.slice(0, span.start))?.[0] ?? ''
  const after = /^\p{Script=Han}*/u.exec(text.slice(span.end))?.[0] ?? ''
  const all = `${before}${text.slice(span.start, span.end)}${after}`
  const compound = /^\p{Script=Han}{3,}$/u.test(all) ? all : text
  compounds.set(term, compound)
  return compound
}
