import type { Question, QuestionTerm } from './question.ts'

/** 「大人が自転車のヘルメットを買ったら」「家族が亡くなったら」: somebody who stands for anybody. */
const doers =
  /(?<=^|[、。\s]|[らばは]、?)(?<who>大人|おとな|家族|身内|親族|遺族|夫|妻|主婦|個人|一般の人|普通の人|若い人|お?年寄り|ひと|人)(?:が|は|も|でも)(?=[^、。?？]{3,})/gu

/** 「証明書なんかの手数料」: an example of what is meant. */
const examples =
  /(?<who>[\p{Script=Han}\p{Script=Katakana}ー]{2,12})(?:なんか|なんど|とか|など)の(?=[\p{Script=Han}\p{Script=Katakana}])/gu

/**
 * The question without somebody, or an example, whom the reports name nowhere: a second wording for what was found nowhere. Undefined where nobody
 * of the kind stands there, or the reports name him.
 */
export function leaveDoers(
  { text, terms }: Pick<Question, 'text' | 'terms'>,
  isAbsent: (term: QuestionTerm) => boolean,
): string | undefined {
  const leave = (said: string, who: string, at: number) => {
    const named = terms.filter(({ span }) => span.start < at + who.length && at < span.end)
    return named.every(isAbsent) ? '' : said
  }
  const left = text.replace(doers, leave).replace(examples, leave)
  return left === text ? undefined : left
}
