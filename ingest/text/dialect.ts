import { hasKanji } from './kana.ts'
import type { Word } from './word.ts'

/**
 * 方言: stretches of speech that carry no word of their own and that the dictionary cuts into chance ones (いくらやろか
 * → ろか, どがん → がん). From most of Japan; each is unmistakable wherever it stands in hiragana.
 */
const ENDINGS = readLines(`
やろか やろかね やろうか # guessing, west of Nagoya and in Kyushu: だろうか
とやろ とやろか っちゃろ っちゃろか # guessing in Hakata: のだろう
だっぺ だべか だべさ んだべ # guessing in Kanto and Tohoku: だろう
じゃろ じゃろか じゃろうか じゃった じゃったか # guessing and past in Chugoku: だろう, だった
っちゃけど っちゃけ っちゃない っちゃん やけん やけんど ばってん やねん じゃけん じゃけえ # giving grounds: だから, のだけど
ちょる ちょるん ちょるか ちょった ちょらん とらん とらんと とるん とるんか とっと とっとね とーと # what goes on or has come about: ている
よらん よらんと よるん よるとね よったと よんしゃ # what goes on now: しつつある
かいのう かいな かいね んかね # asking: のか
ないかん ないけん にゃいかん にゃならん んといかん んといけん なあかん なきゃ # what must be: なければならない
っちゅう ちゅうの # saying: という
つかあさい つかぁさい # asking in Chugoku: ください`)

/** Words of asking and of turning to somebody; they count at the beginning of a stretch of hiragana. */
const OPENINGS = readLines(`
どげん どげな どがん どがな どんげ どない どないな # how: どのように, in Kyushu and Kansai
どんだけ どんくらい どんぐらい なんぼ なんぼほど # how much
なして なんして なんじょ なじょ # why: なぜ, in Kyushu and Tohoku
こないだ # lately: この間
こうた こうたん ちごうた もろた もろうた # bought, differed, got in the west: 買った, 違った, もらった
ほいで ほんで ほんなら ほなら そいで そんなら そやけど # going on: それで, それなら
なんちゃら かんちゃら なんとか かんとか # in place of a name
ぶっちゃけ まじで ほんまに # to be frank
おっちゃん おばちゃん うちんとこ わしら おいら おらほ # people and one's own place
ちゅうのは っちゅうのは っちゅう # というのは`)

/** 「一番多かとは」: the adjectives of Kyushu; as words of comparing they are read from the question's text. */
const ADJECTIVES = '(?:多|少な|安|高|大き|小さ|長|短|新し|古|早|遅|良)か(?=と|ち|ば|ね|です|けん)'

/** After hiragana (or a verb's stem in kanji) an ending; elsewhere an opening. */
const FILLER = new RegExp(
  `(?<=[\\u3041-\\u3096\\p{Script=Han}])(?:${ENDINGS})|(?<![\\u3041-\\u3096])(?:${OPENINGS})|(?<=[のはがをにでともへや])(?:${OPENINGS})|${ADJECTIVES}`,
  'gu',
)

/** The words of lines `words # what they say`, the longest first, as alternatives of a pattern. */
function readLines(lines: string): string {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => line.replace(/#.*$/, '').trim().split(/\s+/))
    .toSorted((a, b) => b.length - a.length)
    .join('|')
}

/** The stretches of a folded text that are dialect's endings and openings. */
export function dialectStretches(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(FILLER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** 「出しよる」「刷りようと」: a verb going on; the dictionary takes its stem for a noun. */
const GOING_ON = /^よ(?:る|っ|ら|ん|う|ー)/
/** The stems of verbs and their dictionary form: 出し → 出す. */
const STEM_ENDINGS: Readonly<Record<string, string>> = {
  い: 'う',
  き: 'く',
  ぎ: 'ぐ',
  し: 'す',
  ち: 'つ',
  に: 'ぬ',
  び: 'ぶ',
  み: 'む',
  り: 'る',
}

/** The words with verbs that dialect hides from the dictionary made verbs, and its endings of verbs left out. */
export function readDialect(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    const after = words[index + 1]
    if (isEnding(word, before)) return []
    return [after !== undefined && isGoingOn(word, after) ? asVerb(word) : word]
  })
}

/** 「増えとる」: とる after a verb is no 取る. */
function isEnding(word: Word, before: Word | undefined): boolean {
  return before?.end === word.start && before.pos === '動詞' && word.base === 'とる'
}

function isGoingOn(word: Word, after: Word): boolean {
  if (word.pos !== '名詞' || word.end !== after.start || !GOING_ON.test(after.surface)) return false
  return hasKanji(word.surface) && word.surface.slice(-1) in STEM_ENDINGS
}

function asVerb(word: Word): Word {
  const base = word.surface.slice(0, -1) + (STEM_ENDINGS[word.surface.slice(-1)] ?? '')
  return { ...word, base, pos: '動詞', detail: '自立', subDetail: '*', inflection: '連用形' }
}
