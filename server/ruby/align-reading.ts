import { hasKanji, toHiragana } from '../../ingest/text/kana.ts'

/** A stretch of text and the hiragana that stand over it; null where none do. */
export type RubyPiece = { readonly text: string; readonly reading: string | null }

/** Gives each run of kanji its part of a word's reading: 聞き取り/ききとり → 聞(き) き 取(と) り. */
export function alignReading(word: string, reading: string): RubyPiece[] {
  const runs = word.match(/[\p{Script=Han}々〆ヶ]+|[^\p{Script=Han}々〆ヶ]+/gu) ?? []
  const pattern = runs.map((run) => (hasKanji(run) ? '(.+?)' : escapePattern(toHiragana(run)))).join('')
  const parts = new RegExp(`^${pattern}$`, 'u').exec(reading)
  // A reading that does not follow the kana of the word stands over the whole of it.
  if (parts === null) return [{ text: word, reading }]
  let part = 0
  return runs.map((run) => {
    if (!hasKanji(run)) return { text: run, reading: null }
    part += 1
    return { text: run, reading: parts[part] ?? null }
  })
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
