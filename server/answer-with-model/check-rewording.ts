import { ERAS } from '../../ingest/quantity/eras.ts'
import { findNumbers } from '../../ingest/quantity/find-numbers.ts'
import { foldText } from '../../ingest/quantity/fold-text.ts'
import type { Period } from '../../ingest/report/period.ts'
import { screenMessage } from '../question/screen.ts'

export type Rewording = {
  /** The user's messages in order; the last one is reworded. */
  readonly asked: readonly string[]
  readonly cities: readonly string[]
  /** The city in whose name the request comes. */
  readonly municipality: string | undefined
  /** A city is named in other letters where the question is not Japanese. */
  readonly isJapanese: boolean
}

/** Whether a rewording asks nothing else: the same years, quantities and cities, none lost and none new. */
export function keepsMeaning(
  reworded: string,
  { asked, cities, municipality, isJapanese }: Rewording,
): boolean {
  const last = asked.at(-1) ?? ''
  if (reworded.length > 300 || /[\n\r]/.test(reworded) || screenMessage(reworded).kind !== 'question')
    return false
  const [before, after, own] = [numbersOf(asked.join('\n')), numbersOf(reworded), numbersOf(last)]
  if (![...after].every((number) => before.has(number))) return false
  if (![...own].every((number) => after.has(number))) return false
  const named = cities.filter((city) => reworded.includes(city))
  if (!cities.filter((city) => last.includes(city)).every((city) => named.includes(city))) return false
  return named.every(
    (city) =>
      city === municipality ||
      asked.some((message) => message.includes(city)) ||
      (!isJapanese && named.length === 1),
  )
}

/** Years as numbers, other numbers as they are; so that 2022, 令和4年度 and Reiwa 4 agree. */
function numbersOf(text: string): Set<string> {
  const western = foldText(text).replace(
    /\b(Meiji|Taisho|Showa|Heisei|Reiwa)\s*(\d{1,2})\b/gi,
    (_all, era, year) => `${eraStart(String(era)) + Number(year) - 1}年`,
  )
  return new Set(
    findNumbers(western).flatMap((token) => {
      if (token.kind === 'time') return yearsOf(token.period)
      if (token.kind !== 'quantity') return [token.printed.normalize('NFKC').replace(/\s/g, '')]
      const isYear = token.unit === undefined && /^(?:19|20)\d\d$/.test(token.printed)
      return [isYear ? `year ${token.printed}` : `${token.value.toFixed()}${token.unit?.symbol ?? ''}`]
    }),
  )
}

function eraStart(romaji: string): number {
  const index = ['meiji', 'taisho', 'showa', 'heisei', 'reiwa'].indexOf(romaji.toLowerCase())
  return ERAS[index]?.first ?? 0
}

function yearsOf(period: Period): string[] {
  switch (period.kind) {
    case 'fiscal-year':
      return [`year ${period.fiscalYear}`]
    case 'fiscal-years':
      return [`year ${period.from}`, `year ${period.to}`]
    case 'calendar-year':
      return [`year ${period.year}`]
    case 'plan':
      return [period.name]
    case 'as-of':
      return [period.date]
    case 'dates':
      return [period.from, period.to]
  }
}
