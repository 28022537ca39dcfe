import type { Question } from '../../question/question.ts'

/** Less of the question, and the part may be of something else. */
export const surelyOfIt = 0.9

/** 「広場4,200㎡のうち2,600㎡を芝生にした」: so much of so much is not all of it. */
export function saysPart(said: string): boolean {
  const { whole, part } = ofWhole.exec(said.normalize('NFKC').replaceAll(',', ''))?.groups ?? {}
  return whole !== undefined && part !== undefined && Number(part) < Number(whole)
}

const ofWhole = /(?<whole>[0-9.]+)(?<unit>[^0-9、。]{1,3}[23]?)(?:のうち|中)、?(?<part>[0-9.]+)\k<unit>/u

/** 「意見書を出した人はいましたか」 of 「意見書の提出なし。」: of the thing that is asked for right behind its name there is none. */
export function saysNone({ terms, text }: Question, said: string): boolean {
  if (!asksThere.test(text)) return false
  const thing = terms.findLast((term) => term.key)
  const at = thing ? said.lastIndexOf(thing.surface) : -1
  return thing !== undefined && at >= 0 && isNone.test(said.slice(at + thing.surface.length))
}

const asksThere =
  /(?:いた|いま(?:す|した)|いる|あった|あり(?:ます|ました)|ある|出た|出ま(?:す|した))(?:の|ん)?(?:です)?か?[?？。]*$/
const isNone =
  /^[^、。,\sがは0-9]{0,8}(?:は|が|も)?(?:なし|なかった|無し|いなかった|ありませんでした|0[人名件])(?=[、。\s)）]|$)/u
