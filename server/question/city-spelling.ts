import type { Analyzer } from '../../ingest/text/analyzer.ts'
import type { CityMention } from './question.ts'

const partlyKana = /(\p{Script=Han}{0,3})([\u3041-\u3096]{1,6})([市町村])(?=$|[^\p{Script=Han}])/gu
const stems = new Map<string, string | undefined>()

/**
 * Municipalities that a question writes in kana, or half in kana (みどり山市 → 緑山市): the one known name that begins
 * with its kanji and sounds like the rest.
 */
export function findCitiesBySound(
  text: string,
  known: readonly string[],
  analyzer: Analyzer,
): readonly CityMention[] {
  return [...text.matchAll(partlyKana)].flatMap((match) => {
    const [, kanji = '', kana = '', suffix = ''] = match
    const end = match.index + match[0].length
    for (let cut = 0; cut < kana.length; cut += kanji === '' ? 1 : kana.length) {
      const sound = kana.slice(cut)
      const fitting = known.filter(
        (name) => name.endsWith(suffix) && sounds(name, { kanji, sound, analyzer }),
      )
      const start = match.index + cut
      const [name] = fitting
      if (name !== undefined && fitting.length === 1) return [{ name, known: true, span: { start, end } }]
    }
    return []
  })
}

/** One letter of sound would fit too many names. */
const shortestSound = 2

function sounds(
  name: string,
  { kanji, sound, analyzer }: { kanji: string; sound: string; analyzer: Analyzer },
): boolean {
  if (!name.startsWith(kanji) || name.length <= kanji.length + 1) return false
  const reading = readingOf(name.slice(0, -1), analyzer)
  if (reading === undefined) return false
  return kanji === '' ? reading === sound && sound.length > shortestSound : reading.endsWith(sound)
}

function readingOf(stem: string, analyzer: Analyzer): string | undefined {
  if (!stems.has(stem)) {
    const whole = analyzer
      .terms(stem)
      .find((term) => term.span.start === 0 && term.span.end === stem.length && term.reading !== undefined)
    stems.set(stem, whole?.reading)
  }
  return stems.get(stem)
}
