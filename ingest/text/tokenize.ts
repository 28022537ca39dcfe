import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import kuromoji from 'kuromoji'
import { toHiragana } from './kana.ts'

/** 形態素: a token of kuromoji with its place in the folded text. */
export type Morpheme = {
  readonly surface: string
  readonly base: string
  /** Hiragana; absent for words that the dictionary does not know. */
  readonly reading?: string
  /** IPADIC's 品詞 and its first two subdivisions. */
  readonly pos: string
  readonly detail: string
  readonly subDetail: string
  /** IPADIC's 活用形, such as 連用形; empty for what does not inflect. */
  readonly inflection: string
  readonly isKnown: boolean
  readonly start: number
  readonly end: number
}

export type Tokenizer = (text: string) => Morpheme[]

/** kuromoji's lattice grows with the square of a run of one character class: 20,000 dots would end the service. */
const LONGEST_RUN = 64
const CUTS = new RegExp(
  [
    '[0-9]',
    '[a-z]',
    '\\p{Script=Han}',
    '\\p{Script=Hiragana}',
    '[\\p{Script=Katakana}ー]',
    '[^\\p{L}\\p{N}]',
    '.',
  ]
    .map((characterClass) => `${characterClass}{1,${LONGEST_RUN}}`)
    .join('|'),
  'gsu',
)
/** Where a sentence, a cell or a bracket ends no word goes on. Control characters end the tokenizer itself. */
const STRETCH = /[^\s\p{C}。！？!?、,「」『』()【】《》〈〉[\]<>:;・…‥=→⇒※○●◎◇◆□■△▲▽▼★☆]+/gu

let loading: Promise<Tokenizer> | undefined

/** The one tokenizer of the process: the first call loads the dictionary (a second, 0.4 GB); rejects when it cannot be read. */
export function loadTokenizer(): Promise<Tokenizer> {
  loading ??= openTokenizer()
  return loading
}

async function openTokenizer(): Promise<Tokenizer> {
  const dicPath = join(dirname(fileURLToPath(import.meta.resolve('kuromoji/package.json'))), 'dict')
  const tokenizer = await new Promise<kuromoji.Tokenizer<kuromoji.IpadicFeatures>>((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)))
  })
  return (text) => tokenizeStretches(tokenizer, text)
}

function tokenizeStretches(tokenizer: kuromoji.Tokenizer<kuromoji.IpadicFeatures>, text: string): Morpheme[] {
  const morphemes: Morpheme[] = []
  for (const stretch of text.matchAll(STRETCH)) {
    for (const piece of cutRuns(stretch[0])) {
      let cursor = stretch.index + piece.start
      for (const token of tokenizer.tokenize(piece.text)) {
        morphemes.push(toMorpheme(token, cursor))
        cursor += token.surface_form.length
      }
    }
  }
  return morphemes
}

/** Cuts only where one run of a class exceeds the limit; everything else stays whole. */
function cutRuns(text: string): { text: string; start: number }[] {
  if (text.length <= LONGEST_RUN) return [{ text, start: 0 }]
  const pieces: { text: string; start: number }[] = []
  let start = 0
  for (const run of text.matchAll(CUTS)) {
    if (run[0].length < LONGEST_RUN) continue
    const end = run.index + run[0].length
    pieces.push({ text: text.slice(start, end), start })
    start = end
  }
  if (start < text.length) pieces.push({ text: text.slice(start), start })
  return pieces
}

function toMorpheme(token: kuromoji.IpadicFeatures, start: number): Morpheme {
  const reading = token.reading === undefined || token.reading === '*' ? undefined : toHiragana(token.reading)
  return {
    surface: token.surface_form,
    base: token.basic_form === '*' ? token.surface_form : token.basic_form,
    ...(reading === undefined ? {} : { reading }),
    pos: token.pos,
    detail: token.pos_detail_1,
    subDetail: token.pos_detail_2,
    inflection: token.conjugated_form === '*' ? '' : token.conjugated_form,
    isKnown: token.word_type === 'KNOWN',
    start,
    end: start + token.surface_form.length,
  }
}
