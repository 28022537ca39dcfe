import { asksWithWords, isAspect, numberAskedIn, valueWord } from './ask-words.ts'
import { carryFollowUp } from './carry-follow-up.ts'
import type { CleanMessage } from './clean-message.ts'
import { joinParts, type Read } from './combine-follow-up.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { printPhrases, type Said } from './said.ts'
import { goOn, partOf, type Turn } from './turn.ts'

type Message = Read & { readonly clean: CleanMessage }
type Slot = 'cities' | 'period' | 'topic'

/**
 * Behind 「二つの差は?」 a message goes on from one of the two: 「担当課は?」, 「別の市は?」 where two cities were set against
 * each other. What exchanges something that both share asks the same of both again: 「県は?」 behind a rise between two years.
 */
export async function carryPastCombination(
  read: Message,
  turns: readonly Turn[],
  tools: ResolverTools,
): Promise<Turn> {
  const last = turns.at(-1)
  if (!last?.parts) return carryFollowUp(read, turns, tools)
  if (namesNothing(read)) {
    return { ...(await carryFollowUp(read, turns, tools)), parts: last.parts }
  }
  const part = partOf(last)
  const carried = await carryFollowUp(read, [...turns.slice(0, -1), part], tools)
  const changed = slotsApart([part.said, carried.said])
  const isOfAll =
    last.ask !== undefined &&
    carried.topic === last.topic &&
    !asksItself(read.own) &&
    !slotsApart(last.parts.map(({ said }) => said)).some((slot) => changed.includes(slot))
  if (!isOfAll) return carried
  const parts = last.parts.map(({ said, ...turn }) =>
    goOn(withSlots(said, carried.said, changed), { ...turn, said }, { tools }),
  )
  // 「何ポイント下がった?」 of a rate: an amount goes down by no points.
  const ask = last.ask.replace(/何(?:%?ポイント)/, 'どれだけ')
  return joinParts(parts, changed.includes('topic') ? ask : last.ask, { last: carried, tools }) ?? carried
}

/** 「なんで増えたの?」「千円単位で」 */
function namesNothing({ own, current, clean }: Message): boolean {
  if (clean.ours) return false
  const names = current.cities.some((city) => city.span.end > 0) || current.period.kind !== 'none'
  return !names && own.phrases.length === 0
}

/** A value or another side of the thing, or a question word of its own. */
function asksItself(own: Said): boolean {
  const fresh = printPhrases(own.phrases)
  const asks = asksWithWords(own.tail) || numberAskedIn(fresh) !== undefined
  return asks || isAspect(fresh) || valueWord(fresh) !== undefined
}

/** The slots that are not the same in all. */
function slotsApart(all: readonly Said[]): Slot[] {
  const values: Record<Slot, (said: Said) => string> = {
    cities: ({ cities }) => cities.join('と'),
    period: ({ period }) => period?.words ?? '',
    topic: ({ phrases }) => printPhrases(phrases),
  }
  const slots: readonly Slot[] = ['cities', 'period', 'topic']
  return slots.filter((slot) => new Set(all.map(values[slot])).size > 1)
}

function withSlots(said: Said, from: Said, slots: readonly Slot[]): Said {
  const { period, ...rest } = said
  const taken = slots.includes('period') ? from.period : period
  return {
    ...rest,
    ...(taken ? { period: taken } : {}),
    cities: slots.includes('cities') ? from.cities : said.cities,
    phrases: slots.includes('topic') ? from.phrases : said.phrases,
  }
}
