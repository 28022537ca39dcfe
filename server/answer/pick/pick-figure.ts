import { isChargedFor } from '../../question/content-terms.ts'
import type { Question, QuestionTerm } from '../../question/question.ts'
import type { Label } from '../evidence/evidence.ts'
import { isDeed, strangeWords } from '../match/lacks-word.ts'
import { isOwnName, namedStrength } from '../match/match-labels.ts'
import { isTelling } from '../match/misses-asked.ts'
import { namesRather } from '../match/names-rather.ts'
import { ofSayingMeasure } from '../match/says-compound.ts'
import { type Candidate, uncoveredKeys } from '../match/score-figures.ts'
import { coversAllInstead } from './covers-instead.ts'
import { isGoodEnough, leastCoverage } from './good-enough.ts'
import { inYen } from './in-yen.ts'
import { namedAsAsked } from './named-as-asked.ts'
import { namedByDeed } from './named-by-deed.ts'
import { narrowReadings } from './narrow-readings.ts'
import { partBehindWhole } from './part-behind-whole.ts'
import { partMeant } from './part-meant.ts'
import { isRowJoined, isRowSpelledRather, isSpelledPart, isSpelledRather } from './spelled-rather.ts'
import { namesNearer, toldInSentence } from './told-in-sentence.ts'
import { partMargin, totalOfAll } from './total-meant.ts'
import { totalOverYears } from './total-over.ts'
import { withoutStrangers } from './without-strangers.ts'

/** What the candidates come to: one figure, several close readings, or none that bears on the question. */
export type Pick =
  | { readonly kind: 'one'; readonly best: Candidate }
  | { readonly kind: 'several'; readonly readings: readonly Candidate[] }
  | { readonly kind: 'none'; readonly nearest?: Candidate; readonly missing: readonly string[] }

/** Readings closer than this to the best are as good as it. */
const margin = 0.04
/** A row of the same name elsewhere is no reading if the rest of its labels speaks against it (a share, a change). */
const namesakeMargin = 0.25

/** Picks the figure that the question means. `candidates` are sorted, best first. */
export function pickFigure(question: Question, candidates: readonly Candidate[]): Pick {
  const held = candidates.filter((candidate) => !candidate.rejected)
  const offered = ofSayingMeasure(question, held, isGoodEnough)
  const called = whereNamedWhole(question, ofHintedKind(question, offered))
  const open = withoutStrangers(called, isGoodEnough)
  const [first] = open
  const found =
    open.find((one) => first && first.score - one.score <= margin && isGoodEnough(one)) ??
    (first && coversAllInstead(first, open.filter(isGoodEnough))) ??
    (first && first.coverage >= leastCoverage ? namedByDeed(offered.filter(isGoodEnough), first) : undefined)
  const whole = found ?? first
  const part = whole && (partMeant(question, offered, whole) ?? partBehindWhole(question, offered, whole))
  if (part) return { kind: 'one', best: part }
  if (!found) return declined(first ?? candidates[0])
  const spelled = open.find(
    (one) =>
      isGoodEnough(one) &&
      (isSpelledRather(question.text, one, found) || isRowSpelledRather(question, one, found)),
  )
  if (spelled) return { kind: 'one', best: spelled }
  const named = namedByDeed(offered, found) ?? namedAsAsked(offered.filter(isGoodEnough), found)
  if (named) return { kind: 'one', best: named }
  const told = toldInSentence(offered.filter(isGoodEnough), found)
  if (told !== found) return { kind: 'one', best: told }
  const best = totalOfAll(question, open, found) ?? found
  const near = open.filter(
    (candidate) =>
      isGoodEnough(candidate) &&
      (best === found ||
        candidate.score - best.score > partMargin ||
        totalOfAll(question, open, candidate) !== best) &&
      (best.score - candidate.score <= margin ||
        isNamesake(best, candidate) ||
        isSpelledPart(question, best, candidate)) &&
      !isOfMeasureNotNamed(question, best, candidate) &&
      !namesNearer(best, candidate),
  )
  const readings = narrowReadings(question, near)
  const [only] = readings
  if (readings.length === 1 && only)
    return { kind: 'one', best: inYen(question, totalOverYears(question, only, held) ?? only, held) }
  return { kind: 'several', readings }
}

/** 「売上はどんだけ」: a money noun asks for money wherever an amount fits; 「がんが見つかった人は」 for people. */
function ofHintedKind(
  { unit, unitHint, premises }: Question,
  open: readonly Candidate[],
): readonly Candidate[] {
  if (unit || (unitHint !== 'money' && unitHint !== 'people') || premises.length > 0) return open
  const amounts = open.filter((one) => one.figure.figure.unit?.kind === unitHint)
  const [best, amount] = [open, amounts].map((ones) => ones.find(isGoodEnough))
  if (!best || !amount || (unitHint === 'money' && saysWhatItIs(best, amount))) return open
  return best.coverage - amount.coverage <= hintedMargin ? amounts : open
}

