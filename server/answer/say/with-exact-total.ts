import type { Question } from '../../question/question.ts'
import { exactAmount } from '../evidence/exact-amount.ts'
import { labelOf } from '../evidence/label-of.ts'
import { isTotalLabel } from '../evidence/table-axes.ts'
import type { Draft, Line } from './draft.ts'
import { qualified } from './say-figure.ts'

/** From so many thousands (or whatever it is printed in) on, an amount with the same leading digits is no chance. */
const fewestPrinted = 1000

/** 「8,469千円です（…の総額…）。円単位では8,468,697円です（合計）。」: a total that is rounded, and the amount to the yen that its measure prints. */
export function withExactTotal({ yesNo, text }: Question, draft: Draft): Draft {
  const pieces = draft.lines.flat().filter((piece) => typeof piece !== 'string')
  const [only, ...others] = pieces
  if (draft.outcome !== 'answered' || yesNo || only?.kind !== 'figure' || others.length > 0) return draft
  const { labels, value, scale } = only.at.figure.figure
  const isTotal = isTotalLabel([...labels.column, ...labels.row].at(-1) ?? '')
  const exact = isTotal && value.div(scale).gte(fewestPrinted) ? exactAmount(only.at) : undefined
  if (exact === undefined || asksRounded.test(text)) return draft
  const line: Line = ['円単位では', ...qualified(exact), `です（${labelOf(exact.figure.figure)}）。`]
  return { ...draft, lines: [...draft.lines, line] }
}

/** 「千円単位で」「何万円」 */
const asksRounded = /(?:千|万|億)円(?:単位|で)|何(?:百|千|万|億)+円/
