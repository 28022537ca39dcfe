import type { QuestionTerm } from '../../question/question.ts'
import type { Label, LabelLevel } from '../evidence/evidence.ts'
import { spelledStrength } from './spelled-strength.ts'

/**
 * How well a label of each level speaks for a term, 0–1. Own labels (row, column) name the figure itself; the title
 * names the measure; a department or the report says little. Lower `title` and figures of well-named measures sink.
 */
const levelFactor: Readonly<Record<LabelLevel, number>> = {
  row: 1,
  column: 1,
  caption: 0.97,
  heading: 0.95,
  title: 0.95,
  passage: 0.85,
  remark: 0.6,
  department: 0.6,
  report: 0.4,
  body: 0.6,
}

/** Terms up to this weight are words of asking. */
export const askingWeight = 0.35

/** How one term is covered by a figure's labels: 0 where nothing speaks for it. */
export type TermMatch = {
  readonly term: QuestionTerm
  readonly strength: number
  readonly level?: LabelLevel
}

/** The best match of every term among `labels`; always the same array where none of them says anything of the question. */
export function matchTerms(terms: readonly QuestionTerm[], labels: readonly Label[]): readonly TermMatch[] {
  const memo = memoOf(terms)
  let best: TermMatch[] | undefined
  for (const label of labels) {
    const strengths = strengthsIn(terms, label, memo)
    if (strengths === silent) continue
    best ??= [...memo.unmatched]
    const { level } = label
    for (let index = 0; index < best.length; index += 1) {
      const strength = (strengths[index] ?? 0) * levelFactor[level]
      const match = best[index]
      if (match && strength > match.strength) best[index] = { term: match.term, strength, level }
    }
  }
  return best ?? memo.unmatched
}

/** `matchTerms()` for labels that many figures share: the very same array is matched once a question. */
export function matchShared(terms: readonly QuestionTerm[], labels: readonly Label[]): readonly TermMatch[] {
  const { shared } = memoOf(terms)
  const known = shared.get(labels)
  if (known) return known
  const matches = matchTerms(terms, labels)
  shared.set(labels, matches)
  return matches
}

/** Of two matches of each term the better; the first where they are as good. */
export function betterOf(own: readonly TermMatch[], other: readonly TermMatch[]): readonly TermMatch[] {
  if (isEmpty(own)) return other
  if (isEmpty(other)) return own
  return own.map((match, index) => {
    const beside = other[index]
    return beside && beside.strength > match.strength ? beside : match
  })
}

function isEmpty(matches: readonly TermMatch[]): boolean {
  return matches.every(({ strength }) => strength === 0)
}

/** What a question's words meet in labels, by the label's own word sets: a table's labels repeat in all its cells. */
type Memo = {
  readonly strengths: Map<Label['keys'], readonly number[]>
  readonly shared: Map<readonly Label[], readonly TermMatch[]>
  /** Every term with nothing that speaks for it. */
  readonly unmatched: readonly TermMatch[]
  /** The keys of all terms and of their variants: a label with none of them can only be met letter by letter. */
  readonly keys: ReadonlySet<string>
}

/** The strengths in a label that says nothing of the question: most do not. */
const silent: readonly number[] = []

/** Figures are scored several times for one question, each time with the same terms. */
const memos = new WeakMap<readonly QuestionTerm[], Memo>()

function memoOf(terms: readonly QuestionTerm[]): Memo {
  const known = memos.get(terms)
  if (known) return known
  const unmatched = terms.map((term) => ({ term, strength: 0 }))
  const keys = new Set(terms.flatMap((term) => [...term.keys, ...term.variants.flatMap((one) => one.keys)]))
  const memo: Memo = { strengths: new Map(), shared: new Map(), unmatched, keys }
  memos.set(terms, memo)
  return memo
}

function strengthsIn(
  terms: readonly QuestionTerm[],
  label: Label,
  { strengths, keys }: Memo,
): readonly number[] {
  const known = strengths.get(label.keys)
  if (known) return known
  const sharesKey = !label.keys.isDisjointFrom(keys)
  let found = silent
  for (const [index, term] of terms.entries()) {
    const byKey = sharesKey ? strengthIn(term, label.keys) : 0
    const strength = byKey === 1 ? 1 : Math.max(byKey, spelledStrength(label, term))
    if (strength > 0 && !isOtherQuantity(label, term))
      found = (found === silent ? terms.map(() => 0) : found).with(index, strength)
  }
  strengths.set(label.keys, found)
  return found
}

/** Labels that name a figure or its table; a sentence or the rest of a report around it may speak of something else. */
const namingLevels: ReadonlySet<LabelLevel | undefined> = new Set([
  'row',
  'column',
  'caption',
  'heading',
  'title',
])

/** Whether a term is covered by a label that names the figure, not only by words that stand around it. */
export function isByName({ strength, level }: TermMatch): boolean {
  return strength >= namedStrength && namingLevels.has(level)
}

/** Whether a word stands in the figure's own row or column, not only around it. */
export function isOwnName({ level }: { readonly level?: LabelLevel | undefined }): boolean {
  return level === 'row' || level === 'column'
}

/** From here on a label names a term; less is what only stands somewhere in the measure. */
export const namedStrength = 0.4

/** The key words that no naming label covers. */
export function uncoveredByName(matches: readonly TermMatch[]): QuestionTerm[] {
  return matches.filter((match) => match.term.key && !isByName(match)).map((match) => match.term)
}

const quantity = /^[0-9][0-9,.]*(?=\p{L})/u

/** 「10万円」 shares its digits with 「10人」, and nothing else. */
function isOtherQuantity({ text }: Label, { surface }: QuestionTerm): boolean {
  return (
    quantity.test(surface) &&
    !text.normalize('NFKC').replaceAll(',', '').includes(surface.replaceAll(',', ''))
  )
}

/** 1 where the label has the word itself, a variant's weight where it has another word for it, else 0. */
export function strengthIn(term: QuestionTerm, keys: ReadonlySet<string>): number {
  if (term.keys.some((key) => keys.has(key))) return 1
  let best = 0
  for (const variant of term.variants) {
    if (variant.weight > best && variant.keys.every((key) => keys.has(key))) best = variant.weight
  }
  return best
}

/**
 * Share of the question's meaning that the matches cover, 0–1. Words of asking count only as far as they match, so that
 * chattiness costs nothing, and a word that is met in other words no more than one that is not; 0 for a question without terms.
 */
export function coverageOf(matches: readonly TermMatch[]): number {
  let [total, covered] = [0, 0]
  for (const { term, strength } of matches) {
    total += term.weight <= askingWeight ? term.weight * strength : term.weight
    covered += term.weight * strength
  }
  return total === 0 ? 0 : covered / total
}

/** `coverageOf()` in which a label that names a term by another word names it as well as by the word itself. */
export function metShare(matches: readonly TermMatch[]): number {
  return coverageOf(
    matches.map((match) => (match.strength >= namedStrength ? { ...match, strength: 1 } : match)),
  )
}
