import Big from 'big.js'
import { findNumbers } from '../../quantity/find-numbers.ts'
import type { PageLine } from './lost-page.ts'

/** What a sentence says of the change from the year before: 「新規設置は前年比の約4倍」. */
export type Change = {
  /** The clause up to the number. */
  readonly text: string
  /** `約４倍` */
  readonly printed: string
  readonly holds: (now: bigint, before: bigint) => boolean
}

const YEAR_BEFORE = /前年|昨年|前期|前回/u
/** What is said with 約 or 程度 is rounded to its last digit, and sometimes loosely. */
const LOOSE = new Big('0.6')

/** The ratios to the year before that running text gives: 倍, 割 and %, none that speak of a rise or fall by so much. */
export function changesInText(lines: readonly PageLine[]): Change[] {
  const text = lines.map((line) => line.text).join('')
  return text
    .split(/(?<=。)/u)
    .flatMap((sentence) => sentence.split(/(?<=[がり]、)/u))
    .flatMap((clause) => changesIn(clause))
}

function changesIn(clause: string): Change[] {
  if (!YEAR_BEFORE.test(clause)) return []
  const tokens = findNumbers(clause).filter((token) => token.kind === 'quantity')
  const [only, ...others] = tokens
  if (only === undefined || others.length > 0) return []
  const after = clause.slice(only.span.end)
  const isRatio =
    only.unit?.kind === 'times' || (only.unit?.kind === 'rate' && !/^(?:増|減|の?[増減])/u.test(after))
  if (!isRatio || (only.unit?.kind === 'rate' && !/前年度?比|対前年/u.test(clause))) return []
  const unit = only.unit?.kind === 'times' ? new Big(1) : new Big('0.01')
  const ratio = only.value.times(unit)
  const decimals = /\.(\d+)/u.exec(only.printed)?.[1]?.length ?? 0
  const step = unit.times(only.scale).times(new Big(10).pow(-decimals))
  const lead = clause.slice(Math.max(0, only.span.start - 1), only.span.start)
  const printed = `${lead === '約' ? '約' : ''}${only.printed}`
  return [
    {
      text: clause.slice(0, only.span.start),
      printed,
      holds: (now, before) =>
        before > 0n &&
        new Big(now.toString()).div(before.toString()).minus(ratio).abs().lte(step.times(LOOSE)),
    },
  ]
}
