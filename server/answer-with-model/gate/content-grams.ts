import { foldText } from '../../../ingest/quantity/fold-text.ts'

const RUNS = /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]{2,}|[A-Za-z]{2,}/gu

/** The words that carry meaning, in pairs of characters: kanji, katakana, Latin. Hiragana only joins them. */
export function contentGrams(text: string): Set<string> {
  const grams = new Set<string>()
  for (const [run] of foldText(text).toLowerCase().matchAll(RUNS)) {
    if (run.length === 1) grams.add(run)
    for (let at = 0; at + 2 <= run.length; at += 1) grams.add(run.slice(at, at + 2))
  }
  return grams
}

/** The share of `grams` that is among `held`; 1 where there are none. A single kanji counts where it stands in a pair. */
export function coverage(grams: ReadonlySet<string>, held: ReadonlySet<string>): number {
  if (grams.size === 0) return 1
  let found = 0
  for (const gram of grams)
    if (held.has(gram) || (gram.length === 1 && holdsCharacter(held, gram))) found += 1
  return found / grams.size
}

function holdsCharacter(held: ReadonlySet<string>, character: string): boolean {
  for (const gram of held) if (gram.includes(character)) return true
  return false
}
