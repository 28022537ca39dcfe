import type { Figure } from '../../../ingest/report/figure.ts'
import type { MeasureView } from '../evidence/evidence.ts'
import { rememberOf } from '../evidence/remember-of.ts'
import { textOfMeasure } from '../evidence/text-of-measure.ts'

type Ages = { readonly from: number; readonly to: number }

/** Of a table with a row or column an age class (「４０～４９歳」) the one that the question names, also as 「40代」; no total of them. */
export function weighAges(text: string): (figure: Figure) => number {
  const [asked] = agesIn(text)
  if (asked === undefined) return () => 0
  return ({ labels: { row, column } }) => {
    const held = [...row, ...column].flatMap((label) =>
      isAges.test(plainly(label).replace(/\s/g, '')) ? agesIn(label) : [],
    )
    if (held.length === 0) return -unnamedCost
    return held.some((one) => areSame(one, asked)) ? ageBonus : -ageBonus
  }
}

const ageBonus = 0.3
const unnamedCost = 0.1
const oldest = 200
const isAges = /^[0-9]{1,3}歳?(?:[~〜-][0-9]{1,3}歳|代|以上|未満)(?:の[者方人])?$/

function plainly(text: string): string {
  return text.normalize('NFKC').replace(/から|―|－|–/g, '~')
}

/** Whether a measure tells nowhere of the very ages that the question names: what it counts is of others, or of all. */
export function isOfOtherAges(text: string): (view: MeasureView) => boolean {
  const [asked] = agesIn(text)
  if (asked === undefined) return () => false
  return (view) => !agesOf(view).some((one) => areSame(one, asked))
}

const agesOf = rememberOf((view: MeasureView) => agesIn(textOfMeasure(view)))

function areSame(one: Ages, other: Ages): boolean {
  return one.from === other.from && one.to === other.to
}

/** The classes of age that a text names: 「40代」 and 「40～49歳」 are one. */
function agesIn(text: string): readonly Ages[] {
  return [...plainly(text).matchAll(ages)].map(({ groups = {} }) => {
    const [from, to] = [groups['from'] ?? groups['decade'] ?? groups['age'], groups['to']].map(Number)
    const age = from ?? 0
    if (groups['to']) return { from: age, to: to ?? age }
    if (groups['decade']) return { from: age, to: age + 9 }
    return groups['bound'] === '以上' ? { from: age, to: oldest } : { from: 0, to: age - 1 }
  })
}

const ages =
  /(?<![0-9])(?:(?<from>[0-9]{1,3})歳?[~〜-](?<to>[0-9]{1,3})歳|(?<decade>[1-9]0)歳?代|(?<age>[0-9]{1,3})歳(?<bound>以上|未満))/g
