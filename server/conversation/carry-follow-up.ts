import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Question } from '../question/question.ts'
import { asksWithWords, isAspect, numberAskedIn, valueWord } from './ask-words.ts'
import { askAgain, askOfFirst, carrySlots, withCounted } from './carry-over.ts'
import { chooseWording } from './choose-wording.ts'
import type { CleanMessage } from './clean-message.ts'
import type { Read } from './combine-follow-up.ts'
import { groundOf } from './ground-of.ts'
import type { Beside, ResolverTools } from './resolver-tools.ts'
import { printPhrases, type Said, startsWithParticle } from './said.ts'
import { unitAt } from './seats.ts'
import { goOn, openTopic, seenOf, type Turn } from './turn.ts'
import { type Wording, wordingsOf } from './wordings.ts'

/** City, period, topic, unit and operation slot by slot: what the message names replaces what was there. */
export async function carryFollowUp(
  read: Read & { clean: CleanMessage },
  turns: readonly Turn[],
  tools: ResolverTools,
): Promise<Turn> {
  const { own, current, clean } = read
  const last = turns.at(-1)
  if (!last) return openTopic(current.text, turns, tools)
  const { origin } = last
  if (origin && !clean.turnsAway && (await tools.beside?.(current, origin))) {
    return carryFollowUp(read, [...turns.slice(0, -1), origin], tools)
  }
  if (saysNothing(own, current)) return { ...last, text: current.text }
  const ground = clean.isPart ? last.said : await groundOf(own, { turns, last, tools })
  const carried = carrySlots(own, current, ground)
  const slots = clean.ours && own.cities.length > 0 ? { ...carried, cities: own.cities } : carried
  const placed = clean.turnsAway ? undefined : await tools.beside?.(current, last)
  const again = askAgain(own, ground, clean.text) ?? askOfFirst(own, ground)
  if (again) {
    const said = { ...slots, opening: own.opening || last.said.opening, ...again }
    return goOn(said, last, { tools, ...besideOf(placed, last) })
  }
  const keyCount = current.terms.filter((term) => term.key).length
  if (keyCount === 0 && namesUncut(own, current)) return goOn(setAgainst(current, ground), last, { tools })
  const seen = await seenOf(last, tools)
  const wordings = wordingsOf(own, ground, {
    ...clean,
    isStrange: !placed && keyCount > 0 && ((await tools.isStrange?.(current, last)) ?? false),
    keyCount,
    ...(last.focus ? { focus: last.focus } : {}),
    ...(seen?.seats && seen.outcome !== 'not_found' ? { seats: seen.seats } : {}),
  })
  const worded = placed && wordPlace(wordings, { own, old: ground, placed })
  if (worded) {
    const said = { ...slots, ...worded }
    const fresh = printPhrases(own.phrases)
    return goOn(said, last, {
      tools,
      ...(isAspect(fresh) ? {} : { focus: fresh }),
      ...besideOf(placed, last),
    })
  }
  const judge = { tools, slots, old: ground, ...(seen ? { seen } : {}) }
  const chosen = await chooseWording(wordings, judge)
  if (!chosen || chosen.alone) return newTopic(current, turns, tools)
  const fresh = printPhrases(own.phrases)
  if (await leavesMeasure(own, chosen, { last, tools, measureId: seen?.measureId })) {
    return newTopic(current, turns, tools)
  }
  const unit = unitAt(fresh, seen?.seats)
  const counter = chosen.tail === ground.tail ? numberAskedIn(ground.tail) : undefined
  const tail = unit && counter?.startsWith('何') && !counter.endsWith(unit) ? 'は?' : chosen.tail
  const said = { ...slots, opening: chosen.opening, phrases: chosen.phrases, tail }
  const turn = goOn(said, last, { tools, ...(isAspect(fresh) ? {} : { focus: fresh }) })
  const leans = clean.points || clean.isPart || isAspect(fresh)
  if (!leans && (await isForeign(own, turn, tools))) return newTopic(current, turns, tools)
  return loosen(turn, { own, ground, tools })
}

/** What a turn keeps of the place that answers it. */
function besideOf(placed: Beside | undefined, last: Turn): Partial<Pick<Turn, 'stated' | 'origin'>> {
  if (!placed) return {}
  return { stated: placed.stated, ...(placed.isAside ? { origin: last } : {}) }
}

/** What nothing answers as it was carried may be answered without the counter of the last question. */
async function loosen(
  turn: Turn,
  { own, ground, tools }: { own: Said; ground: Said; tools: ResolverTools },
): Promise<Turn> {
  const seen = await tools.foresee?.(turn.question)
  const fresh = printPhrases(own.phrases)
  const undated = fresh !== '' ? withoutPeriod(turn, own, tools) : undefined
  if (undated && seen?.outcome === 'not_found' && (await tools.unfound?.(turn.question))) {
    const held = await tools.foresee?.(undated.question)
    if (held?.outcome === 'answered' && held.missing.length === 0) return undated
  }
  const lacks = seen?.outcome === 'not_found' || seen?.missing.some((word) => fresh.includes(word))
  if (!lacks || fresh === '') return turn
  const counts = turn.said.tail === ground.tail && /何/.test(numberAskedIn(ground.tail) ?? '')
  if (!counts) return turn
  const other = goOn({ ...turn.said, tail: 'は?' }, turn, { tools })
  const found = await tools.foresee?.(other.question)
  return found?.outcome === 'answered' && found.missing.length === 0 ? other : turn
}

