import type { FigureDraft } from '../figure-draft.ts'
import { otherYear } from './fact-reader.ts'

/** `（〃 96日）` */
const BEHIND_DITTO = /[(（][\s　]*[〃″][\s　:：]*$/u
/** `（前年度 41日）`, `（令和4年度 41日）`, `（41日）`: what opens a bracket before a number. */
const IN_BRACKET = /[(（][^()（）〃″]{0,24}$/u
/** How far before a number its bracket may open. */
const REACH = 28

/**
 * 〃 in a bracket below （前年度 41日） says the same of its number: the same other year, by name and period. Where no bracket above tells what it
 * stands for, the number is doubtful.
 */
export function nameDittos(
  drafts: readonly FigureDraft[],
  above: readonly FigureDraft[],
  text: string,
): readonly FigureDraft[] {
  const before = ({ span }: FigureDraft) => text.slice(Math.max(0, span.start - REACH), span.start)
  return drafts.map((draft) => {
    if (!BEHIND_DITTO.test(before(draft))) return draft
    const meant = above.findLast((one) => IN_BRACKET.test(before(one)) || BEHIND_DITTO.test(before(one)))
    if (meant === undefined) return { ...draft, status: 'doubtful', proof: 'order' }
    const year = meant.labels.row.at(-1)
    const row = draft.labels.row.filter((label) => !/^[〃″]$/u.test(label))
    return {
      ...draft,
      labels: {
        ...draft.labels,
        row: year !== undefined && otherYear.test(year) ? [...row, year] : row,
      },
      period: meant.period,
      periodSource: meant.periodSource,
    }
  })
}
