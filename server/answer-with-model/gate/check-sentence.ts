import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../../ingest/quantity/fold-text.ts'
import type { Quantity } from '../../../ingest/report/quantity.ts'
import type { AnswerFigure } from '../../http/contract.ts'
import { cleanText } from '../clean-text.ts'
import { dropOrders } from '../drop-orders.ts'
import type { Language } from '../language.ts'
import type { Offer, OfferedPassage } from '../offer.ts'
import { type BoundSlot, bindSlot, isFault } from './bind-slot.ts'
import { checkCalculated } from './check-calculated.ts'
import { checkCities } from './check-cities.ts'
import { checkPolarity, checkRepeated, findRepeated } from './check-claims.ts'
import { checkDenial } from './check-denial.ts'
import { checkComparisons, checkDirections, findDirection } from './check-directions.ts'
import { checkFormulas } from './check-formulas.ts'
import { checkGround } from './check-ground.ts'
import { checkLabels } from './check-labels.ts'
import { checkLanguage } from './check-language.ts'
import { checkNamed } from './check-named.ts'
import { checkPeriods } from './check-periods.ts'
import { checkPlaces } from './check-places.ts'
import { checkQuantities } from './check-quantities.ts'
import { checkSurroundings } from './check-surroundings.ts'
import { checkTerm } from './check-term.ts'
import { contentGrams, coverage } from './content-grams.ts'
import type { Fault } from './fault.ts'
import { type CheckedSentence, fillSentence } from './fill-sentence.ts'
import { isEcho } from './is-echo.ts'
import { isVerbatim } from './is-verbatim.ts'
import { listHarmless } from './list-harmless.ts'
import { findNames, makePlainSentence, type PlainSentence } from './plain-sentence.ts'
import { readSentence } from './read-sentence.ts'
import { makeSourceLines, type RoleSource, type SourceLine } from './roles.ts'

export type GateOptions = {
  readonly offer: Offer
  readonly language: Language
  readonly style: 'plain' | 'easy'
  /** What was said in the system role. */
  readonly secret: string
}

export type Verdict =
  | { readonly kind: 'passed'; readonly sentence: CheckedSentence }
  /** Nothing was left to show, and nothing was wrong. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'blocked'; readonly faults: readonly Fault[] }

/** 関門: decides of each sentence of a model whether it may be shown. What cannot be judged is blocked. */
export type Gate = (raw: string) => Verdict

export function createGate(options: GateOptions): Gate {
  const { anchor, passages } = options.offer
  const lines = new Map([
    [anchorLines, makeSourceLines(dropOrders(anchor.answer).replace(/\[\d+\]/g, ''), '')] as const,
    ...passages.map(({ citation, text }) => {
      const titles = [citation.measure, citation.heading, citation.department].join(' ')
      return [citation.id, makeSourceLines(text, titles)] as const
    }),
  ])
  return (raw) => {
    try {
      return check(raw, options, lines)
    } catch {
      return { kind: 'blocked', faults: [{ code: 'cannot-judge', detail: '' }] }
    }
  }
}

/** The answer without a model is checked itself: what stands in it may stand again. No passage has this number. */
const anchorLines = 0

type LinesOfPassages = ReadonlyMap<number, readonly SourceLine[]>

function check(raw: string, options: GateOptions, lines: LinesOfPassages): Verdict {
  const cleaned = cleanText(raw).trim()
  const pieces = readSentence(cleaned)
  if (!pieces) return { kind: 'blocked', faults: [{ code: 'broken-slot', detail: cleaned.slice(0, 40) }] }
  const words = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
  const slots = pieces.filter((piece) => piece.kind === 'slot')
  if (slots.length === 0 && !/[\p{L}\p{N}]/u.test(words)) return { kind: 'nothing' }
  const bound = slots.map((slot) => bindSlot(slot, options.offer, findDirection(words)))
  const broken = bound.filter(isFault)
  if (broken.length > 0) return { kind: 'blocked', faults: broken }
  const whole = bound.filter((slot): slot is BoundSlot => !isFault(slot))
  const sentence = makePlainSentence(pieces, whole)
  const cited = citedBy(sentence, options.offer)
  const isQuoted = isVerbatim(pieces, whole, cited) || isEcho(pieces, whole, options.offer)
  const { faults, harmless } = isQuoted
    ? { faults: [], harmless: [] }
    : judge(sentence, { options, lines, cited })
  if (faults.length > 0) return { kind: 'blocked', faults }
  const marks = cited.map(({ citation }) => citation.id)
  const filled = fillSentence(pieces, whole, marks)
  const said = whole.flatMap((slot) => slot.operands.map((operand) => operand.id))
  return { kind: 'passed', sentence: { ...filled, figures: [...filled.figures, ...harmless], marks, said } }
}

