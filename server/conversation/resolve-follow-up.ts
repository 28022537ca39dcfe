import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { FiscalYear } from '../../ingest/report/fiscal-year.ts'
import type { AskedPeriod, Question } from '../question/question.ts'
import { type FollowUpKind, keyTerms, kindOfFollowUp, tailOf, topicOf } from './follow-up.ts'

/** What the resolver may ask of the rest: how a text reads, how well it is answered, which year the last answer took. */
export type ResolverTools = {
  readonly understand: (text: string, anchor?: FiscalYear) => Question
  /** How well the reports answer a wording, 0–1; the best of several wordings is taken. */
  readonly rate: (question: Question) => Promise<number>
  /** The fiscal year of the figure that a stand-alone question is answered with. */
  readonly yearAnswered: (question: Question) => Promise<FiscalYear | undefined>
}

/** The last message as a question that stands alone, made from the user's messages in order. */
export async function resolveConversation(
  messages: readonly string[],
  tools: ResolverTools,
): Promise<string> {
  const resolved: string[] = []
  for (const message of messages) {
    resolved.push(await resolveMessage(message, resolved, tools))
  }
  return resolved.at(-1) ?? ''
}

async function resolveMessage(
  message: string,
  before: readonly string[],
  tools: ResolverTools,
): Promise<string> {
  const last = before.at(-1)
  if (last === undefined) return message
  const previous = tools.understand(last)
  const anchor = firstYear(previous.period) ?? (await anchorFor(message, previous, tools))
  const current = tools.understand(message, anchor)
  if (keyTerms(previous).length === 0) return message
  const kind: FollowUpKind = kindOfFollowUp(current)
  if (kind === 'new-topic') return carryCity(current, previous)
  const secondLast = before.at(-2)
  if (kind === 'combine' && secondLast !== undefined) {
    return combine(current, [tools.understand(secondLast), previous])
  }
  return narrow(current, previous, { tools, ...(anchor === undefined ? {} : { anchor }) })
}

/** Only words like 「前の年」 need the year that the last answer took. */
async function anchorFor(
  message: string,
  previous: Question,
  tools: ResolverTools,
): Promise<FiscalYear | undefined> {
  return /前の年|前年|翌年|次の年|その年|同じ年/.test(message) ? tools.yearAnswered(previous) : undefined
}

/** A new topic keeps the city, and nothing else. */
function carryCity(current: Question, previous: Question): string {
  const [city] = previous.cities
  return current.cities.length === 0 && city ? `${city.name}の${current.text}` : current.text
}

/** City, period, topic, unit and operation slot by slot: what the message names replaces what was there. */
async function narrow(
  current: Question,
  previous: Question,
  { tools, anchor }: { tools: ResolverTools; anchor?: FiscalYear },
): Promise<string> {
  const prefix = prefixOf(current, previous)
  const own = stripPointing(current)
  if (keyTerms(current).length === 0) {
    const asks = current.unit !== undefined || current.operation.kind !== 'look-up' || current.explicit
    const tail = asks ? `の${own}` : tailOf(previous) || 'は？'
    return `${prefix}${topicOf(previous)}${tail}`
  }
  const wordings = wordingsOf(current, previous)
  const rated = await Promise.all(
    wordings.map(async ({ topic, lost }) => {
      const text = `${prefix}${topic}`
      return { text, score: (await tools.rate(tools.understand(text, anchor))) - lost * lostPhraseCost }
    }),
  )
  return rated.sort((a, b) => b.score - a.score)[0]?.text ?? current.text
}

/** What a part of the old topic is worth: a wording without it must fit that much better. */
const lostPhraseCost = 0.12

type Wording = { readonly topic: string; readonly lost: number }

/** The new words in place of one of the old phrases (the last first), beside all of them, or alone. */
function wordingsOf(current: Question, previous: Question): Wording[] {
  const topic = topicOf(previous)
  const fresh = topicOf(current)
  const tail = asksItself(current) ? tailOf(current) : tailOf(previous)
  const phrases = topic
    .split(/(?<=[のとやをにはがで、]|への|における|した|する)(?=[^のとやをにはがで、])/)
    .filter((phrase) => phrase !== '')
  const replaced = phrases
    .map((phrase, index) => {
      const particle = /(?:への|における|[のとやをにはがで、])$/.exec(phrase)?.[0] ?? ''
      const words = [...phrases.slice(0, index), `${fresh}${particle}`, ...phrases.slice(index + 1)].join('')
      return { topic: words, lost: index === phrases.length - 1 ? 0.6 : 0.9 }
    })
    .reverse()
  const beside = { topic: `${topic}の${fresh}`, lost: 0 }
  const alone = { topic: fresh, lost: phrases.length + 1 }
  return [beside, ...replaced, alone].map(({ topic: words, lost }) => ({ topic: `${words}${tail}`, lost }))
}

function asksItself(current: Question): boolean {
  return current.unit !== undefined || current.explicit || current.operation.kind !== 'look-up'
}

/** 「令和4年度と令和5年度の…の差は？」 or 「…と…の差は？」 of the last two questions. */
function combine(current: Question, [first, second]: readonly [Question, Question]): string {
  const city = current.cities[0] ?? second.cities[0] ?? first.cities[0]
  const place = city ? `${city.name}の` : ''
  const asking = stripPointing(current).replace(/^(?:この|その)?(?:2|二|ふた)(?:つ|者)(?:の|を|は)?/, '')
  const years = [firstYear(first.period), firstYear(second.period)]
  const [a, b] = years
  if (a !== undefined && b !== undefined && a !== b) {
    return `${place}${printEraFiscalYear(a)}と${printEraFiscalYear(b)}の${topicOf(second)}の${asking}`
  }
  const period = periodWords(second.period) ?? periodWords(first.period)
  return `${place}${period ? `${period}の` : ''}${topicOf(first)}と${topicOf(second)}の${asking}`
}

function prefixOf(current: Question, previous: Question): string {
  const cities = current.cities.length > 0 ? current.cities : previous.cities
  const period =
    periodWords(current.period) ?? (takesPeriod(current) ? periodWords(previous.period) : undefined)
  const place = cities.map((city) => city.name).join('と')
  return `${place ? `${place}の` : ''}${period ? `${period}の` : ''}`
}

/** 推移 and 過去5年 speak of several years: the year talked about does not narrow them. */
function takesPeriod(current: Question): boolean {
  return current.period.kind === 'none' && current.operation.kind !== 'series'
}

function periodWords(period: AskedPeriod): string | undefined {
  switch (period.kind) {
    case 'years':
      return period.years.map(printEraFiscalYear).join('と')
    case 'range':
      return `${printEraFiscalYear(period.from)}から${printEraFiscalYear(period.to)}まで`
    case 'plans':
      return period.numbers.map((number) => `第${number}期`).join('と')
    default:
      return undefined
  }
}

function firstYear(period: AskedPeriod): FiscalYear | undefined {
  return period.kind === 'years' ? period.years.at(-1) : undefined
}

/** 「じゃあ、」「それは」「そのうち」 at the start say only that something goes on. */
function stripPointing(question: Question): string {
  return question.text.replace(
    /^(?:じゃあ?|では|それじゃ(?:あ)?|ほな|なら|で|あと|ちなみに|そしたら|次に|さらに|そのうち|うち|それ(?:は|って|の|を)?|その(?:中で|うち)?|これ(?:は|って)?)[、,\s]*(?:は)?/,
    '',
  )
}
