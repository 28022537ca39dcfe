import Big from 'big.js'
import type { FigureDraft } from '../figure-draft.ts'
import type { FigurePlace } from '../figure-place.ts'
import { cleanLabel } from '../labels/clean-label.ts'

/**
 * 損益計算書: the amounts of a group (営業収益) stand one below the other, their sum beside the last of them, and what the sums come to beside
 * that. The number beside is called by the group's heading where it is the sum of those above; one further out has no name there.
 */
export function nameStepTotals(
  drafts: readonly FigureDraft[],
  { headings }: FigurePlace,
): readonly FigureDraft[] {
  const heading = cleanLabel(headings.at(-1) ?? '')
  const rows = [...Map.groupBy(drafts, ({ cell }) => cell?.row ?? -1).values()]
  const at = rows.findIndex((row) => row.length > 1)
  const last = rows[at]
  if (heading === '' || last === undefined || !areOneBelowAnother(rows, at)) return drafts
  const parts = rows.slice(0, at + 1).flatMap(([first]) => first ?? [])
  const [own, total, ...further] = last
  const sum = parts.reduce((all, { value }) => all.plus(value), new Big(0))
  if (own === undefined || total === undefined || !sum.eq(total.value)) return drafts
  const proof = `${parts.map(({ printed }) => printed.trim()).join('+')}=${total.printed.trim()}`
  return drafts.flatMap((draft): FigureDraft[] => {
    if (draft === total)
      return [
        { ...draft, labels: { ...draft.labels, row: [heading] }, role: 'total', status: 'checked', proof },
      ]
    if (parts.includes(draft)) return [{ ...draft, status: 'checked', proof }]
    return further.includes(draft) ? [{ ...draft, status: 'unplaced' }] : [draft]
  })
}

/** One number a row up to the one that holds the sum, none below a head, each with a name. */
function areOneBelowAnother(rows: readonly (readonly FigureDraft[])[], at: number): boolean {
  return rows
    .slice(0, at + 1)
    .flat()
    .every(({ labels, cell }) => labels.column.length === 0 && labels.row.length > 0 && cell !== undefined)
}
