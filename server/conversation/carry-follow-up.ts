import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Question } from '../question/question.ts'
import { isAspect } from './ask-words.ts'
import { askAgain, carrySlots } from './carry-over.ts'
import { chooseWording } from './choose-wording.ts'
import type { CleanMessage } from './clean-message.ts'
import type { Read } from './combine-follow-up.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { printPhrases, type Said } from './said.ts'
import { goOn, openTopic, type Turn } from './turn.ts'
import { wordingsOf } from './wordings.ts'

/** City, period, topic, unit and operation slot by slot: what the message names replaces what was there. */
export async function carryFollowUp(
  { own, current, clean }: Read & { clean: CleanMessage },
  turns: readonly Turn[],
  tools: ResolverTools,
): Promise<Turn> {
  const last = turns.at(-1)
  if (!last) return openTopic(current.text, turns, tools)
  const slots = carrySlots(own, current, last.said)
  const again = askAgain(own, last.said)
  if (again) return goOn({ ...slots, opening: slots.opening || last.said.opening, ...again }, last, { tools })
  const keyCount = current.terms.filter((term) => term.key).length
  if (keyCount === 0 && namesUncut(own, current)) return goOn(setAgainst(current, last.said), last, { tools })
  const wordings = wordingsOf(own, last.said, {
    ...clean,
    keyCount,
    ...(last.focus ? { focus: last.focus } : {}),
  })
  const seen = await tools.foresee?.(last.question)
  const judge = { tools, slots, ...(seen?.measureId ? { measureId: seen.measureId } : {}) }
  const chosen = await chooseWording(wordings, judge)
  if (!chosen || chosen.alone) return newTopic(current, turns, tools)
  const fresh = printPhrases(own.phrases)
  const said = { ...slots, phrases: chosen.phrases, tail: chosen.tail }
  return goOn(said, last, { tools, ...(isAspect(fresh) ? {} : { focus: fresh }) })
}

/** A new topic keeps the city, and nothing else. */
export function newTopic(current: Question, turns: readonly Turn[], tools: ResolverTools): Turn {
  const cities = turns.at(-1)?.said.cities ?? []
  const namesCity = current.cities.some((city) => city.span.end > 0)
  const place = namesCity || cities.length === 0 ? '' : `${cities.join('と')}の`
  return openTopic(`${place}${current.text}`, turns, tools)
}

/** Years or cities that the message sets against each other stay in its words. */
function namesUncut(own: Said, current: Question): boolean {
  const cities = current.cities.some((city) => city.span.end > 0) && own.cities.length === 0
  return cities || (current.period.kind === 'years' && !own.period)
}

/** 「5年度は元年度の何%?」: the topic before the words that set years or cities against each other. */
function setAgainst(current: Question, last: Said): Said {
  const { period, periodSpans, text } = current
  const years = period.kind === 'years' && period.years.length === periodSpans.length ? period.years : []
  const written = [...periodSpans.entries()].reverse().reduce((words, [index, span]) => {
    const year = years[index]
    if (year === undefined) return words
    return `${words.slice(0, span.start)}${printEraFiscalYear(year)}${words.slice(span.end)}`
  }, text)
  const { period: before, ...rest } = last
  const keepsPeriod = before && periodSpans.length <= 1
  return { ...rest, ...(keepsPeriod ? { period: before } : {}), tail: `は${written}` }
}
