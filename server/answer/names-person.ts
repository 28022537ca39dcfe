import type { AnswerContext } from './answer-context.ts'
import type { Draft } from './draft.ts'

/** 「委員長は誰」「代表者の名前は」: an office or a part that somebody has, and who that is. */
const asksPerson =
  /(?:[長員者師役]|代表|[理監幹]事|さん|方|人)(?:の)?(?:お?名前|氏名)(?:は|を|が|って|[?？]|$)|(?:[長員者師役]|代表|[理監幹]事)(?:さん|の方)?(?:の名前)?(?:は|って)(?:誰|だれ|どなた)/u

/** A cell with a family name and a given name. */
const fullName = /^\p{Script=Han}{1,4}[\s　]+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u

/** Whether an answer to who somebody is names anyone; a list that tells how many they are does not. */
export function namesPerson({ question, analyzer }: AnswerContext, { outcome, lines }: Draft): boolean {
  if (outcome !== 'answered' || !asksPerson.test(question.text)) return true
  return lines
    .flat()
    .flatMap((piece) => (typeof piece === 'object' && piece.kind === 'quote' ? [piece.text] : []))
    .some(
      (text) =>
        fullName.test(text.trim()) ||
        analyzer.terms(text).some(({ partOfSpeech }) => partOfSpeech === 'person'),
    )
}
