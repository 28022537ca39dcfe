import type { AnswerContext } from './answer-context.ts'
import type { Draft } from './draft.ts'

/** 「委員長は誰」「代表者の名前は」: an office or a part that somebody has, and who that is. */
const asksPerson =
  /(?:[長員者師役]|代表|[理監幹]事|さん|方|人)(?:の)?(?:お?名前|氏名)(?:は|を|が|って|[?？]|$)|(?:[長員者師役]|代表|[理監幹]事)(?:さん|の方)?(?:の名前)?(?:は|って)(?:誰|だれ|どなた)/u

/** A cell with a family name and a given name. */
const fullName = /^\p{Script=Han}{1,4}[\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u

/** 「議長は、理事長がこれにあたる」「審査員：商工会長、税理士」: who holds an office or a part, if not by name. */
const tellsHolder =
  /[長員者師役](?:は|には?|を)[^。]{1,30}(?:務め|つとめ|あたる|当たる|充て|選(?:出|任|ば)|就任|委嘱)|[長員者師役][:：]/

/** Whether an answer to who somebody is names anyone; a list that tells how many they are does not. */
export function namesPerson({ question, analyzer }: AnswerContext, { outcome, lines }: Draft): boolean {
  if (outcome !== 'answered' || !asksPerson.test(question.text)) return true
  return lines
    .flat()
    .flatMap((piece) => (typeof piece === 'object' && piece.kind === 'quote' ? [piece.text] : []))
    .some(
      (text) =>
        fullName.test(text.trim()) ||
        tellsHolder.test(text) ||
        analyzer.terms(text).some(({ partOfSpeech }) => partOfSpeech === 'person'),
    )
}
