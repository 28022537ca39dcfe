import type { StoreVocabulary } from '../retrieval/read-vocabulary.ts'

/** 「東小の」「第二中は」: a name with the first letter of 小学校 or 中学校, and nothing behind it that goes on with the word. */
const abbreviated = /(\p{Script=Han}{1,8})([小中])(?![\p{Script=Han}\p{Script=Katakana}])/gu

/** 「小中あわせて」: the schools of both kinds, which is all that there are. */
const bothKinds = /小中(?:学校)?(?:を|で)?(?=(?:合わせ|あわせ)て)/g

/** School names cut to their first letter are spelled out, where the reports hold the school (東小 → 東小学校; 期間中 is none). */
export function spellSchools(text: string, { words }: StoreVocabulary): string {
  return text.replace(bothKinds, '').replace(abbreviated, (whole, name: string, kind: string) => {
    const isHeld = [...name].some((_, at) => words.counts.has(`${name.slice(at)}${kind}学校`))
    return isHeld ? `${name}${kind}学校` : whole
  })
}
