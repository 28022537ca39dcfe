import { dialectStretches } from './dialect.ts'
import { hasKanji, toHiragana } from './kana.ts'
import { normalizeText, originalSpan } from './normalize.ts'
import { isStopWord } from './stop-words.ts'
import type { Term } from './term.ts'

/** Readings that are worth looking for in a text written in hiragana: those of a corpus, or of the synonyms. */
export type KnownReadings = { readonly has: (reading: string) => boolean }

const HIRAGANA_RUN = /[\u3041-\u3096ー]{3,}/g
/** Polite endings and words of asking hold chance readings: でしょうか is no しょう. */
const POLITE =
  /でしょうか?|でしたか?|ましょうか?|ましたか?|ませんか?|ますか|ですか|ください|おしえて|いくら|どのくらい|どれくらい|ありますか?|ですよね/g
/** Of three letters, nearly every stretch of Japanese is some word's reading. */
const SHORTEST_READING = 4
const LONGEST_READING = 20
/** 「することにしている」: endings of verbs sound like words (してい, 指定). */
const VERB_ENDING = /^(?:して|てい|ってい|され)/
const PARTICLES = new Set('はがをにでとのもへやか'.split(''))

/**
 * Words that a writer left in hiragana and the dictionary cuts wrongly (こうれいしゃのけんしん → こうれいしゃ, けんしん):
 * the longest known readings of each run, from left to right. Three letters count only as a word of their own between
 * particles or at the ends.
 */
export function kanaTerms(text: string, readings: KnownReadings): Term[] {
  const normalized = normalizeText(text)
  const spoken = silence(normalized.text)
  return [...spoken.matchAll(HIRAGANA_RUN)].flatMap((run) =>
    readingsOfRun(run[0], readings, hasKanji(spoken.charAt(run.index - 1))).map(({ reading, start }) => {
      const from = run.index + start
      const longMark = /^ー*/.exec(spoken.slice(from + reading.length))?.[0].length ?? 0
      const span = originalSpan(normalized, { start: from, end: from + reading.length + longMark })
      return {
        surface: text.slice(span.start, span.end),
        base: reading,
        reading,
        partOfSpeech: 'noun' as const,
        span,
        weightClass: 'word' as const,
      }
    }),
  )
}

/** The text with blanks in place of what only asks. */
function silence(text: string): string {
  const stretches = [
    ...dialectStretches(text),
    ...[...text.matchAll(POLITE)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  ].toSorted((a, b) => a.start - b.start)
  let silenced = ''
  for (const { start, end } of stretches) {
    if (end <= silenced.length) continue
    silenced += text.slice(silenced.length, start)
    silenced += ' '.repeat(end - silenced.length)
  }
  return silenced + text.slice(silenced.length)
}

/** With what the ending of a verb or adjective may begin after kanji: 刷りよう is no 利用, but 国民ほけん is 保険. */
const OKURIGANA = /^[いきぎしちにびみりうくぐすつぬぶむるえけげせてねべめれわかがさざたなばまらっ]/

function readingsOfRun(
  run: string,
  readings: KnownReadings,
  followsKanji: boolean,
): { reading: string; start: number }[] {
  const found: { reading: string; start: number }[] = []
  for (let start = 0; start < run.length; ) {
    const reading = longestReading(run, start, readings)
    const isEnding =
      start === 0 && followsKanji && OKURIGANA.test(run) && (reading?.length ?? 0) < SHORTEST_READING
    if (reading !== undefined && !isEnding) found.push({ reading, start })
    start += (isEnding ? undefined : reading?.length) ?? 1
  }
  return found
}

function longestReading(run: string, start: number, readings: KnownReadings): string | undefined {
  for (let length = Math.min(LONGEST_READING, run.length - start); length >= SHORTEST_READING - 1; length--) {
    const reading = toHiragana(run.slice(start, start + length))
    if (!readings.has(reading) || isStopWord(reading) || VERB_ENDING.test(reading)) continue
    if (length >= SHORTEST_READING || standsAlone(run, start, length)) return reading
  }
  return undefined
}

function standsAlone(run: string, start: number, length: number): boolean {
  const before = run[start - 1]
  const after = run[start + length]
  return (before === undefined || PARTICLES.has(before)) && (after === undefined || PARTICLES.has(after))
}
