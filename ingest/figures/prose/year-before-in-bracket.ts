import type { FigureDraft } from '../figure-draft.ts'
import { relativeYear } from '../labels/relative-year.ts'
import { otherYear } from './fact-reader.ts'

/** `（前年度　イノシシ `: an open bracket that begins with another year, up to a number in it. */
const OPEN =
  /[(（][\s　]*(?<year>前年度末?|昨年度末?|前々年度末?|前年|前回)(?:[\s　:：]+|は、?)(?<rest>[^()（）。]*)$/u
/** How far before a number its bracket may open. */
const REACH = 80

/**
 * `イノシシ 684頭、シカ 391頭（前年度　イノシシ 803頭、シカ 322頭）`, `61クラブ、会員 2,742人（前年度 64クラブ、2,958人）`: the year that opens a bracket is
 * that of all numbers in it, and each is of the thing of that name, or of that unit, before the bracket. `above`: what stands before the drafts.
 */
export function nameYearBefore(
  drafts: readonly FigureDraft[],
  above: readonly FigureDraft[],
  text: string,
): readonly FigureDraft[] {
  const brackets = drafts.map((draft) => bracketAround(draft, text))
  return drafts.map((draft, at) => {
    const bracket = brackets[at]
    if (bracket === undefined || draft.cell !== undefined) return draft
    const { row } = draft.labels
    const isNamed = row.some((label) => otherYear.test(label)) && row.length > 1
    const others = drafts.filter(
      (one, index) => brackets[index]?.start === bracket.start && one.unit?.symbol === draft.unit?.symbol,
    )
    const own = row.filter((label) => !otherYear.test(label))
    const partner = isNamed
      ? undefined
      : partnerOf({ ...draft, labels: { ...draft.labels, row: own } }, [...above, ...drafts], {
          start: bracket.start,
          isAlone: others.length === 1,
        })
    // （前年　78.1％、全国　84.3％）: a name that nothing before the bracket has is of another thing.
    if (!isNamed && partner === undefined && own.length > 0 && bracket.rest.includes('、')) return draft
    const period = relativeYear([bracket.year], draft.period)
    const isOfYear = draft.periodSource === 'label' || period === undefined
    return {
      ...draft,
      labels: { ...draft.labels, row: isNamed ? row : [...(partner?.labels.row ?? own), bracket.year] },
      ...(isOfYear ? {} : { period, periodSource: 'label' as const }),
    }
  })
}

type Bracket = { readonly start: number; readonly year: string; readonly rest: string }

function bracketAround({ span }: FigureDraft, text: string): Bracket | undefined {
  const from = Math.max(0, span.start - REACH)
  const match = OPEN.exec(text.slice(from, span.start))
  const { year, rest = '' } = match?.groups ?? {}
  return match === null || year === undefined ? undefined : { start: from + match.index, year, rest }
}

/** The number before the bracket that is of the same name, or the last of the same unit where the bracket has one such number. */
function partnerOf(
  { labels, unit }: FigureDraft,
  before: readonly FigureDraft[],
  { start, isAlone }: { readonly start: number; readonly isAlone: boolean },
): FigureDraft | undefined {
  const name = labels.row.at(-1)
  const near = before.filter((one) => one.span.end <= start && one.unit?.symbol === unit?.symbol)
  if (name !== undefined) return near.findLast((one) => one.labels.row.at(-1) === name)
  return isAlone ? near.at(-1) : undefined
}
