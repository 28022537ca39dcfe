import type { FigureDraft } from './figure-draft.ts'

/** 町民１人当たりの決算, 1世帯当たりの状況: what all amounts below are reckoned for. */
const PER_ONE = /(?:市民|町民|村民|区民|県民)?[1１一](?:人|世帯|戸)(?:当たり|当り|あたり)/u

/** Amounts below a heading or caption that says for whom they are reckoned are called so: 町税 there is no sum of the town's. */
export function namePerOne(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  return drafts.map((draft) => {
    const { row, column, caption, headings } = draft.labels
    const said = PER_ONE.exec(caption ?? '')?.[0] ?? PER_ONE.exec(headings.at(-1) ?? '')?.[0]
    const isSaid = [...row, ...column].some((label) => /当た?り|あたり/u.test(label))
    return said === undefined || isSaid || draft.unit?.kind !== 'money'
      ? draft
      : { ...draft, labels: { ...draft.labels, row: [said, ...row] } }
  })
}
