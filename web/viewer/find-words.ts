/** Where a text has the words that are looked for, as ranges of its own characters. */
export type Hit = { readonly start: number; readonly end: number }

const mostHits = 1_000

/**
 * Every place of `words` in `text`, whatever the width of letters and digits, their case, and blanks or line ends within
 * words (a printed title has its letters spread).
 */
export function findWords(text: string, words: string): Hit[] {
  const wanted = fold(words).letters
  if (wanted === '') return []
  const { letters, places } = fold(text)
  const hits: Hit[] = []
  for (let at = letters.indexOf(wanted); at !== -1 && hits.length < mostHits; ) {
    const last = places[at + wanted.length - 1] ?? 0
    hits.push({ start: places[at] ?? 0, end: last + 1 })
    at = letters.indexOf(wanted, at + wanted.length)
  }
  return hits
}

/** The letters that are compared, and of each the place in the text that it comes from. */
function fold(text: string): { letters: string; places: number[] } {
  let letters = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const folded = (text[at] ?? '').normalize('NFKC').toLowerCase().replace(/\s/g, '')
    letters += folded
    for (let count = 0; count < folded.length; count += 1) places.push(at)
  }
  return { letters, places }
}
