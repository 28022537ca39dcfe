import type { Analyzer } from './analyzer.ts'
import { isKanaOnly } from './kana.ts'
import { foldText } from './normalize.ts'
import { SYNONYM_GROUPS } from './synonym-groups.ts'
import type { Term } from './term.ts'

/** An official word, with how well it stands for the everyday one (0–1), and why. */
export type Target = {
  readonly base: string
  readonly reading?: string
  readonly weight: number
  readonly ground: string
}

/** A phrase as the words that it is made of, whatever stands between them and however they are inflected. */
export type WordRow = {
  readonly bases: readonly string[]
  /** Of each word, for one that a writer left in kana (「紙をはる」 for 紙を貼る). */
  readonly readings: readonly (string | undefined)[]
  /** Of each word, whether it is denied before the next one (「つぶれないように直す」). */
  readonly denied: readonly boolean[]
  readonly targets: readonly Target[]
}
/** A phrase that only counts letter by letter. */
export type LetterPhrase = { readonly letters: string; readonly targets: readonly Target[] }

export type SynonymIndex = {
  /** By the base or reading of a single word or compound. */
  readonly byWord: ReadonlyMap<string, readonly Target[]>
  /** Phrases of several words (「使ったお金」 also finds 「使いよるお金」), by the base of the first. */
  readonly byFirstWord: ReadonlyMap<string, readonly WordRow[]>
  /** Phrases that say more than their words do (「払われていない」), by their first two letters. */
  readonly byFirstLetters: ReadonlyMap<string, readonly LetterPhrase[]>
}

const indexes = new WeakMap<Analyzer, SynonymIndex>()

/** The index of all synonyms under an analyzer's words; made at the first call (about half a second), then kept. */
export function synonymIndex(analyzer: Analyzer): SynonymIndex {
  const index = indexes.get(analyzer) ?? buildIndex(analyzer)
  indexes.set(analyzer, index)
  return index
}

/** The terms of a text that stand within no larger one, in order; of a municipal term and its parts the term. */
export function outermostTerms(terms: readonly Term[]): Term[] {
  const outer: Term[] = []
  for (const term of terms) {
    const last = outer.at(-1)
    if (last !== undefined && term.span.end <= last.span.end) continue
    outer.push(term)
  }
  return outer
}

/** What may stand between the words of a phrase without adding to its meaning. */
const PARTICLES_AND_ENDINGS =
  /^(?:[をにがのでとはもへやたてだなる]|から|まで|って|った|んだ|ている|した|して|する|している|しとる|ます|ました|です(?!る)|お|ご|さん|的に)*$/

/** 「配った」「お店」「委員さん」 are their one word; 「土地のもの」「給食がただ」「新しくする」 say more than it. */
function isOneWord({ partOfSpeech }: Term, rest: string): boolean {
  return (
    partOfSpeech !== 'adjective' &&
    /^[おご]?(?:さん|[すし]る|した|[いお]?る|とる|った|んだ|[てでたの])*$/.test(rest)
  )
}

/** A compound that ends like a verb: behind it (「雨漏れ直す」) the dictionary cuts it as one. */
const endsInKana = /^(?=.{3})[おご]?\p{Script=Han}.*[\u3041-\u3096]$/u

