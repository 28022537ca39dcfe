import { printEraFiscalYear } from '../../ingest/quantity/eras.ts'
import type { Span } from '../../ingest/report/span.ts'
import type { Question } from '../question/question.ts'
import { cutPhrases, markContent } from './cut-phrases.ts'
import { planWords } from './plan-period.ts'
import type { Said, SaidPeriod } from './said.ts'

/** A question's cities and periods as slots, and the rest of its words. */
export function takeApart(question: Question): Said {
  const cities = citiesToCut(question)
  const period = periodToCut(question)
  const cuts = [...(cities?.spans ?? []), ...(period ? [period.span] : [])].sort((a, b) => a.start - b.start)
  const content = markContent(question.text, wordSpans(question))
  const rest = without(question.text, content, cuts)
  const opened = openingOf(rest.text)
  const body = { text: rest.text.slice(opened.length), content: rest.content.slice(opened.length) }
  const cut = cutPhrases(body)
  const inverted = cut.phrases.length === 0 && question.terms.some((term) => term.key)
  const { phrases, tail } = inverted ? cutPhrases(body, { askless: true }) : cut
  return {
    cities: cities?.names ?? namesOutside(question),
    ...(period ? { period: period.said } : {}),
    opening: opened,
    phrases,
    tail,
  }
}

/** Where the words stand: 「いまは」 is marked as a time together with its particle. */
function wordSpans({ text, terms, cities, periodSpans }: Question): Span[] {
  const times = periodSpans.map((span) => ({
    start: span.start,
    end: /[はの]/.test(text[span.end - 1] ?? '') ? span.end - 1 : span.end,
  }))
  return [...terms.map((term) => term.span), ...cities.map((city) => city.span), ...times]
}

/** The municipality that the request itself names stands in no letters. */
function namesOutside(question: Question): string[] {
  return question.cities.some((city) => city.span.end > 0) ? [] : question.cities.map((city) => city.name)
}

type CityCut = { readonly names: readonly string[]; readonly spans: readonly Span[] }

/** Cities side by side are a slot; those that a question sets against each other (「…は…より」) stay in its words. */
function citiesToCut({ cities, text }: Question): CityCut | undefined {
  const typed = cities.filter((city) => city.span.end > city.span.start)
  const [first] = typed
  if (!first) return undefined
  for (const [index, city] of typed.entries()) {
    const next = typed[index + 1]
    if (next && !/^(?:と|や|、|・|,|及び|と、)$/.test(text.slice(city.span.end, next.span.start)))
      return undefined
  }
  const end = typed.at(-1)?.span.end ?? first.span.end
  const span = withParticle(text, { start: first.span.start, end })
  return span ? { names: typed.map((city) => city.name), spans: [span] } : undefined
}

/** The particle that hangs on a slot goes with it; where the slot is compared (「あおば市より」) it is none. */
function withParticle(text: string, span: Span): Span | undefined {
  const after = text.slice(span.end)
  if (
    /^(?:より|と(?:比べ|くらべ|の差|の違い|同じ)|に比べ|に対して|以外|を除|から(?:どれ|いくら|なんぼ|何[^年月]|増|減|伸|変|上が|下が|高く|低く|多く|少なく|落ち))/.test(
      after,
    )
  )
    return undefined
  const particle =
    /^(?:の(?=[^、。?？]|$)|では|には|は|って|で|に|が|だと|なら|分の?|[、,])?[、,\s]*/.exec(after)?.[0] ?? ''
  return { start: span.start, end: span.end + particle.length }
}

type PeriodCut = { readonly said: SaidPeriod; readonly span: Span }

function periodToCut(question: Question): PeriodCut | undefined {
  const { text, period, periodSpans } = question
  const named = stretchOf(text, periodSpans)
  if (named && period.kind !== 'none' && (period.kind !== 'latest' || /最新|直近/.test(slice(text, named)))) {
    return makePeriod(question, named)
  }
  const plan = [...text.matchAll(planWords)].filter((match) => !/[0-9第]/.test(text[match.index - 1] ?? ''))
  const [only] = plan
  if (plan.length !== 1 || !only || named) return undefined
  return makePeriod(question, { start: only.index, end: only.index + only[0].length })
}

/** The stretch that the spans make together; undefined where other words stand between them. */
function stretchOf(text: string, spans: readonly Span[]): Span | undefined {
  const sorted = [...spans].filter((span) => span.end > span.start).sort((a, b) => a.start - b.start)
  const [first] = sorted
  if (!first) return undefined
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && !/^(?:度?(?:と|、|・|及び|や|から|~|〜|-|～)?)$/.test(text.slice(span.end, next.start)))
      return undefined
  }
  return { start: first.start, end: sorted.at(-1)?.end ?? first.end }
}

function makePeriod(question: Question, span: Span): PeriodCut | undefined {
  const { text } = question
  const suffix =
    /^(?:度?(?:末|中|分|時点|以降|以前)|(?:から)?まで|から(?=の)|から(?:現在|今)まで)/.exec(
      text.slice(span.end),
    )?.[0] ?? ''
  const whole = { start: span.start, end: span.end + suffix.length }
  const cut = withParticle(text, whole)
  if (!cut) return undefined
  const particle = text.slice(whole.end, cut.end)
  const words = periodWords(question, slice(text, span).replace(/(?:は|の)$/, '')) + suffix
  return { said: { words, joint: /^に(?!は)/.test(particle) ? 'に' : 'の' }, span: cut }
}

/** As typed where it names era or century, else written out (5年度 → 令和5年度). */
function periodWords({ period }: Question, typed: string): string {
  if (/令和|平成|昭和|(?:19|20)[0-9]{2}/.test(typed) || period.kind !== 'years') return typed
  return period.years.map(printEraFiscalYear).join('と')
}

function without(text: string, content: readonly boolean[], cuts: readonly Span[]) {
  const kept = [...Array(text.length).keys()].filter(
    (at) => !cuts.some((cut) => cut.start <= at && at < cut.end),
  )
  const marks = kept.map((at) => content[at] === true)
  const letters = kept.map((at) => text[at] ?? '').join('')
  const lead = /^[、,。\s]+/.exec(letters)?.[0].length ?? 0
  return { text: letters.slice(lead), content: marks.slice(lead) }
}

function openingOf(text: string): string {
  return (
    /^(?:なぜ|なんで|どうして|何で|いつ)(?:、|\s)?(?=\p{Script=Han}{2}|\p{Script=Katakana}{2}|.{1,12}(?:は|が|を))/u.exec(
      text,
    )?.[0] ?? ''
  )
}

function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}
