import type { FigureDraft } from '../figure-draft.ts'
import { roleOfLabel } from '../labels/role-of-label.ts'

/** The two funds that the law names (地方自治法, 地方財政法 7条, 4条の3): a list of a city's funds has one of them. */
const STATUTORY = /^(?:財政調整|減債)$/u

/** What else a table of funds lists: parts of one, accounts. */
const NO_FUND = /基金|会計|現金|預金|貸付|債権|有価証券|土地|備考/u

/**
 * A table of funds (基金現在高調) often leaves 基金 out of their names: 財政調整, 減債, 地域福祉. They are called as everybody calls them,
 * 財政調整基金, where the table says of what it is. A name right above one with 基金 may be the first line of that.
 */
export function nameFundsOfList(
  drafts: readonly FigureDraft[],
  above: readonly (string | undefined)[],
): readonly FigureDraft[] {
  const isOfFunds = above.some((label) => label?.includes('基金'))
  if (!isOfFunds || !drafts.some(({ labels }) => STATUTORY.test(labels.row[0] ?? ''))) return drafts
  const names = [...new Set(drafts.map(({ labels }) => labels.row[0] ?? ''))]
  const cut = new Set(names.filter((_, at) => names[at + 1]?.includes('基金')))
  return drafts.map((draft) => {
    const [name, ...others] = draft.labels.row
    if (name === undefined || cut.has(name) || roleOfLabel(name) !== 'plain') return draft
    if (draft.labels.row.some((label) => NO_FUND.test(label))) return draft
    return { ...draft, labels: { ...draft.labels, row: [`${name}基金`, ...others] } }
  })
}
