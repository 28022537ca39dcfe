import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Question } from '../question/question.ts'
import { numberAskedIn } from './ask-words.ts'
import { combineSaid, computeWithin, readCombination, turnsToCombine } from './combine-turns.ts'
import { compareWithNamed } from './compare-with-named.ts'
import type { ResolverTools } from './resolver-tools.ts'
import type { Said } from './said.ts'
import { goOn, type Turn, yearOf } from './turn.ts'

/** No sum of a talk has more parts. */
const mostParts = 5

/** A message as it reads: its text without the words of going on, its slots, and what is understood of it. */
export type Read = { readonly text: string; readonly own: Said; readonly current: Question }

/** 差, 合計, 何倍 of the last questions, or of the last one and what the message names beside it. */
export async function combineFollowUp(
  read: Read,
  turns: readonly Turn[],
  tools: ResolverTools,
): Promise<Turn | undefined> {
  const last = turns.at(-1)
  if (!last) return undefined
  const before = turnsToCombine(turns, mostParts).map((turn) => turn.said)
  const named = compareWithNamed(read.text, { ...read, last: last.said, before })
  if (named) return goOn(named, last, { tools })
  const combination = readCombination(read.text)
  if (!combination || namesMore(read)) return undefined
  const parts = last.parts ?? turnsToCombine(turns, combination.count)
  if (parts.length < 2) return goOn(computeWithin(last.said, combination.ask), last, { tools })
  const dated = await Promise.all(parts.map((turn) => dateTurn(turn, parts, tools)))
  const said = combineSaid(dated, combination.ask)
  return said && goOn(said, last, { tools, parts })
}

/** The message names something itself: a thing, a city, a year. */
function namesMore({ own, current }: Read): boolean {
  const counted = numberAskedIn(current.text) ?? ''
  const names = current.terms.some(
    (term) => term.key && !/つ$|両|差し?引/.test(term.surface) && !counted.endsWith(term.surface),
  )
  return (
    names ||
    own.period !== undefined ||
    current.period.kind !== 'none' ||
    current.cities.some((city) => city.span.end > 0)
  )
}

/** Beside a question of another year, one without a year is dated by its answer. */
async function dateTurn(turn: Turn, parts: readonly Turn[], tools: ResolverTools): Promise<Said> {
  if (turn.said.period || parts.every((part) => !part.said.period)) return turn.said
  const year = await yearOf(turn, tools)
  return year === undefined
    ? turn.said
    : { ...turn.said, period: { words: printEraFiscalYear(year), joint: 'の' } }
}
