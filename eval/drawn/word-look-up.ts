import type { Unit } from '../../ingest/report/unit.ts'
import { type Fact, namesOf } from './fact.ts'

/** A way to ask for one figure. */
export type Wording = {
  readonly name: string
  readonly ask: (fact: Fact) => string
  /** Leaves the title of the measure out: only for names that no other measure has. */
  readonly isUntitled?: boolean
}

/** From a whole sentence to bare labels, as clerks, residents and search boxes are asked. */
export const wordings: readonly Wording[] = [
  {
    name: 'sentence',
    ask: (fact) => `${timeOf(fact)}${namesOf(fact).join('の')}は${askedUnit(fact.unit)}ですか`,
  },
  { name: 'unfinished', ask: (fact) => `${timeOf(fact)}${namesOf(fact).join('の')}は？` },
  { name: 'keywords', ask: (fact) => [...namesOf(fact), fact.time ?? ''].join(' ').trim() },
  {
    name: 'spoken',
    ask: (fact) => {
      const [title = '', ...names] = namesOf(fact)
      return `${title}のことなんだけど、${timeOf(fact)}${names.join('の')}って${askedUnit(fact.unit)}だったの？`
    },
  },
  {
    name: 'labels',
    isUntitled: true,
    ask: (fact) =>
      `${timeOf(fact)}${[...fact.row, ...fact.column].join('の')}は${askedUnit(fact.unit)}ですか`,
  },
]

export function timeOf({ time }: Fact): string {
  return time === undefined ? '' : `${time}の`
}

/** いくら, 何人, 何件, 何％ … */
export function askedUnit({ symbol }: Unit): string {
  return symbol === '円' ? 'いくら' : `何${symbol}`
}
