import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { Question } from '../question/question.ts'
import { isAspect } from './ask-words.ts'
import { askAgain, carrySlots } from './carry-over.ts'
import { chooseWording, textOf } from './choose-wording.ts'
import { type CleanMessage, cleanMessage } from './clean-message.ts'
import { combineSaid, readCombination, turnsToCombine } from './combine-turns.ts'
import { compareWithNamed } from './compare-with-named.ts'
import { spellPlans } from './plan-period.ts'
import { rememberTools } from './remember-tools.ts'
import type { ResolverTools } from './resolver-tools.ts'
import { printPhrases, printSaid, type Said } from './said.ts'
import { leansOnYear, spellYears } from './spell-years.ts'
import { swapRank } from './swap-rank.ts'
import { takeApart } from './take-apart.ts'
import type { Turn } from './turn.ts'
import { wordingsOf } from './wordings.ts'

export type { Foreseen, ResolverTools } from './resolver-tools.ts'

/** No resolved question is longer, in UTF-16 units: as long as a message may be. */
const longest = 1_000
/** Messages longer than this name all they need. */
const longestFollowUp = 80
/** So many of the user's messages are read; older ones are too far back to be meant. */
const mostMessages = 20

/**
 * The last message as a question that stands alone, made from the user's messages in order: at most 1,000 UTF-16 units.
 * Each message costs at most seven look-ups.
 */
export async function resolveConversation(
  messages: readonly string[],
  given: ResolverTools,
): Promise<string> {
  const tools = rememberTools(given)
  const turns: Turn[] = []
  for (const message of messages.slice(-mostMessages)) {
    const turn = await resolveMessage(message, turns, tools)
    const isFit = turn.text.length <= longest
    turns.push(isFit ? turn : standAlone(message.slice(0, longest), turns, tools))
  }
  return turns.at(-1)?.text ?? ''
}

async function resolveMessage(message: string, turns: readonly Turn[], tools: ResolverTools): Promise<Turn> {
  const last = turns.at(-1)
  if (!last || last.said.phrases.length === 0 || message.length > longest)
    return standAlone(message, turns, tools)
  const clean = cleanMessage(message)
  const { text, anchor } = await spellTimes(clean.text, last, tools)
  const current = tools.understand(text, anchor)
  const own = takeApart(current)
  const combined = combine({ text, own, current }, turns)
  if (combined) return makeTurn(combined, turns, tools)
  const swapped = swapRank(text, last.text)
  if (swapped) return makeTurn(swapped, turns, tools)
  if (isNewTopic(current, clean)) return newTopic(current, turns, tools)
  return carry({ own, current, clean }, turns, tools)
}

type Read = { readonly text: string; readonly own: Said; readonly current: Question }

/** 差, 合計, 何倍 of the last questions, or of the last one and what the message names beside it. */
function combine({ text, own, current }: Read, turns: readonly Turn[]): string | undefined {
  const last = turns.at(-1)
  if (!last) return undefined
  const named = compareWithNamed(text, { own, current, last: last.said })
  if (named) return named
  const combination = readCombination(text)
  if (!combination || current.terms.some((term) => term.key && !/つ$|両/.test(term.surface))) return undefined
  if (own.cities.length > 0 && current.cities.some((city) => city.span.end > 0)) return undefined
  if (own.period) return undefined
  const chosen = turnsToCombine(turns, combination.count)
  const said = combineSaid(
    chosen.map((turn) => turn.said),
    combination.ask,
  )
  return said && printSaid(said)
}

/** Years and plan periods that lean on the one talked about are written out. */
async function spellTimes(
  text: string,
  last: Turn,
  tools: ResolverTools,
): Promise<{ text: string; anchor?: FiscalYear }> {
  const { period } = last.question
  const said = period.kind === 'years' ? period.years.at(-1) : undefined
  const anchor = said ?? (leansOnYear(text) ? await yearOf(last.question, tools) : undefined)
  const spelled = spellPlans(spellYears(text, anchor), last.said.period?.words)
  return { text: spelled, ...(anchor === undefined ? {} : { anchor }) }
}

