import type { Question } from '../../question/question.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** What the classes of people and times are called, and how the names of their rows or columns are written. */
const classes: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:年代|年齢(?:層|階層)?|世代)(?:別|ごと)/u,
    /[0-9]\s*(?:歳|代|～|~|-)|年代|年齢|世代|未満|以上|高齢|若年|児童?|[小中]学生/u,
  ],
  [/(?:男女|性)(?:別|ごと)/u, /男|女|性別/u],
  [/(?<![年か数])月(?:別|ごと)/u, /[0-9]{1,2}月|[0-9]{1,2}\/[0-9]{1,2}|月[別次]|^[0-9]{1,2}$/u],
  [/学年(?:別|ごと)/u, /学年|[0-9一二三四五六]年生?|年[少中長]|[小中高]学?[0-9]/u],
  [/曜日?(?:別|ごと)/u, /[月火水木金土日]曜|曜|平日|土日/u],
  [/(?:国籍|国)(?:別|ごと)/u, /国|人$|籍|[ァ-ヶー]{3,}/u],
]

/** 「年代別の相談件数は」 answered by what the talks were about: nothing that the answer names is such a class. */
export function lacksClasses({ text }: Question, draft: Draft): boolean {
  const asked = classes.filter(([kind]) => kind.test(text))
  const { figures } = evidenceOf(draft)
  if (asked.length === 0 || figures.length === 0) return false
  const labels = figures.flatMap(({ figure: { own, context } }) =>
    [...own, ...context.filter(({ level }) => level === 'caption' || level === 'heading')].map((label) =>
      label.text.normalize('NFKC'),
    ),
  )
  return asked.some(([, name]) => !labels.some((label) => name.test(label)))
}
