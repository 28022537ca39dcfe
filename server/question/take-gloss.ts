/** What stands before the bracket back to a comma, a full stop, は or を, and the noun in the bracket. */
const glossed = /(?<said>[^、。,はを()]+)\((?<gloss>[^()]{2,20})\)/u
/** A word with inflection (入る, 使い残し): plain speech about a thing, where a bare compound is a name that is narrowed. */
const paraphrase =
  /\p{Script=Han}[うくぐすつぬぶむるいきぎしちびみりたてえけめれせ]|[がにを](?:ある|いる|ない|なる)/u
/** The official word is a name: no period, unit or precision. */
const name = /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,}/u
const noName = /[0-9]|単位|小数|四捨五入|切り[捨上]|税込|税抜|以上|以下|年度|現在/

/**
 * A question whose own bracket gives the official word for what it says in plain speech, with that word alone:
 * 「温泉に入るときの税金(入湯税)はいくら」 → 「入湯税はいくら」; undefined where there is no such bracket.
 * `text`: after NFKC.
 */
export function takeGloss(text: string): string | undefined {
  const match = glossed.exec(text)
  const { said, gloss } = match?.groups ?? {}
  if (!match || !said || !gloss) return undefined
  if (!paraphrase.test(said) || !name.test(gloss) || noName.test(gloss)) return undefined
  return text.slice(0, match.index) + gloss + text.slice(match.index + match[0].length)
}
