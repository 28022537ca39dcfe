import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Question } from '../question/question.ts'
import { numberAskedIn } from './ask-words.ts'
import { asksSum, combineSaid, computeWithin, readCombination, turnsToCombine } from './combine-turns.ts'
import { compareWithNamed } from './compare-with-named.ts'
import type { ResolverTools } from './resolver-tools.ts'
import type { Said } from './said.ts'
import { goOn, partOf, type Turn, yearOf } from './turn.ts'

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
  const before = last.parts ?? turnsToCombine(turns, mostParts)
  const named = compareWithNamed(read.text, {
    ...read,
    last: partOf(last).said,
    before: before.map(saidOf),
    isSum: last.ask !== undefined && asksSum(last.ask),
  })
  if (named) {
    const parts = named.parts.map(
      (said) => before.find((turn) => turn.said === said) ?? goOn(said, last, { tools }),
    )
    return combine(parts, named.ask, { last, tools })
  }
  const combination = readCombination(read.text)
  if (!combination || namesMore(read)) return undefined
  const parts = last.parts ?? turnsToCombine(turns, combination.count)
  if (parts.length < 2) return goOn(computeWithin(last.said, combination.ask), last, { tools })
  return combine(parts, combination.ask, { last, tools })
}

function saidOf({ said }: Turn): Said {
  return said
}

/** The turns as one question, each dated where another is. */
async function combine(
  turns: readonly Turn[],
  ask: string,
  { last, tools }: { last: Turn; tools: ResolverTools },
): Promise<Turn | undefined> {
  const parts = await Promise.all(turns.map((turn) => dateTurn(turn, turns, tools)))
  return joinParts(parts, ask, { last, tools })
}

/** What is asked of the parts together. */
export function joinParts(
  parts: readonly Turn[],
  ask: string,
  { last, tools }: { last: Turn; tools: ResolverTools },
): Turn | undefined {
  const said = combineSaid(parts.map(saidOf), ask)
  return said && goOn(said, last, { tools, parts, ask })
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
async function dateTurn(turn: Turn, parts: readonly Turn[], tools: ResolverTools): Promise<Turn> {
  if (turn.said.period || parts.every((part) => !part.said.period)) return turn
  const year = await yearOf(turn, tools)
  if (year === undefined) return turn
  return goOn({ ...turn.said, period: { words: printEraFiscalYear(year), joint: 'の' } }, turn, { tools })
}
