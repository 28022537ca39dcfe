import { SYNONYM_GROUPS } from '../../ingest/text/synonym-groups.ts'
import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'

/** 「窓口に出すときの手間賃(事務費)」: the whole description says it as well as the name does. */
const named =
  /(?<!(?:とき|時|ため|場合)の)(?<![\p{Script=Han}\p{Script=Katakana}ー])(?<said>[\p{Script=Han}\p{Script=Katakana}ー]{2,})\((?<name>[\p{Script=Han}\p{Script=Katakana}ー]{2,})\)/gu

/** 「手間賃(事務費)」: who says in brackets what it is called, for a word that no report has, means that. */
export function spellBrackets(text: string, { words }: StoreVocabulary): string {
  const isHeld = (word: string) =>
    words.counts.has(word) ||
    [...word].some((_, at) => words.counts.has(word.slice(0, at)) && words.counts.has(word.slice(at)))
  // 「貯金(基金)と借金(市債)の…」 is what a heading says.
  const isAlone = [...text.matchAll(named)].length === 1
  return text.replace(named, (whole, said: string, name: string) =>
    (!isHeld(said) || (isAlone && isPlainFor(said, name))) && isHeld(name) ? name : whole,
  )
}

/** 「借金(地方債)」: the everyday word, and behind it the official one for the same thing. */
function isPlainFor(said: string, name: string): boolean {
  return officialNames.get(said)?.has(name) ?? false
}

/** From this weight on the words of a group come near enough. */
const leastWeight = 0.8

const officialNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...Map.groupBy(
      SYNONYM_GROUPS.filter(({ weight }) => weight >= leastWeight).flatMap(({ from, to }) =>
        from.map((word) => ({ word, to })),
      ),
      ({ word }) => word,
    ),
  ].map(([word, groups]) => [word, new Set(groups.flatMap(({ to }) => to))]),
)
