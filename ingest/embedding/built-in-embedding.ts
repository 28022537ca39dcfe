import type { Analyzer } from '../text/analyzer.ts'
import { foldText } from '../text/normalize.ts'
import type { Term, WeightClass } from '../text/term.ts'
import { type EmbeddingModel, toUnitLength } from './embedding-model.ts'
import { type Feature, hashFeatures } from './hash-features.ts'

/** 512 found no more of 43 residents' questions and doubles what the vector index costs. */
const DIMENSION = 256
/** How much a term of each class tells: fixed, so that a vector never depends on the corpus. */
const CLASS_WEIGHT: Readonly<Record<WeightClass, number>> = {
  compound: 1.4,
  word: 1,
  part: 0.8,
  common: 0.2,
  number: 0.3,
  time: 0.2,
  piece: 0.3,
}
const READING_SHARE = 0.4
const BIGRAM_WEIGHT = 0.12
const TRIGRAM_WEIGHT = 0.25
const BATCH_SIZE = 256
const JAPANESE_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{2,}/gu

/**
 * The embedding that needs no download: hashed terms, readings and letter groups. Deterministic; its vectors change
 * only with its name, which holds the analyzer's.
 */
export function makeBuiltInEmbedding(analyzer: Analyzer): EmbeddingModel {
  return {
    name: `built-in-1/${DIMENSION}/${analyzer.name}`,
    dimension: DIMENSION,
    kind: 'hashed',
    batchSize: BATCH_SIZE,
    embed: async (texts) =>
      texts.map((text) =>
        toUnitLength(
          hashFeatures([...analyzer.terms(text).flatMap(termFeatures), ...letterFeatures(text)], DIMENSION),
        ),
      ),
  }
}

function termFeatures(term: Term): Feature[] {
  const weight = CLASS_WEIGHT[term.weightClass]
  const base = { name: `t:${term.base}`, weight }
  return term.reading === undefined
    ? [base]
    : [base, { name: `r:${term.reading}`, weight: weight * READING_SHARE }]
}

/** Neighbouring letters of Japanese runs: what is left in common when words are cut or spelt otherwise. */
function letterFeatures(text: string): Feature[] {
  return [...foldText(text).matchAll(JAPANESE_RUN)].flatMap(([run]) => {
    const letters = [...run]
    return letters.slice(1).flatMap((letter, index) => {
      const bigram = `${letters[index]}${letter}`
      const third = letters[index + 2]
      const pair = { name: `2:${bigram}`, weight: BIGRAM_WEIGHT }
      return third === undefined ? [pair] : [pair, { name: `3:${bigram}${third}`, weight: TRIGRAM_WEIGHT }]
    })
  })
}
