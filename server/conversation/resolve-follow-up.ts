import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Question } from '../question/question.ts'
import { asides, asksWithWords, isAspect } from './ask-words.ts'
import { newTopic } from './carry-follow-up.ts'
import { carryPastCombination } from './carry-past-combination.ts'
import { chooseOffered } from './choose-offered.ts'
import { type CleanMessage, cleanMessage } from './clean-message.ts'
import { combineFollowUp, type Read } from './combine-follow-up.ts'
import { goBack } from './go-back.ts'
import { askOfMeasure, keepInMeasure } from './keep-in-measure.ts'
import { spellPlans } from './plan-period.ts'
import { rememberTools } from './remember-tools.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { printPhrases } from './said.ts'
import { leansOnYear, spellYears } from './spell-years.ts'
import { swapRank } from './swap-rank.ts'
import { takeApart } from './take-apart.ts'
import { openTopic, type Turn, yearOf } from './turn.ts'

export type { Foreseen, ResolverTools } from './resolver-tools.ts'

/** No resolved question is longer, in UTF-16 units: as long as a message may be. */
const longest = 1_000
/** Messages longer than this name all they need. */
const longestFollowUp = 80
/** So many of the user's messages are read; older ones are too far back to be meant. */
const mostMessages = 20

/**
 * The last message as a question that stands alone, made from the user's messages in order: at most 1,000 UTF-16 units.
 * Most messages cost one or two look-ups, nine were seen. `stated` is the answer where one of the readings was taken that were offered;
 * with `ask`, it computes something of its `parts`, each a question that stands alone.
 */
export async function resolveConversation(
  messages: readonly string[],
  given: ResolverTools,
): Promise<Pick<Turn, 'text' | 'stated' | 'parts' | 'ask'>> {
  const tools = rememberTools(given)
  const turns: Turn[] = []
  for (const message of messages.slice(-mostMessages)) {
    const turn = await resolveMessage(message.slice(0, longest), turns, tools)
    turns.push(turn.text.length <= longest ? turn : openTopic(message.slice(0, longest), turns, tools))
  }
  return turns.at(-1) ?? { text: '' }
}

async function resolveMessage(message: string, turns: readonly Turn[], tools: ResolverTools): Promise<Turn> {
  const back = goBack(message, turns)
  if (back) return back.rest === '' ? back.turn : resolveMessage(back.rest, [...turns, back.turn], tools)
  const last = turns.at(-1)
  if (!last || last.said.phrases.length === 0) return openTopic(message, turns, tools)
  const clean = cleanMessage(namesHome(message, tools))
  if (clean.text === '') return openTopic(message, turns, tools)
  const swapped = swapRank(clean.text, last.text)
  if (swapped) return { ...openTopic(swapped, turns, tools), topic: last.topic }
  const { text, anchor } = await spellTimes(clean.text, last, tools)
  const current = tools.understand(text, anchor)
  const chosen = await chooseOffered(message, { clean, current }, { turns, tools })
  if (chosen) return chosen
  if (isNewTopic(current, clean)) return newTopic(current, turns, tools)
  const read = { text, own: takeApart(current), current }
  const ofMeasure = await askOfMeasure({ ...read, clean }, { turns, tools })
  if (ofMeasure) return ofMeasure
  const combined = await combineFollowUp(read, turns, tools)
  if (combined) return combined
  const carried = await carryPastCombination(
    { ...read, clean },
    behindAside(read, await behindUnfound(read, turns, tools)),
    tools,
  )
  return keepInMeasure(carried, { ...read, clean }, { turns, tools })
}

const home = /(?:うち|私たち|わたしたち|我が|わが)の?(?:市|町|村|まち)(?=と|より|に比べ)/

/** 「うちの市との差は？」: the city in whose name the question comes. */
function namesHome(message: string, tools: ResolverTools): string {
  if (!home.test(message)) return message
  const [city] = tools.understand(message.replace(home, '')).cities
  return city && city.span.end === 0 ? message.replace(home, city.name) : message
}

/**
 * 「けが人は？」 of which nothing is held, then 「かかった費用は？」: what names a thing itself is not asked of words that
 * nothing was found for, but of what was answered before them.
 */
async function behindUnfound(
  { own }: Read,
  turns: readonly Turn[],
  tools: ResolverTools,
): Promise<readonly Turn[]> {
  const [before, last] = turns.slice(-2)
  const named = printPhrases(own.phrases)
  if (!before || !last || last.topic !== before.topic || named === '' || isAspect(named)) return turns
  // 「構成比は？」 that was not found is still what the next thing is asked for.
  if (last.focus === undefined || last.focus === before.focus) return turns
  if (!tools.unfound || !(await tools.unfound(last.question)) || (await tools.unfound(before.question)))
    return turns
  return turns.slice(0, -1)
}

/** 「…はいくら？」「いつ契約した？」, then 「別館の工事は？」: another thing is asked for its amount again. */
function behindAside({ own }: Read, turns: readonly Turn[]): readonly Turn[] {
  const last = turns.at(-1)
  const named = printPhrases(own.phrases)
  const isThing = named !== '' && !isAspect(named) && !asksWithWords(own.tail)
  if (!last || !isThing || !isAside(last, turns.at(-2))) return turns
  const at = turns.findLastIndex(
    (turn, index) => turn.topic === last.topic && !isAside(turn, turns[index - 1]),
  )
  return at < 0 || turns[at]?.parts ? turns : turns.slice(0, at + 1)
}

/** 「オンラインの受付はいつまで？」 names a thing of its own: what is named next is asked for its time too. */
function isAside({ question, focus }: Turn, before: Turn | undefined): boolean {
  const namesThing = focus !== undefined && focus !== before?.focus && !/[たるう]の?$/.test(focus)
  return before !== undefined && asides.has(question.asked) && !namesThing
}

/** Years and plan periods that lean on the one talked about are written out. */
async function spellTimes(
  text: string,
  last: Turn,
  tools: ResolverTools,
): Promise<{ text: string; anchor?: FiscalYear }> {
  const { period } = last.question
  const named = period.kind === 'years' ? period.years.at(-1) : undefined
  const anchor = named ?? (leansOnYear(text) ? await yearOf(last, tools) : undefined)
  const spelled = spellYears(spellPlans(text, last.said.period?.words), anchor)
  return { text: spelled, ...(anchor === undefined ? {} : { anchor }) }
}

/** Long messages, and those of many words, name all they need; 「ところで」 says so. */
function isNewTopic(current: Question, clean: CleanMessage): boolean {
  if (clean.points || clean.isPart) return false
  const keys = current.terms.filter((term) => term.key).length
  if (clean.turnsAway && keys >= 2) return true
  return current.text.length > longestFollowUp || (keys >= 6 && current.explicit)
}
