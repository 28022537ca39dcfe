import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldText } from './normalize.ts'

/** Another word for a word, as a general dictionary has it. */
export type Synonym = {
  readonly word: string
  /** The same word in other letters or shortened (印鑑 is not はんこ, but 判子 is); else another word of like meaning. */
  readonly isSameWord: boolean
}

type Entry = {
  readonly midashi: string
  /** 0: a question with this word may be widened; 1: it may not, but others may be widened to it; 2: neither. */
  readonly expandControl: number
  readonly vocabularyNumber?: number
}

const mayWiden = 0
const mayNotBeUsed = 2

let index: ReadonlyMap<string, readonly Synonym[]> | undefined

/**
 * Other words for a word, by SudachiDict's synonym dictionary (Apache-2.0, Works Applications): Japanese words of any
 * field, of none in particular. Empty for a word that it does not have. The first call reads the dictionary (0.2 s).
 */
export function synonymsOf(word: string): readonly Synonym[] {
  index ??= readIndex()
  return index.get(foldText(word)) ?? []
}

function readIndex(): Map<string, Synonym[]> {
  const byWord = new Map<string, Synonym[]>()
  for (const entries of readGroups()) {
    const usable = entries.filter(
      ({ expandControl, midashi }) => expandControl !== mayNotBeUsed && !/[a-z]/i.test(midashi),
    )
    for (const entry of usable) {
      if (entry.expandControl !== mayWiden) continue
      const key = foldText(entry.midashi)
      const others = usable.filter(({ midashi }) => midashi !== entry.midashi)
      const synonyms = others.map(({ midashi, vocabularyNumber }) => ({
        word: midashi,
        isSameWord: vocabularyNumber === entry.vocabularyNumber,
      }))
      byWord.set(key, [...(byWord.get(key) ?? []), ...synonyms])
    }
  }
  return byWord
}

/** The package names an entry for `import` that it does not hold; its data is read as the file that it is. */
function readGroups(): (readonly Entry[])[] {
  const entry = createRequire(import.meta.url).resolve('sudachi-synonyms-dictionary')
  const groups = JSON.parse(readFileSync(join(entry, '..', 'sudachi-synonyms-dictionary.json'), 'utf8')) as {
    readonly items: readonly Entry[]
  }[]
  return groups.map(({ items }) => items)
}