/** The passages that a sentence names or its figures stand in; one without either cites what it is most alike to. */
function citedBy(sentence: PlainSentence, { passages }: Offer): OfferedPassage[] {
  const numbers = new Set([
    ...sentence.marks,
    ...sentence.slots.flatMap(({ bound }) => bound.operands.flatMap((operand) => operand.marks)),
  ])
  const named = passages.filter(({ citation }) => numbers.has(citation.id))
  if (named.length > 0) return named
  const grams = contentGrams(sentence.text)
  const rated = passages
    .map((passage) => ({ passage, score: coverage(grams, contentGrams(readAlong(passage))) }))
    .toSorted((a, b) => b.score - a.score)
  const best = rated[0]
  return best && grams.size > 0 && best.score >= 0.4 ? [best.passage] : []
}

/** A passage with what stands over it. */
function readAlong({ citation, text }: OfferedPassage): string {
  const { measure, heading, department, municipality } = citation
  return [municipality, measure, heading, department, text].join(' ')
}

type Judging = {
  readonly options: GateOptions
  readonly lines: LinesOfPassages
  readonly cited: readonly OfferedPassage[]
}

function judge(
  sentence: PlainSentence,
  { options, lines, cited }: Judging,
): { faults: readonly Fault[]; harmless: readonly AnswerFigure[] } {
  const { offer, language } = options
  const near = [
    ...(lines.get(anchorLines) ?? []),
    ...cited.flatMap(({ citation }) => lines.get(citation.id) ?? []),
  ]
  const sources = makeSources(sentence, { offer, cited, near })
  const held = heldText(sentence, offer, cited)
  const repeated = findRepeated(sentence, offer)
  const spans = repeated.map(({ span }) => span)
  const quantities = checkQuantities(sentence, { sources, language, repeated: spans })
  const faults = [
    ...quantities.faults,
    ...checkSurroundings(sentence),
    ...checkPeriods(sentence, offer, { sources, language }),
    ...checkLabels(sentence, offer),
    ...checkCalculated(sentence, offer),
    ...checkCities(sentence, offer, held),
    ...checkNamed(sentence, offer),
    ...checkPlaces(sentence, offer),
    ...checkFormulas(sentence, offer),
    ...checkPolarity(sentence, offer),
    ...checkRepeated(sentence, repeated),
    ...checkDirections(sentence, { offer, lines: near }),
    ...checkComparisons(sentence, { offer, lines: near }),
    ...checkDenial(sentence, near),
    ...checkGround(sentence, { held, language, style: options.style, secret: options.secret }),
    ...checkTerm(sentence, language),
    ...checkLanguage(sentence, language, offer.anchor.answer),
  ]
  const listed = listAll(quantities.harmless, cited)
  return listed
    ? { faults, harmless: listed }
    : { faults: [...faults, { code: 'cannot-judge', detail: '' }], harmless: [] }
}

function listAll(
  harmless: readonly Quantity[],
  cited: readonly OfferedPassage[],
): AnswerFigure[] | undefined {
  const listed = harmless.map((quantity) => listHarmless(quantity, cited))
  const found = listed.filter((figure) => figure !== undefined)
  return found.length === listed.length ? found : undefined
}

type Near = {
  readonly offer: Offer
  readonly cited: readonly OfferedPassage[]
  readonly near: readonly SourceLine[]
}

function makeSources(sentence: PlainSentence, { offer, cited, near }: Near): RoleSource {
  const titles = cited.flatMap(({ citation }) => [
    citation.measure,
    citation.heading ?? '',
    citation.reportTitle,
  ])
  const labels = sentence.slots.flatMap(({ bound }) => bound.operands.flatMap((operand) => operand.own))
  // A label with a year in it (令和4年度 決算額) tells figures apart and is checked as a year.
  const timeless = labels.filter((label) => !findNumbers(label).some((token) => token.kind === 'time'))
  const shared = sentence.slots.map(({ bound }) => bound.listed.label)
  return {
    lines: near,
    question: [...offer.asked, offer.question].flatMap((text) => findNumbers(foldText(text))),
    namedSpans: findNames(sentence.text, [
      ...titles,
      ...timeless,
      ...(new Set(shared).size === 1 ? shared : []),
    ]).map(({ span }) => span),
  }
}

/** All that the words of a sentence may come from. */
function heldText(sentence: PlainSentence, offer: Offer, cited: readonly OfferedPassage[]): string {
  const own = sentence.slots.flatMap(({ bound }) => [
    bound.listed.label,
    ...bound.operands.flatMap((operand) => operand.own),
  ])
  const passages = cited.flatMap(({ citation, text }) => [
    citation.measure,
    citation.heading ?? '',
    citation.department ?? '',
    citation.reportTitle,
    citation.municipality,
    text,
  ])
  return [...offer.asked, offer.question, dropOrders(offer.anchor.answer), ...own, ...passages].join('\n')
}
