import type { Foreseen, Place } from './resolver-tools.ts'
import type { Phrase, Said } from './said.ts'

/**
 * How many of the old phrases lose their place in a new answer: one that stays (「諸収入の市税」) and is met by a column where
 * it was a row, and one that gives way to words of another place: a row to a column, the thing itself to a row of it.
 */
export function shiftedPlaces(
  phrases: readonly Phrase[],
  { old, seen }: { readonly old: Said; readonly seen: Foreseen },
  now: Foreseen,
): number {
  if (!now.places) return 0
  const isOld = ({ words }: Phrase) => old.phrases.some((phrase) => phrase.words === words)
  const taken = new Set(phrases.filter((phrase) => !isOld(phrase)).flatMap((one) => placeOf(one, now) ?? []))
  const isKept = ({ words }: Phrase) => phrases.some((phrase) => phrase.words === words)
  const shifted = old.phrases.filter((phrase) => {
    const was = placeOf(phrase, seen)
    if (was === undefined) return false
    if (isKept(phrase)) return was !== 'around' && placeOf(phrase, now) !== was
    if (was === 'around' && now.measureId !== seen.measureId) return false
    return taken.size > 0 && !taken.has(was) && !taken.has('around')
  })
  return shifted.length
}

/** Where the words of the phrase were met: a name of which a part stands only around the figure (統計 of 統計調査) is none of its row. */
function placeOf({ words }: Phrase, { places }: Foreseen): Place | undefined {
  const found = new Set([...(places ?? [])].flatMap(([word, place]) => (words.includes(word) ? [place] : [])))
  const order: readonly Place[] = ['around', 'row', 'column']
  return order.find((place) => found.has(place))
}