/** 「児童手当の延べ児童数」: all that the figure is called is said, and not what the amount is called (支給額). */
function saysWhatItIs(best: Candidate, amount: Candidate): boolean {
  const isNamed = best.matches.some((match) => match.term.key && isOwnName(match))
  return isNamed && best.demand === 0 && amount.demand > 0 && best.coverage > amount.coverage
}

/** A figure of another kind with more of the question's words than any amount is what is meant (「給付金 未受給 世帯」). */
const hintedMargin = 0.2

/**
 * 「部分開示」 asks for the figure that is called so (or 一部公開), not for one that is called 開示 alone: where a good one has
 * the last compound of the question whole in its own labels, only such are picked from; not where the title has it.
 */
function whereNamedWhole(question: Question, open: readonly Candidate[]): readonly Candidate[] {
  const phrase = lastCompound(question)
  const [first] = open
  if (phrase === undefined || (first && titleOf(first)?.keys.has(phrase))) return open
  const names = [phrase, ...otherNames(question, phrase)]
  const bears = (labels: readonly Label[]) =>
    labels.some((label) => names.some((name) => label.keys.has(name)))
  const isNamed = ({ figure: { own } }: Candidate) => bears(own)
  const isUnder = ({ figure: { context } }: Candidate) => bears(context.filter(isNear))
  if (!open.some((one) => isNamed(one) && isGoodEnough(one) && strangeWords(one).length === 0)) return open
  const isOfRow = (one: Candidate) => isRowJoined(question, one)
  return open.filter((one) => isNamed(one) || isUnder(one) || isOfRow(one))
}

/** Other words for the compound as a whole: each of its words has them. */
function otherNames({ terms, text }: Question, phrase: string): string[] {
  const start = text.toLowerCase().lastIndexOf(phrase)
  const [first, ...others] = terms
    .filter(({ span }) => start <= span.start && span.end <= start + phrase.length)
    .map(({ variants }) =>
      variants.flatMap(({ keys, weight }) => (keys.length === 1 && weight >= sameThing ? keys : [])),
    )
  return first?.filter((name) => others.every((names) => names.includes(name))) ?? []
}

/** From here on another word is another name of the same thing. */
const sameThing = 0.9

function isNear({ level }: Label): boolean {
  return level === 'caption' || level === 'heading'
}

function titleOf({ figure }: Candidate): Label | undefined {
  return figure.context.find(({ level }) => level === 'title')
}

/** The joined words that stand last among the key words of a question; none before 「…のうち」, or where a mark (2号) tells more. */
export function lastCompound({ terms, phrases, text, marks }: Question): string | undefined {
  const last = terms.findLastIndex((term, at) => term.key || endsCompound(terms, at))
  const named = terms[last]?.span.end ?? 0
  const end = isChargedFor(text, named) ? named + 1 : named
  const isWhole = /^(?:[額料費]?の)?(?:うち|中|内)|^[前後]/.test(text.slice(end))
  if (isWhole || marks.length > 0) return undefined
  let first = last
  while (first > 0 && terms[first - 1]?.span.end === terms[first]?.span.start) first -= 1
  const starts = terms.slice(Math.max(0, first), last).map((term) => term.span.start)
  const spelt = starts.map((start) => text.slice(start, end).toLowerCase())
  return spelt.find((one) => phrases.includes(one))
}

/** 「全部開示した」: a deed joined to the word before it. */
function endsCompound(terms: Question['terms'], at: number): boolean {
  const [before, deed] = [terms[at - 1], terms[at]]
  return deed !== undefined && isDeed(deed) && before?.span.end === deed.span.start
}

/**
 * Key words that the measure has, but not in what names the figure, where that was taken from a sentence or a list: they
 * may tell the figure that is meant from this one (「お知らせ版の印刷費」 beside 「印刷費」).
 */
export function wordsElsewhere({ figure, matches }: Candidate): QuestionTerm[] {
  if (figure.figure.cell) return []
  return matches
    .filter(
      ({ term, strength, level }) =>
        term.key && strength > 0 && (strength < namedStrength || level === undefined) && isTelling(term),
    )
    .map(({ term }) => term)
}

/** A figure of another measure than the one that the question names rather. */
function isOfMeasureNotNamed(question: Question, best: Candidate, other: Candidate): boolean {
  if (best.view === other.view) return false
  const [title, otherTitle] = [titleOf(best), titleOf(other)]
  return title !== undefined && otherTitle !== undefined && namesRather(question, title, otherTitle)
}

/** A row of the same name in another measure, where the question says nothing of the measure (「人件費はいくら」). */
function isNamesake(best: Candidate, other: Candidate): boolean {
  if (best.view === other.view || best.coverage - other.coverage > 0.02) return false
  if (best.score - other.score > namesakeMargin || other.wholeness < best.wholeness) return false
  const isOwn = (match: Candidate['matches'][number]) => !match.term.key || isOwnName(match)
  return best.matches.every(isOwn) && other.matches.every(isOwn)
}

function declined(nearest: Candidate | undefined): Pick {
  const missing = nearest ? uncoveredKeys(nearest).map((term) => term.surface) : []
  return { kind: 'none', missing, ...(nearest ? { nearest } : {}) }
}
