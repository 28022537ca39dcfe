import type { Question } from '../../question/question.ts'
import { ownLabels } from '../evidence/alike.ts'
import type { FigureInMeasure } from '../evidence/evidence.ts'
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

/** 「空き家登録は何人」「公園は何基」 of a table that prints no unit and says nothing of 基: the number may count other things. */
export function warnOfBareCount({ unit }: Question, draft: Draft): Draft {
  const symbol = unit?.kind === 'people' ? '人' : unit?.kind === 'count' ? unit.symbol : undefined
  if (symbol === undefined || draft.outcome !== 'answered') return draft
  const { figures } = evidenceOf(draft)
  const isTold = draft.warnings.some(({ code }) => code === 'unit_differs')
  const isBare = ({ figure: { figure } }: FigureInMeasure) =>
    figure.unit === undefined &&
    (symbol === '人' || !ownLabels(figure).some((label) => label.includes(symbol) || label.includes('数')))
  return figures.length > 0 && figures.every(isBare) && !isTold ? warnOfUnit(draft, symbol, undefined) : draft
}
