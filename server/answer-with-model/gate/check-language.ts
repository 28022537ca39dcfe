import type { Language } from '../language.ts'
import { squeeze } from '../squeeze.ts'
import type { Fault } from './fault.ts'
import type { PlainSentence } from './plain-sentence.ts'

const scripts: Readonly<Record<Language, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  zh: /\p{Script=Han}/gu,
  ko: /\p{Script=Hangul}/gu,
  en: /\p{Script=Latin}/gu,
  pt: /\p{Script=Latin}/gu,
  es: /\p{Script=Latin}/gu,
  vi: /\p{Script=Latin}/gu,
}
/** A list's line may be a name and a figure. */
const longestWithoutKana = 24

/** A sentence must be in the language asked for; names of the report may stand in any, and what the anchor says too. */
export function checkLanguage({ text }: PlainSentence, language: Language, anchor: string): Fault[] {
  const fault: Fault[] = [{ code: 'wrong-language', detail: '' }]
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return []
  const own = text.match(scripts[language])?.length ?? 0
  if (language === 'ja') {
    if (own / letters < 0.6) return fault
    const isLong = letters > longestWithoutKana && !/\p{Script=Hiragana}/u.test(text)
    return isLong && !squeeze(anchor).includes(squeeze(text)) ? fault : []
  }
  const outside = withoutBrackets(text)
  const ownOutside = outside.match(scripts[language])?.length ?? 0
  const lettersOutside = outside.match(/\p{L}/gu)?.length ?? 0
  if (lettersOutside > 0 && ownOutside / lettersOutside < 0.5) return fault
  return language === 'zh' && /\p{Script=Hiragana}{3,}/u.test(outside) ? fault : []
}

/** Names of the report stand in brackets, and may have brackets of their own. */
function withoutBrackets(text: string): string {
  const less = text.replace(/[（(][^（()）]*[)）]/g, '')
  return less === text ? text : withoutBrackets(less)
}