/** Of another year than the one that was talked about, where that one has nothing of what is named. */
function withoutPeriod(turn: Turn, own: Said, tools: ResolverTools): Turn | undefined {
  const { period, ...said } = turn.said
  return period && !own.period ? goOn(said, turn, { tools }) : undefined
}

/**
 * 「市長の年齢は?」: a word that the reports do not hold, with the old topic or without it, was not asked of that topic; nor
 * was one that is answered alone and that the old topic does not hold.
 */
async function isForeign(own: Said, carried: Turn, tools: ResolverTools): Promise<boolean> {
  if (own.phrases.length === 0 || !tools.foresee) return false
  const together = await tools.foresee(carried.question)
  const fresh = printPhrases(own.phrases)
  const lacking = together.missing.filter((word) => fresh.includes(word))
  if (lacking.length === 0) return false
  const asked = asksWithWords(own.tail) ? own.tail : ''
  const question = tools.understand(`${fresh}${asked}`)
  const alone = await tools.foresee(question)
  if (alone.outcome === 'answered')
    return asked !== '' && alone.unit !== undefined && alone.missing.length === 0
  return (
    alone.outcome === 'not_found' &&
    (together.outcome === 'not_found' || lacksAll(question, lacking)) &&
    alone.missing.some((word) => lacking.includes(word))
  )
}

/** Several words, and nothing is held of any: one alone may only be called otherwise. */
function lacksAll({ terms }: Question, lacking: readonly string[]): boolean {
  const keys = terms.filter((term) => term.key)
  return keys.length > 1 && keys.every((term) => lacking.includes(term.surface))
}

type Past = { readonly last: Turn; readonly tools: ResolverTools; readonly measureId: string | undefined }

/** Several words of the message's own, nothing of the old topic, and another measure that answers: a new topic. */
async function leavesMeasure(own: Said, chosen: Wording, { last, tools, measureId }: Past): Promise<boolean> {
  const keeps = chosen.phrases.some((phrase) => last.said.phrases.some((old) => old.words === phrase.words))
  if (keeps || own.phrases.length < 2 || !tools.foresee) return false
  const seen = await tools.foresee(tools.understand(printPhrases(own.phrases)))
  return seen.measureId !== undefined && seen.measureId !== measureId
}

/** 「うん」「😀」: the talk stays where it was. */
function saysNothing(own: Said, current: Question): boolean {
  const names =
    current.cities.some((city) => city.span.end > 0) || own.period || current.period.kind !== 'none'
  if (names || own.phrases.length > 0 || asksWithWords(own.tail)) return false
  return !/^[?？。、\s]*$/.test(own.tail) && !startsWithParticle(own.tail)
}

/** A new topic keeps the city, and nothing else. */
export function newTopic(current: Question, turns: readonly Turn[], tools: ResolverTools): Turn {
  const cities = turns.at(-1)?.said.cities ?? []
  const namesCity = current.cities.some((city) => city.span.end > 0)
  const place = namesCity || cities.length === 0 ? '' : `${cities.join('と')}の`
  return openTopic(`${place}${current.text.replace(/\?/g, '？')}`, turns, tools)
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
  return {
    ...rest,
    phrases: withCounted(last),
    ...(keepsPeriod ? { period: before } : {}),
    tail: `は${written}`,
  }
}

/** What it costs to say what the place has left, or not to say what it has kept. */
const wrongWords = 0.6

/** The wording that says most of the place that was found, and nothing of the one that was left. */
function wordPlace(
  wordings: readonly Wording[],
  { own, old, placed }: { own: Said; old: Said; placed: Beside },
): Pick<Said, 'opening' | 'phrases' | 'tail'> | undefined {
  const { bears, countsAlike } = placed
  const bearings = old.phrases.map(({ words }) => ({ words, bearing: bears(words) }))
  const costOf = ({ phrases }: Wording) =>
    bearings.filter(({ words, bearing }) => {
      const isSaid = phrases.some((phrase) => phrase.words === words)
      return bearing === (isSaid ? 'left' : 'kept')
    }).length * wrongWords
  const [best] = wordings
    .filter(({ alone }) => !alone)
    .map((wording) => ({ wording, score: wording.prior - costOf(wording) }))
    .sort((a, b) => b.score - a.score)
  if (!best) return undefined
  const { opening, phrases, tail } = best.wording
  const asksAnew = !countsAlike || valueWord(printPhrases(own.phrases)) !== undefined
  return { opening, phrases, tail: tail === old.tail && asksAnew ? 'は?' : tail }
}
