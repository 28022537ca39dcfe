import { toHiragana } from './kana.ts'
import { normalizeText, originalSpan } from './normalize.ts'
import { isStopWord } from './stop-words.ts'
import type { Term } from './term.ts'

/** Readings that are worth looking for in a text written in hiragana: those of a corpus, or of the synonyms. */
export type KnownReadings = { readonly has: (reading: string) => boolean }

const HIRAGANA_RUN = /[\u3041-\u3096ー]{3,}/g
/** Of three letters, nearly every stretch of Japanese is some word's reading. */
const SHORTEST_READING = 4
const LONGEST_READING = 20
const PARTICLES = new Set('はがをにでとのもへやか'.split(''))

/**
 * Words that a writer left in hiragana and the dictionary cuts wrongly (こうれいしゃのけんしん → こうれいしゃ, けんしん):
 * the longest known readings of each run, from left to right. Three letters count only as a word of their own between
 * particles or at the ends.
 */
export function kanaTerms(text: string, readings: KnownReadings): Term[] {
  const normalized = normalizeText(text)
  return [...normalized.text.matchAll(HIRAGANA_RUN)].flatMap((run) =>
    readingsOfRun(run[0], readings).map(({ reading, start }) => {
      const from = run.index + start
      const span = originalSpan(normalized, { start: from, end: from + reading.length })
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

function readingsOfRun(run: string, readings: KnownReadings): { reading: string; start: number }[] {
  const found: { reading: string; start: number }[] = []
  for (let start = 0; start < run.length; ) {
    const reading = longestReading(run, start, readings)
    if (reading !== undefined) found.push({ reading, start })
    start += reading?.length ?? 1
  }
  return found
}

function longestReading(run: string, start: number, readings: KnownReadings): string | undefined {
  for (let length = Math.min(LONGEST_READING, run.length - start); length >= SHORTEST_READING - 1; length--) {
    const reading = toHiragana(run.slice(start, start + length))
    if (!readings.has(reading) || isStopWord(reading)) continue
    if (length >= SHORTEST_READING || standsAlone(run, start, length)) return reading
  }
  return undefined
}

function standsAlone(run: string, start: number, length: number): boolean {
  const before = run[start - 1]
  const after = run[start + length]
  return (before === undefined || PARTICLES.has(before)) && (after === undefined || PARTICLES.has(after))
}
