import type { Question } from '../../question/question.ts'

const asksOffice: ReadonlySet<Question['asked']> = new Set(['department', 'who', 'where', 'which'])
const office = /担当|所管|主管|部署/
const name =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,10}部)?[\p{Script=Han}\p{Script=Katakana}ー・]{2,16}(?:課|室|係)$/u

/** Whether what is said names an office and no more, where it is not asked whose charge something is (「何を買ったの？」). */
export function isMereOffice({ asked, text }: Question, said: string): boolean {
  return !asksOffice.has(asked) && name.test(said.trim()) && !office.test(text)
}
