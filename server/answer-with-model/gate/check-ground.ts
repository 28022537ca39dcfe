import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Language } from '../language.ts'
import { contentGrams, coverage } from './content-grams.ts'
import type { Fault } from './fault.ts'
import { easyGrams, neutralGrams, neutralWords } from './neutral-words.ts'
import { blankOut, type PlainSentence } from './plain-sentence.ts'

export type Ground = {
  /** All that the sentence may take its words from. */
  readonly held: string
  readonly language: Language
  readonly style: 'plain' | 'easy'
  /** What was said to the model in the system role: none of it may come back. */
  readonly secret: string
}

/** The share of a sentence's words that its sources must have. */
const leastHeld = { plain: 0.75, easy: 0.6 } as const
const DEPARTMENT =
  /[\p{Script=Han}\p{Script=Katakana}ー]{2,12}(?:課|局|室|係|署|部)(?=[はがのにでとへをもや、。・（()）\s]|$)/gu
/** They name no department by themselves. */
const COMMON = /^(?:担当|所管|関係|同|各|全|当該|事業担当|他)(?:課|局|室|係|部|部署|部局)$/
/** Characters in a row that no answer shares with the prompt by chance. */
const leakLength = 14

/** The words of a sentence must come from its sources, departments as a whole; nothing of the prompt may come out. */
export function checkGround(sentence: PlainSentence, ground: Ground): Fault[] {
  // Years and dates are checked as such: a source may print 令和元年度 otherwise.
  const times = findNumbers(sentence.text).filter(({ kind }) => kind === 'time')
  const said = blankOut(
    sentence.text,
    times.map(({ span }) => span),
  )
  const text = ground.language === 'ja' ? said : onlyJapanese(said, ground.language)
  const held = new Set([
    ...contentGrams(ground.held),
    ...neutralGrams,
    ...(ground.style === 'easy' ? easyGrams : []),
  ])
  const faults: Fault[] = []
  if (leaks(sentence.text, ground)) faults.push({ code: 'leak', detail: '' })
  const least = ground.language === 'ja' ? leastHeld[ground.style] : 1
  if (coverage(contentGrams(text), held) < least)
    faults.push({ code: 'unfounded', detail: missing(text, held) })
  const folded = foldText(ground.held)
  const unknown = ground.language === 'ja' ? unknownRuns(text, folded) : []
  const strangers = [...text.matchAll(DEPARTMENT)]
    .map(([name]) => name)
    .filter((name) => !COMMON.test(name))
    .filter((name) => !isHeldName(name, folded))
  return [...faults, ...[...unknown, ...strangers].map((detail): Fault => ({ code: 'unfounded', detail }))]
}

/** Each run of kanji or katakana must be made of words of the sources or neutral ones: one new word turns a meaning. */
function unknownRuns(text: string, held: string): string[] {
  const runs = text.match(/[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{2,}/gu) ?? []
  return [...new Set(runs)].filter((run) => !isChain(run, held))
}

/** 合計金額 is 合計 and 金額. Single characters count only where they are neutral (額, 数). */
function isChain(run: string, held: string): boolean {
  const reached = [true]
  for (let end = 1; end <= run.length; end += 1) {
    reached[end] = Array.from({ length: end }, (_, start) => start).some((start) => {
      const word = run.slice(start, end)
      return reached[start] === true && (neutralWords.has(word) || (word.length >= 2 && held.includes(word)))
    })
  }
  return reached[run.length] === true
}

/** In another language only the Japanese names, which stand in brackets, can be compared. */
function onlyJapanese(text: string, language: Language): string {
  if (language !== 'zh') return text.replace(/[A-Za-z]+/g, ' ')
  return [...text.matchAll(/[（(]([^（()）]*)[)）]/g)].map((match) => match[1]).join(' ')
}

/** A name may stand behind other kanji (市生涯学習課); what it ends with must be a source's whole word. */
function isHeldName(name: string, held: string): boolean {
  if (held.includes(name)) return true
  return [...name].some(
    (_, at) => at > 0 && name.length - at >= 3 && held.includes(name.slice(at)) && at <= 3,
  )
}

function missing(text: string, held: ReadonlySet<string>): string {
  return [...contentGrams(text)]
    .filter((gram) => !held.has(gram))
    .slice(0, 6)
    .join(' ')
}

function leaks(text: string, { secret, held }: Ground): boolean {
  const squeezed = squeeze(text)
  const known = squeeze(held)
  const kept = squeeze(secret)
  if (
    /資料ここ(?:から|まで)|システムプロンプト|文章係|プロンプト/.test(squeezed) &&
    !/プロンプト/.test(known)
  )
    return true
  for (let at = 0; at + leakLength <= squeezed.length; at += 1) {
    const stretch = squeezed.slice(at, at + leakLength)
    if (kept.includes(stretch) && !known.includes(stretch)) return true
  }
  return false
}

function squeeze(text: string): string {
  return foldText(text).replace(/[\s、。]/g, '')
}
