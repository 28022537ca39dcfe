import { coverSpans, type Span } from '../../ingest/report/span.ts'
import type { Analyzer } from '../../ingest/text/analyzer.ts'
import { wordOfMixedSpelling } from '../../ingest/text/mixed-spelling.ts'
import { findOtherWords } from '../../ingest/text/other-words.ts'
import { suggestTerms } from '../../ingest/text/suggest-terms.ts'
import { expandTerms } from '../../ingest/text/synonyms.ts'
import type { Term } from '../../ingest/text/term.ts'
import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'
import { smallestTerms, type Variant } from './content-terms.ts'

/** A synonym found by its parts alone stands a little less for the word than as a whole. */
const partsFactor = 0.95

/** Everyday words' official variants: each as one key, and as the keys of its smallest words. */
export function findVariants(analyzer: Analyzer, text: string, terms: readonly Term[]): Variant[] {
  return [...findInflections(terms), ...findFor(terms), ...findSynonyms(analyzer, text, terms)]
}

/** 「机用」: what it is for tells it, with or without 用. */
function findFor(terms: readonly Term[]): Variant[] {
  return terms.flatMap(({ base, span }) =>
    /^[^\u3041-\u3096]+用$/u.test(base) && !/[利使費信応採引]用$/u.test(base)
      ? [{ span, keys: [base.slice(0, -1)], weight: inflectionWeight }]
      : [],
  )
}

/** A verb and the noun made of it are one word: 取りやめる, 取りやめ. */
const inflectionWeight = 0.95
/** The letter before る or with which a verb of the other kind ends → the dictionary form. */
const godan: Readonly<Record<string, string>> = {
  い: 'う',
  き: 'く',
  ぎ: 'ぐ',
  し: 'す',
  ち: 'つ',
  び: 'ぶ',
  み: 'む',
  り: 'る',
}

function findInflections(terms: readonly Term[]): Variant[] {
  return terms.flatMap(({ base, span, partOfSpeech }) => {
    if (
      !/^\p{Script=Han}{1,2}[\u3041-\u3096]{0,2}[いきぎしちびみりえけげせてねべめれうくぐすつぶむる]$/u.test(
        base,
      )
    )
      return []
    const end = base.slice(-1)
    const stem = base.slice(0, -1)
    const forms =
      partOfSpeech === 'verb'
        ? [
            ...(end === 'る' ? [stem] : []),
            ...Object.keys(godan)
              .filter((one) => godan[one] === end)
              .map((one) => stem + one),
          ]
        : [`${base}る`, ...(godan[end] === undefined ? [] : [stem + godan[end]])]
    return forms
      .filter((form) => form.length > 1)
      .map((form) => ({ span, keys: [form], weight: inflectionWeight }))
  })
}

function findSynonyms(analyzer: Analyzer, text: string, terms: readonly Term[]): Variant[] {
  return expandTerms(analyzer, text, terms).flatMap((expanded): Variant[] => {
    const span = coverSpans(expanded.from.map((term) => term.span))
    const parts = smallestTerms(analyzer.terms(expanded.base)).map((term) => term.base)
    const whole = { span, keys: [expanded.base], weight: expanded.weight }
    return parts.length > 1 ? [whole, { span, keys: parts, weight: expanded.weight * partsFactor }] : [whole]
  })
}

/** Words of the reports that may be meant by what they do not hold: by another word, by a slip, by the sound alone. */
export function findWordsOfReports(
  text: string,
  terms: readonly Term[],
  { analyzer, vocabulary }: { readonly analyzer: Analyzer; readonly vocabulary: StoreVocabulary },
): Variant[] {
  return [
    ...findGeneralSynonyms(analyzer, terms, vocabulary),
    ...findCorrections(terms, vocabulary),
    ...findSounds(text, terms, vocabulary),
    ...findAbbreviated(terms, vocabulary),
  ]
}

/** A word cut to the first letters of its parts may be another one's. */
const abbreviationWeight = 0.8

/** 「新採」: two letters that the dictionary does not join are the first of the parts of a word of the reports (新規採用). */
function findAbbreviated(terms: readonly Term[], { words }: StoreVocabulary): Variant[] {
  const letters = smallestTerms(terms).filter(({ surface }) => /^\p{Script=Han}$/u.test(surface))
  return letters.flatMap((first, at) => {
    const second = letters[at + 1]
    if (!second || first.span.end !== second.span.start || words.counts.has(first.surface + second.surface))
      return []
    const span = { start: first.span.start, end: second.span.end }
    const whole = new RegExp(`^${first.surface}\\p{Script=Han}${second.surface}\\p{Script=Han}$`, 'u')
    return [...words.counts.keys()]
      .filter((word) => whole.test(word))
      .map((word) => ({ span, keys: [word], weight: abbreviationWeight }))
  })
}

