import { readingOfKey } from '../../../ingest/text/term-keys.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'

/** More of the key words than this missing from the evidence, and it speaks of something else. */
const mostMissing = 0.5
/** 「2回目」「第3期」: the number belongs to the name of what is asked about. */
const numbered = /^(?:第[0-9]+回|第?[0-9]+(?:回目|号|期|次|弾|棟目?|か所目))$/

/**
 * Whether words of a report lack what the question asks for: its last noun (電話番号, 利用者, 料金), a number that belongs
 * to a name, or too many of its key words. `missing`: the key terms that nothing in the evidence has.
 */
export function missesAsked(
  question: Question,
  missing: readonly QuestionTerm[],
  has: (term: QuestionTerm) => boolean,
): boolean {
  const keys = question.terms.filter(isTelling)
  const lacking = missing.filter(isTelling)
  if (lacking.some((term) => isAskedFor(question.text, term))) return true
  if (lacking.length > 0 && lacking.length === keys.length) return true
  if (lacking.length > 0 && asksName.test(question.text)) return true
  if (lacking.some((term) => isKindAskedFor(question.text, term))) return true
  if (keys.length > 1 && lacking.length / keys.length > mostMissing) return true
  return question.terms.some((term) => numbered.test(term.surface) && !has(term))
}

/** 「人気の返礼品は何？」 asks for the one of that name: what lacks a word of it is another. */
export const asksName = /(?:は|って)(?:何|なに)(?:です|でしょう|だ|か)*[?？。]?$/

/** Dialect and endings leave crumbs of hiragana that no report holds. */
export function isTelling(term: QuestionTerm): boolean {
  return term.key && /[\p{Script=Han}\p{Script=Katakana}a-z]/iu.test(term.surface)
}

/** A short piece of hiragana, or one that begins as no word does (使いんし|ゃった). */
const crumb = /^(?:[\p{Script=Hiragana}ー]{1,2}|[ぁぃぅぇぉっゃゅょん][\p{Script=Hiragana}ー]*)$/u

/** A crumb that has no other words: what it asks for nobody can tell. */
export function isCrumb({ surface, variants }: QuestionTerm): boolean {
  const isSound = (key: string) => readingOfKey(key) !== undefined
  return crumb.test(surface) && variants.every(({ keys }) => keys.every(isSound))
}

const together = '(?:、?(?:全部|ぜんぶ|合計|トータル|全体|みんな)で、?|、?合わせて、?)?'
const asking = new RegExp(
  `^(?:数|額|名|率|料|費|代|日)?(?:は|って|を|が|の|も|について|とは)?${together}` +
    '(?:いくら|なんぼ|何(?!の(?!ため)[\\p{Script=Han}\\p{Script=Katakana}])|なん|教え|知り|誰|だれ|どこ|いつ|どの|どれ|どう|どん|ありま|[?？。]|$)',
  'u',
)

/** The noun that stands right before the asking words: 「電話番号を教えて」「料金はいくら」. */
export function isAskedFor(text: string, term: QuestionTerm): boolean {
  return asking.test(text.slice(term.span.end))
}

/** 「何の薬を」: the kind of thing that is asked for. */
function isKindAskedFor(text: string, term: QuestionTerm): boolean {
  return /(?:何|なん)の$/.test(text.slice(0, term.span.start))
}

const opinion =
  /(?:と|どう|いかが)(?:思い|思う(?!人|方|者|親|[市町村区県住]民|児童|生徒|子ども|保護者|高齢者|世帯|団体|事業者|職員|割合)|お思い|考え(?:ますか|る[?？]))|べき(?:です|だ|でしょう|なの|か|[?？])|賛成|反対(?:です|ですか|か[?？])|おすすめ|感想|(?:あなた|君|きみ|AI)の?ご?意見|^ご?意見(?:を聞|は[?？])|許せ(?:ます|る)か|好き(?:です)?か/
const elsewhere =
  /持ち物(?:は|って|を教)|持って[い行]く(?:もの|物)|もう[1一](?:回|度)[^。]{0,8}(?:あ(?:り|る)|もら|や(?:り|る)|実施(?:し|さ|す)|配)|天気(?:は|予報|を|が)|気温は|(?:雨|雪)(?:は|が)降(?:る|り)|株価|為替|占(?:い|って)|レシピ|翻訳して|プログラム(?:を|が)書/

/** 「そことの差は」 that no talk has made plain: what is set against what nobody can tell. */
const unresolved = /(?:そこ|あそこ|そちら|あちら)(?:との?(?:差|違い|開き)|と比べ|より)/

/** Opinions, matters that no report of a municipality holds, and what is only pointed at. */
export function isBeyondReports(text: string): boolean {
  return opinion.test(text) || elsewhere.test(text) || unresolved.test(text)
}
