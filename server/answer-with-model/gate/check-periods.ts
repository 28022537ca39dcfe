import { findNumbers } from '../../../ingest/quantity/find-numbers.ts'
import { fiscalYear } from '../../../ingest/report/fiscal-year.ts'
import type { Period } from '../../../ingest/report/period.ts'
import type { TimeMark } from '../../../ingest/report/quantity.ts'
import type { Language } from '../language.ts'
import type { Offer } from '../offer.ts'
import { findMisfits, type Mention } from './assign-mentions.ts'
import { isBareYear } from './check-quantities.ts'
import type { Fault } from './fault.ts'
import { blankOut, type PlacedSlot, type PlainSentence } from './plain-sentence.ts'
import { planOf } from './plan-of.ts'
import { type RoleSource, standsInRole } from './roles.ts'

/** Years and dates beside a slot must be that figure's own; elsewhere they must stand where a source has them. */
export function checkPeriods(sentence: PlainSentence, offer: Offer, grounds: PeriodGrounds): Fault[] {
  const { sources } = grounds
  const open = blankOut(sentence.text, sources.namedSpans)
  const times = findTimes(open, grounds)
  if (sentence.slots.length === 0) {
    return times
      .filter((time) => !isAsked(time, sources) && !standsInRole(time, sentence, sources))
      .map((time) => ({ code: 'other-period', detail: time.printed }))
  }
  const free = times.filter(
    (time) => isNobodysPeriod(time, sentence, offer) && standsInRole(time, sentence, sources),
  )
  const mentions = [
    ...times.filter((time) => !free.includes(time)).map(toMention),
    ...relativeMentions(sentence, { offer, text: open }),
    ...nameMentions({ offer, text: open }),
  ]
  return findMisfits(
    sentence,
    mentions.toSorted((a, b) => a.start - b.start),
  ).map(({ printed }) => ({
    code: 'other-period',
    detail: printed,
  }))
}

export type PeriodGrounds = { readonly sources: RoleSource; readonly language: Language }

function findTimes(text: string, { language }: PeriodGrounds): TimeMark[] {
  return findNumbers(text).flatMap((token): TimeMark[] => {
    if (token.kind === 'time') return [token]
    const plan = planOf(token)
    if (plan !== undefined) {
      const period: Period = { kind: 'plan', number: plan, name: `第${plan}期` }
      return [{ kind: 'time', period, printed: token.printed, span: token.span }]
    }
    if (language === 'ja' || token.kind !== 'quantity' || !isBareYear(token)) return []
    const period: Period = { kind: 'fiscal-year', fiscalYear: fiscalYear(Number(token.printed)) }
    return [{ kind: 'time', period, printed: token.printed, span: token.span }]
  })
}

const relatives: readonly (readonly [RegExp, number | undefined])[] = [
  [/前年度?|previous (?:fiscal )?year|año anterior|ano anterior|năm trước|전년도?/gi, -1],
  [/翌年度?|次の年度?|following year/gi, 1],
  [/昨年度?|去年|今年度?|本年度?|来年度?|last year|this year|去年度?|올해|작년/gi, undefined],
]

type Open = { readonly offer: Offer; readonly text: string }

/** 10月, 第2回, 4年度: names that tell figures of one table apart as periods do. */
function nameMentions({ offer, text }: Open): Mention[] {
  const distinguishing = offer.figures.flatMap(({ own, listed }) => [...own, listed.period])
  return findNumbers(text).flatMap((token): Mention[] => {
    if (token.kind !== 'ordinal' || planOf(token) !== undefined) return []
    const isNaming = distinguishing.some((name) => name.includes(token.printed))
    if (!isNaming) return []
    const fits: Mention['fits'] = ({ bound }) =>
      bound.operands.some((one) =>
        [...one.own, one.listed.period].some((name) => name.includes(token.printed)),
      )
    return [{ ...token.span, printed: token.printed, fits }]
  })
}

/** 前年度: the year before that of another figure here, or of the answer's own; words that count from today fit nothing. */
function relativeMentions({ slots }: PlainSentence, { offer, text }: Open): Mention[] {
  const anchors = offer.figures.filter((figure) => figure.place !== 'near')
  const years = [...anchors, ...slots.flatMap(({ bound }) => bound.operands)].flatMap(
    (one) => one.listed.fiscalYear ?? [],
  )
  return relatives.flatMap(([pattern, distance]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      printed: match[0],
      fits: (slot: PlacedSlot) =>
        distance !== undefined &&
        slot.bound.operands.some(
          ({ listed }) => listed.fiscalYear !== null && years.includes(listed.fiscalYear - distance),
        ),
    })),
  )
}

function isAsked(time: TimeMark, sources: RoleSource): boolean {
  return sources.question.some((token) => token.kind === 'time' && isSamePeriod(token.period, time.period))
}

/** A date of the text around (when something began), not a year that figures near are told apart by. */
function isNobodysPeriod(time: TimeMark, { slots }: PlainSentence, offer: Offer): boolean {
  if (slots.some((slot) => fitsPeriod(slot, time.period))) return false
  if (offer.figures.some((figure) => figure.periods.some((period) => isSamePeriod(period, time.period))))
    return false
  return (
    time.period.kind === 'dates' || time.period.kind === 'calendar-year' || time.period.kind === 'fiscal-year'
  )
}

function toMention(time: TimeMark): Mention {
  return {
    start: time.span.start,
    end: time.span.end,
    printed: time.printed,
    fits: (slot) => fitsPeriod(slot, time.period),
  }
}

/** A calculated figure is said of each of its operands' periods, and of the range from one to the other. */
export function fitsPeriod({ bound }: PlacedSlot, period: Period): boolean {
  const periods = bound.operands.flatMap((operand) => operand.periods)
  if (periods.some((own) => isSamePeriod(own, period))) return true
  if (period.kind !== 'fiscal-years' || periods.length < 2) return false
  const holdsYear = (year: number): boolean =>
    periods.some((own) => own.kind === 'fiscal-year' && own.fiscalYear === year)
  return holdsYear(period.from) && holdsYear(period.to)
}

export function isSamePeriod(a: Period, b: Period): boolean {
  const [one, other] = [dayOf(a), dayOf(b)]
  if (one !== undefined && one === other) return true
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b))
}

/** 令和6年4月1日 and 令和6年4月1日現在 name the same day. */
function dayOf(period: Period): string | undefined {
  if (period.kind === 'as-of') return period.date
  return period.kind === 'dates' && period.from === period.to ? period.from : undefined
}

function sortKeys(period: Period): [string, unknown][] {
  const entries: [string, unknown][] = Object.entries(period)
  return entries.toSorted(([a], [b]) => a.localeCompare(b))
}