async function yearOf(question: Question, tools: ResolverTools): Promise<FiscalYear | undefined> {
  const seen = await tools.foresee?.(question)
  return seen?.fiscalYear ?? tools.yearAnswered(question)
}

/** Long messages, and those of many words, name all they need. */
function isNewTopic(current: Question, clean: CleanMessage): boolean {
  if (clean.points || clean.isPart) return false
  const keys = current.terms.filter((term) => term.key).length
  return current.text.length > longestFollowUp || (keys >= 6 && current.explicit)
}

type Follow = { readonly own: Said; readonly current: Question; readonly clean: CleanMessage }

async function carry(
  { own, current, clean }: Follow,
  turns: readonly Turn[],
  tools: ResolverTools,
): Promise<Turn> {
  const last = turns.at(-1)
  if (!last) return standAlone(current.text, turns, tools)
  const slots = carrySlots(own, current, last.said)
  const again = askAgain(own, last.said)
  if (again) return makeTurn(printSaid({ ...slots, ...again }), turns, tools)
  const keyCount = current.terms.filter((term) => term.key).length
  if (keyCount === 0 && namesUncut(own, current)) {
    return makeTurn(setAgainst(current, slots, last.said), turns, tools)
  }
  const fresh = printPhrases(own.phrases)
  const wordings = wordingsOf(own, last.said, {
    ...clean,
    keyCount,
    ...(last.focus ? { focus: last.focus } : {}),
  })
  const measureId = (await tools.foresee?.(last.question))?.measureId
  const judge = { tools, slots, ...(measureId === undefined ? {} : { measureId }) }
  const chosen = await chooseWording(wordings, judge)
  if (!chosen || (chosen.alone && own.phrases.length > 0)) return newTopic(current, turns, tools)
  return { ...makeTurn(textOf(chosen, judge), turns, tools), ...(isAspect(fresh) ? {} : { focus: fresh }) }
}

/** Years or cities that the message sets against each other stay in its words. */
function namesUncut(own: Said, current: Question): boolean {
  const cities = current.cities.some((city) => city.span.end > 0) && own.cities.length === 0
  const years = current.period.kind === 'years' && !own.period
  return cities || years
}

/** 「5年度は元年度の何%?」: the topic before the words that set years or cities against each other. */
function setAgainst(current: Question, slots: Pick<Said, 'cities' | 'period'>, last: Said): string {
  const { period, periodSpans, text } = current
  const years = period.kind === 'years' && period.years.length === periodSpans.length ? period.years : []
  const written = [...periodSpans.entries()].reverse().reduce((words, [index, span]) => {
    const year = years[index]
    return year === undefined
      ? words
      : `${words.slice(0, span.start)}${printEraFiscalYear(year)}${words.slice(span.end)}`
  }, text)
  const around = periodSpans.length > 1 ? { cities: slots.cities } : slots
  return printSaid({ ...around, opening: '', phrases: last.phrases, tail: `は${written}` })
}

/** A new topic keeps the city, and nothing else. */
function newTopic(current: Question, turns: readonly Turn[], tools: ResolverTools): Turn {
  const cities = turns.at(-1)?.said.cities ?? []
  const namesCity = current.cities.some((city) => city.span.end > 0)
  const place = namesCity || cities.length === 0 ? '' : `${cities.join('と')}の`
  return standAlone(`${place}${current.text}`, turns, tools)
}

function standAlone(text: string, turns: readonly Turn[], tools: ResolverTools): Turn {
  const question = tools.understand(text)
  return { text, question, said: takeApart(question), topic: (turns.at(-1)?.topic ?? 0) + 1 }
}

function makeTurn(text: string, turns: readonly Turn[], tools: ResolverTools): Turn {
  const question = tools.understand(text)
  const focus = turns.at(-1)?.focus
  return {
    text,
    question,
    said: takeApart(question),
    topic: turns.at(-1)?.topic ?? 1,
    ...(focus === undefined ? {} : { focus }),
  }
}