function buildIndex(analyzer: Analyzer): SynonymIndex {
  const byWord = new Map<string, Target[]>()
  const byFirstWord = new Map<string, WordRow[]>()
  const byFirstLetters = new Map<string, LetterPhrase[]>()
  const targetsOf = memoized(analyzer)
  for (const group of SYNONYM_GROUPS) {
    const targets = group.to.map((word) => ({
      ...targetsOf(word),
      weight: group.weight,
      ground: group.ground,
    }))
    for (const phrase of group.from) {
      const whole = wholeTerm(analyzer, phrase)
      const row = whole === undefined ? rowOf(analyzer, phrase) : undefined
      if (whole !== undefined) {
        for (const key of wordKeys(whole)) append(byWord, key, ...targets)
        if (endsInKana.test(phrase))
          append(byFirstLetters, firstLetters(phrase), { letters: foldText(phrase), targets })
      } else if (row === undefined)
        append(byFirstLetters, firstLetters(phrase), { letters: foldText(phrase), targets })
      else if (row.length === 1) append(byWord, row[0]?.base ?? '', ...targets)
      else
        append(byFirstWord, row[0]?.base ?? '', {
          bases: row.map(({ base }) => base),
          readings: row.map(({ reading }) => reading),
          denied: row.map((term, at) => isDeniedBefore(phrase, term, row[at + 1])),
          targets,
        })
    }
  }
  return { byWord, byFirstWord, byFirstLetters }
}

/** 「つぶれないように」「触らずに」: what denies a word within a phrase. */
const denial = /^(?:(?:で|て)(?:い|お)?)?(?:ない|なかった|ず)(?:ように|で)?/
/** The same as it is said anywhere: 「つぶれんように」「住んどらん」; 「住んで」 denies nothing. */
const deniedSpeech =
  /な[いかくきけ]|[あかがさたなばまらわいきしちにみりえけせてでねべめれ]ん(?=$|[かのとよごけ])|ず|ぬ|へん|ません/

/** Whether a word is denied before the one that follows it in a text. */
export function isDeniedBefore(text: string, { span, partOfSpeech }: Term, next: Term | undefined): boolean {
  return (
    partOfSpeech === 'verb' &&
    next !== undefined &&
    deniedSpeech.test(text.slice(span.start, next.span.start))
  )
}

/** A phrase's words; undefined where something besides its words carries meaning. */
function rowOf(analyzer: Analyzer, phrase: string): Term[] | undefined {
  const words = outermostTerms(analyzer.terms(phrase))
  let rest = ''
  let cursor = 0
  for (const { span } of words) {
    const link = phrase.slice(cursor, span.start)
    rest += cursor === 0 ? link : link.replace(denial, '')
    cursor = span.end
  }
  rest += phrase.slice(cursor)
  const isPlain = words.every(
    ({ partOfSpeech, base }) => partOfSpeech !== 'number' && partOfSpeech !== 'time' && base !== '',
  )
  const [only] = words.length === 1 ? words : []
  const saysMore = only && (only.weightClass === 'common' || !isOneWord(only, rest))
  return words.length > 0 && isPlain && !saysMore && PARTICLES_AND_ENDINGS.test(rest) ? words : undefined
}

/** The key of a phrase among those that are compared letter by letter. */
export function firstLetters(phrase: string): string {
  return foldText(phrase).slice(0, 2)
}

function memoized(analyzer: Analyzer): (word: string) => Pick<Target, 'base' | 'reading'> {
  const known = new Map<string, Pick<Target, 'base' | 'reading'>>()
  return (word) => {
    const found = known.get(word) ?? targetOf(analyzer, word)
    known.set(word, found)
    return found
  }
}

function targetOf(analyzer: Analyzer, word: string): Pick<Target, 'base' | 'reading'> {
  const whole = wholeTerm(analyzer, word)
  if (whole === undefined) return { base: foldText(word) }
  return whole.reading === undefined ? { base: whole.base } : { base: whole.base, reading: whole.reading }
}

/** The one term that a word makes as a whole; undefined for a phrase of several words. */
function wholeTerm(analyzer: Analyzer, word: string): Term | undefined {
  return analyzer.terms(word).find((term) => term.span.start === 0 && term.span.end === word.length)
}

/** A question in kana names the word by its reading. */
function wordKeys(term: Term): string[] {
  return term.reading === undefined || isKanaOnly(term.base) ? [term.base] : [term.base, term.reading]
}

function append<T>(index: Map<string, T[]>, key: string, ...values: T[]): void {
  const held = index.get(key)
  if (held === undefined) index.set(key, values)
  else held.push(...values)
}
