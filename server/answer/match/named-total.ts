import { bareLabel } from '../../../ingest/figures/labels/clean-label.ts'
import type { Figure } from '../../../ingest/report/figure.ts'
import { rememberText } from '../evidence/remember-text.ts'

/** 「総事業費」「総人件費」: a total that has a name of its own. */
const named = /総\p{Script=Han}{2,4}(?<![額計])|トータルコスト/u
/** More than any other total gets where everything together is asked for. */
const namedBonus = 0.18

/** 「総事業費はいくら」: the row or column of that name, before the 計 of what it is only a part of. */
export function weighNamedTotal(text: string): (figure: Figure) => number {
  const isNamed = namedTotalOf(text)
  return (figure) => (isNamed(figure) ? namedBonus : 0)
}

/** Whether a figure has the very name of the total that the question names. */
export function namedTotalOf(text: string): (figure: Figure) => boolean {
  const [name] = named.exec(text) ?? []
  if (name === undefined) return () => false
  return ({ labels: { row, column } }) =>
    [row.at(-1), column.at(-1)].some((label) => nameOf(label ?? '') === name)
}

const nameOf = rememberText((label) => bareLabel(label).normalize('NFKC').replace(/\s/g, ''))
