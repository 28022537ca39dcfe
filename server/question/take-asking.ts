import { asksAnything } from './asking-words.ts'

/** Where a message turns from telling to asking: the end of a sentence, or a joining word and its comma. */
const turn = /[。!！\n]+\s*|(?<=[たるだすいん])(?:から|けど|けれど|けれども|が|ので|のに)[、,]\s*/g
/** What is told and belongs to the question: its topic, a place, a time, a condition. */
const belongs =
  /について|に関し|のこと|の件|の話|によると|のうち|もし|仮に|場合|とき|だけ(?!れ?ど)|以外|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}](?<![はがのもにでをや])[市町村区県](?![長民役内政職営議立税])|[0-9]年|年度|今年|昨年|去年/u
const fewestLetters = 4

/**
 * The last stretch of a message that asks, where what stands before it only tells (an anger, a reason for asking): second
 * wording for a message whose words together are found nowhere. Undefined where it is all one, or where what was told may
 * belong to the question. `text`: after NFKC.
 */
export function takeAsking(text: string): string | undefined {
  const ends = [...text.matchAll(turn)]
    .map((match) => match.index + match[0].length)
    .filter((end) => end < text.length)
  const start = ends.findLast((end) => asksAnything(text.slice(end)))
  if (start === undefined || belongs.test(text.slice(0, start))) return undefined
  const asking = text.slice(start)
  const named = asking.replace(/[\p{Script=Hiragana}\p{P}\p{S}\s]|何\p{Script=Han}?/gu, '')
  return named.length >= fewestLetters ? asking : undefined
}
