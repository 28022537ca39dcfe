import type { Turn } from './turn.ts'

const returning =
  /^(?:(?:じゃあ?|では|やっぱり|やはり|もう(?:一|1)度)[、,\s]*)*(?:(?:さっき|先ほど|先程|前|もと|元|最初|はじめ|初め)の?)?([^、。?？]{0,20}?)(?:の(?:話|件|質問|こと|ほう|方|ところ))?(?:に|へ)(?:話を)?(?:もど|戻)(?:って|りますが|るけど|ると|りまして|して|ります|る|ろう|りたい(?:です)?)[、。,\s]*(.*)$/u
const toStart = /^[^、。?？]{0,8}(?:最初|はじめ|初め)/
const nameless = /^(?:話|件|質問|こと|の|話題|ところ|)$/

/** 「さっきの小学校に戻って、給食費は？」: the turn that is meant, and what is left to ask of it. */
export function goBack(
  message: string,
  turns: readonly Turn[],
): { readonly turn: Turn; readonly rest: string } | undefined {
  const match = returning.exec(message.normalize('NFKC').trim())
  if (!match) return undefined
  const words = match[1] ?? ''
  const earlier = turns.slice(0, -1).toReversed()
  const turn = nameless.test(words)
    ? toStart.test(message)
      ? turns[0]
      : earlier[0]
    : [...earlier, ...turns.slice(-1)].find(({ text }) => text.includes(words))
  return turn && { turn, rest: match[2] ?? '' }
}
