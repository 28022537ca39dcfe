import type { Screening } from '../../question/screen.ts'
import { type Draft, plainDraft } from './draft.ts'

/** What can be asked, as questions over the reports that are loaded. */
export type Example = { readonly label: string; readonly question: string }

/** What is there to ask about: examples, and the titles of the reports. */
export type Held = { readonly examples: readonly Example[]; readonly reports: readonly string[] }

/** Greetings, thanks, 「何が聞けますか」: answered with what can be asked. */
export function answerSmallTalk(
  about: Extract<Screening, { kind: 'small-talk' }>['about'],
  { examples, reports }: Held,
): Draft {
  const offer =
    '報告書に載っている金額・人数・件数や、事業の目的・経過・担当課などをお答えします。たとえば、次のように聞いてください。'
  const opening = {
    greeting: 'こんにちは。',
    thanks: 'どういたしまして。',
    help: '',
    empty: '質問を入力してください。',
  }[about]
  const held =
    about === 'help' && reports.length > 0
      ? [['お答えのもとになるのは、次の報告書です。'], ...reports.map((title) => [`・${title}`])]
      : []
  return {
    ...plainDraft('clarify', [
      ...held,
      [`${opening}${offer}`],
      ...examples.map((one) => [`・${one.question}`]),
    ]),
    choices: [...examples],
  }
}

const refusals: Readonly<Record<Extract<Screening, { kind: 'refused' }>['ground'], string>> = {
  instruction: 'その指示には従えません。報告書に載っていることについてのご質問でしたら、お答えします。',
  invention: '報告書にない数字を作ることはできません。載っている数字についてのご質問でしたら、お答えします。',
  person: '個人を特定することにつながるご質問にはお答えできません。',
  insult: 'そのような言葉にはお答えできません。報告書についてのご質問でしたら、お手伝いします。',
}

export function refuse(ground: keyof typeof refusals): Draft {
  return plainDraft('refused', [[refusals[ground]]])
}