/** What a general dictionary has for words that the reports do not hold. */
function findGeneralSynonyms(
  analyzer: Analyzer,
  terms: readonly Term[],
  { words }: StoreVocabulary,
): Variant[] {
  return terms.flatMap((term) =>
    findOtherWords(analyzer, term, words.counts).map(({ bases, weight }) => ({
      span: term.span,
      keys: bases,
      weight,
    })),
  )
}

/** A corrected spelling may be another word. */
const correctionWeight = 0.75

/** Words of the reports one letter away from what was typed, where the reports do not hold what was typed. */
function findCorrections(terms: readonly Term[], vocabulary: StoreVocabulary): Variant[] {
  return terms
    .filter(
      (term) =>
        term.weightClass !== 'piece' && term.partOfSpeech !== 'number' && term.partOfSpeech !== 'time',
    )
    .flatMap((term) =>
      suggestTerms(term, vocabulary.words)
        .slice(0, 2)
        .map((base) => ({ span: term.span, keys: [base], weight: correctionWeight })),
    )
}

/** A word by its sound alone may be another word. */
const soundWeight = 0.8
const mostJoined = 3

/** Words that a writer left half in kana (国勢ちょうさ, 調さ員, 国勢調さ). */
function findSounds(text: string, terms: readonly Term[], vocabulary: StoreVocabulary): Variant[] {
  const cutOff = terms.flatMap((term) => withKanaBehind(text, term, vocabulary) ?? [])
  const inKana = terms.filter(({ surface }) => /^[\u3041-\u3096ー]{5,}$/.test(surface))
  return [
    ...cutOff,
    ...joinSounds(text, terms, vocabulary),
    ...inKana.flatMap(({ surface, span }) => splitSound(surface, span, vocabulary)),
  ]
}

const mostKanaBehind = 3

/** 「国勢調さ」: kana that the dictionary cut off an unknown compound may be the end of a word of the reports. */
function withKanaBehind(
  text: string,
  { base, span, weightClass }: Term,
  { words }: StoreVocabulary,
): Variant | undefined {
  if (weightClass !== 'compound' || words.counts.has(base)) return undefined
  const kana = /^[\u3041-\u3096]*/.exec(text.slice(span.end, span.end + mostKanaBehind))?.[0] ?? ''
  for (let count = kana.length; count > 0; count -= 1) {
    const end = span.end + count
    const word = wordOfMixedSpelling(text.slice(span.start, end), words)
    if (word !== undefined) return { span: { start: span.start, end }, keys: [word], weight: soundWeight }
  }
  return undefined
}

/** 「くうきせいじょうき」: the readings of words that a compound in kana is made of, the fewest; a last letter may be an affix. */
function splitSound(kana: string, span: Span, { readings }: StoreVocabulary): Variant[] {
  for (let cut = 2; cut <= kana.length - 2; cut += 1) {
    const [first, second] = [kana.slice(0, cut), kana.slice(cut)]
    const end = [second, second.slice(0, -1)].find((one) => one.length > 1 && readings.has(one))
    if (readings.has(first) && end !== undefined)
      return [{ span, keys: [`~${first}`, `~${end}`], weight: soundWeight * partsFactor }]
  }
  return []
}

/** Neighbours without anything between them that together sound like one word of the reports. */
function joinSounds(text: string, terms: readonly Term[], vocabulary: StoreVocabulary): Variant[] {
  const words = smallestTerms(terms).filter((term) => term.reading !== undefined)
  return words.flatMap((first, at) =>
    Array.from({ length: mostJoined - 1 }, (_, more) => words.slice(at, at + more + 2)).flatMap((row) => {
      const last = row.at(-1)
      if (row.length < 2 || last === undefined) return []
      const span = { start: first.span.start, end: last.span.end }
      const sound = soundOf(text, row)
      return sound !== undefined && vocabulary.readings.has(sound)
        ? [{ span, keys: [`~${sound}`], weight: soundWeight }]
        : []
    }),
  )
}

/** The reading of a row of words with the kana between them; undefined where anything else parts them, or all is kanji. */
function soundOf(text: string, row: readonly Term[]): string | undefined {
  let sound = ''
  let end = row[0]?.span.start ?? 0
  for (const { span, reading } of row) {
    const between = text.slice(end, span.start)
    if (!/^[\u3041-\u3096ー]{0,2}$/.test(between)) return undefined
    sound += between + (reading ?? '')
    end = span.end
  }
  const isMixed = /[\u3041-\u3096\u30a1-\u30fa]/.test(text.slice(row[0]?.span.start, end))
  return isMixed ? sound : undefined
}
