import { foldText } from '../../ingest/text/normalize.ts'

const ERA_START: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
}
const YEAR = /(?:(令和|平成|昭和|(?<![a-z])[rhs])\s?(元|\d{1,2})|(?<!\d)((?:19|20)\d{2}))/.source
const DOTTED_DATE = new RegExp(`${YEAR}(?:年|[./])\\s?(\\d{1,2})(?:月|[./])\\s?(\\d{1,2})日?(?!\\d)`, 'g')
const DOTTED_MONTH = new RegExp(`${YEAR}(?:年|[./])\\s?(\\d{1,2})(?:月|(?![\\d.月]))`, 'g')
const FISCAL_YEAR = new RegExp(`${YEAR}年度`, 'g')
const CALENDAR_YEAR = new RegExp(`${YEAR}年(?!度)`, 'g')
const MONTH_AND_DAY = /(?<!\d)(\d{1,2})月\s?(\d{1,2})日(?!間)/g
const MONTH = /(?<!\d)(\d{1,2})月/g

/**
 * A text for comparing phrases: NFKC, lower case, without spaces and punctuation; dates in one form, so that R5.9.1,
 * 令和5年9月1日 and 2023年9月1日 are the same, and 9月1日 is found within them but not within 9月15日.
 */
export function foldPhrase(text: string): string {
  const dated = foldText(text)
    .replace(
      DOTTED_DATE,
      (_, ...parts: string[]) => `${yearMark(parts)}${monthMark(parts[3])}${dayMark(parts[4])}`,
    )
    .replace(DOTTED_MONTH, (_, ...parts: string[]) => `${yearMark(parts)}${monthMark(parts[3])}`)
    .replace(FISCAL_YEAR, (_, ...parts: string[]) => `${yearMark(parts)}年度`)
    .replace(CALENDAR_YEAR, (_, ...parts: string[]) => yearMark(parts))
    .replace(MONTH_AND_DAY, (_, month: string, day: string) => `${monthMark(month)}${dayMark(day)}`)
    .replace(MONTH, (_, month: string) => monthMark(month))
  return dated.replace(/[\s\u3000]|(?![%‰])\p{P}|[~=<>|^`+$]/gu, '')
}

/** Marks end in a private letter, so that no mark is the beginning of another. */
const END = '\ue000'

function yearMark([era, eraYear, western]: readonly (string | undefined)[]): string {
  if (western !== undefined) return `y${western}${END}`
  const start = ERA_START[era ?? ''] ?? 0
  return `y${start + (eraYear === '元' ? 1 : Number(eraYear))}${END}`
}

function monthMark(month: string | undefined): string {
  return `m${Number(month)}${END}`
}

function dayMark(day: string | undefined): string {
  return `d${Number(day)}${END}`
}
