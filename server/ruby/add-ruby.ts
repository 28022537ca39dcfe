import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { hasKanji } from '../../ingest/text/kana.ts'
import { loadTokenizer, type Tokenizer } from '../../ingest/text/tokenize.ts'
import { alignReading, type RubyPiece } from './align-reading.ts'
import { type ProperNames, parseNames } from './proper-names.ts'
import { readCounted } from './read-counted.ts'
import { readingOf } from './reading-of.ts'

/** ふりがな: cuts a text into pieces with their readings; joined, the pieces are the text. */
export type AddRuby = (text: string) => RubyPiece[]

/** What a city adds its own names to: a line a name. */
const namesFile = join(import.meta.dirname, 'proper-names.txt')

let loading: Promise<AddRuby> | undefined

/** Loads the dictionary, which the analyzer shares, and the proper names; once a process. */
export function loadRuby(): Promise<AddRuby> {
  loading ??= Promise.all([loadTokenizer(), readFile(namesFile, 'utf8')]).then(
    ([tokenize, names]) =>
      (text) =>
        addRuby(text, { tokenize, names: parseNames(names) }),
  )
  return loading
}

export type RubySources = { readonly tokenize: Tokenizer; readonly names: ProperNames }

/** Numbers and their counters by rule, names by the list, all else by the dictionary; no reading where none is sure. */
export function addRuby(text: string, sources: RubySources): RubyPiece[] {
  const numbers = findNumbers(text).map(({ span }) => ({ span, pieces: () => readCounted(text, span) }))
  const names = sources.names.find(text).map(({ span, pieces }) => ({ span, pieces: () => pieces }))
  const pieces: RubyPiece[] = []
  let at = 0
  for (const { span, pieces: read } of [...numbers, ...names].toSorted(
    (a, b) => a.span.start - b.span.start,
  )) {
    if (span.start < at) continue
    pieces.push(...readWords(text.slice(at, span.start), sources.tokenize), ...read())
    at = span.end
  }
  return joinPlain([...pieces, ...readWords(text.slice(at), sources.tokenize)])
}

function readWords(text: string, tokenize: Tokenizer): RubyPiece[] {
  const pieces: RubyPiece[] = []
  const morphemes = tokenize(text)
  let at = 0
  for (const [index, morpheme] of morphemes.entries()) {
    const { start, end } = morpheme
    pieces.push({ text: text.slice(at, start), reading: null })
    const surface = text.slice(start, end)
    const reading = hasKanji(surface) ? readingOf(morpheme, morphemes[index + 1]) : undefined
    pieces.push(
      ...(reading === undefined ? [{ text: surface, reading: null }] : alignReading(surface, reading)),
    )
    at = end
  }
  return [...pieces, { text: text.slice(at), reading: null }]
}

/** Neighbours without a reading become one piece. */
function joinPlain(pieces: readonly RubyPiece[]): RubyPiece[] {
  const joined: RubyPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.text === '') continue
    if (last?.reading === null && piece.reading === null) {
      joined[joined.length - 1] = { text: last.text + piece.text, reading: null }
    } else {
      joined.push(piece)
    }
  }
  return joined
}
