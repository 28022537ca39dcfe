import type { Foreseen, ResolverTools } from './resolver-tools.ts'
import { printSaid, type Said } from './said.ts'
import { shiftedPlaces } from './shifted-places.ts'
import type { Wording } from './wordings.ts'

/** Wordings this much less natural than the best are not tried against the reports. */
const worthTrying = 0.6
/** Each try costs a look-up. */
const mostTries = 5
/** A reading that is this much more natural than the next needs no look-up. */
const clear = 0.6

/** What an answer of each kind says for its wording. */
const outcomeBonus: Readonly<Record<Foreseen['outcome'], number>> = {
  answered: 0.25,
  clarify: 0.12,
  not_found: -0.15,
  refused: 0,
  failed: 0,
}
/** Follow-ups mostly stay with what was just answered. */
const sameMeasureBonus = 0.3
/** New words that the evidence does not hold were not meant so. */
const missingCost = 0.5

/** A row gives way to a row: what leaves its place to something of another, or is met elsewhere now, was not meant so. */
const shiftedCost = 0.25

/** Where the reports hold none of the readings, look-alikes say little and naturalness decides. */
const unfitWeight = 0.3

/** What a wording is judged by beside its naturalness. */
export type Judge = {
  readonly tools: ResolverTools
  readonly slots: Pick<Said, 'cities' | 'period'>
  /** What was asked before, and how it was answered. */
  readonly old: Said
  readonly seen?: Foreseen
}

/** The wording that is natural and that the reports answer well, preferably from the measure that answered before. */
export async function chooseWording(
  wordings: readonly Wording[],
  judge: Judge,
): Promise<Wording | undefined> {
  const [best, second] = wordings
  if (!best || !second || best.prior - second.prior >= clear) return best
  const tried = wordings.filter((one) => best.prior - one.prior <= worthTrying).slice(0, mostTries)
  const tries = await Promise.all(
    tried.map(async (wording) => ({ wording, ...(await weighWording(wording, judge)) })),
  )
  const weight = tries.some((one) => one.fits) ? 1 : unfitWeight
  const rated = tries
    .map(({ wording, quality, isOpen }) => ({ wording, isOpen, score: wording.prior + weight * quality }))
    .sort((a, b) => b.score - a.score)
  // What several measures answer alike when it is asked alone was asked of the one that was talked about.
  const kept = rated.find(({ wording, isOpen }) => !isOpen || !isBare(wording, judge.old))
  return (kept ?? rated[0])?.wording
}

/** Nothing of what was said before is kept, and what comes is nothing like it. */
function isBare({ phrases, prior, alone }: Wording, old: Said): boolean {
  const keeps = phrases.some(({ words }) => old.phrases.some((one) => one.words === words))
  return alone || (!keeps && prior < likely)
}

const likely = 0.3

/** `isOpen`: several readings answer it. */
type Weighed = { readonly quality: number; readonly fits: boolean; readonly isOpen: boolean }

async function weighWording(wording: Wording, judge: Judge): Promise<Weighed> {
  const { tools } = judge
  const question = tools.understand(textOf(wording, judge))
  if (!tools.foresee) return { quality: await tools.rate(question), fits: true, isOpen: false }
  const seen = await tools.foresee(question)
  const stays = judge.seen?.measureId !== undefined && seen.measureId === judge.seen.measureId
  const keys = question.terms.filter((term) => term.key).length
  const missing = keys === 0 ? 0 : seen.missing.length / keys
  return {
    quality:
      seen.score +
      outcomeBonus[seen.outcome] +
      (stays ? sameMeasureBonus : 0) -
      missingCost * missing -
      shiftedCost * (judge.seen ? shiftedPlaces(wording.phrases, { ...judge, seen: judge.seen }, seen) : 0),
    fits: missing === 0 && (seen.outcome === 'answered' || seen.outcome === 'clarify'),
    isOpen: seen.outcome === 'clarify' && !stays,
  }
}

/** The wording with the slots around it, as a question. */
function textOf({ phrases, tail, opening, alone }: Wording, { slots }: Judge): string {
  const { period, ...kept } = slots
  return printSaid({ ...kept, opening, ...(period && !alone ? { period } : {}), phrases, tail })
}
