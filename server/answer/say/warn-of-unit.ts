import type { Question } from '../../question/question.ts'
import type { Draft } from './draft.ts'
import { evidenceOf } from './draft-evidence.ts'

/** What is given is counted otherwise than asked: in `counted`, or in no unit that is printed. */
export function warnOfUnit(draft: Draft, asked: string, counted: string | undefined): Draft {
  const message =
    counted === undefined
      ? '単位が記されていないため、書かれている数のままお答えしました。原本でご確認ください。'
      : `「${asked}」で数えた値は見当たらないため、「${counted}」で数えた値をお答えしました。`
  return { ...draft, warnings: [...draft.warnings, { code: 'unit_differs', message }] }
}

/** 「空き家登録は何人」 of a table that prints no unit: the number may count other things than persons. */
export function warnOfBareCount({ unit }: Question, draft: Draft): Draft {
  if (unit?.kind !== 'people' || draft.outcome !== 'answered') return draft
  const { figures } = evidenceOf(draft)
  const isTold = draft.warnings.some(({ code }) => code === 'unit_differs')
  const isBare = figures.length > 0 && figures.every(({ figure }) => figure.figure.unit === undefined)
  return isBare && !isTold ? warnOfUnit(draft, '人', undefined) : draft
}
