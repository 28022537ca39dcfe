import { findNumbers } from '../../ingest/quantity/find-numbers.ts'

/** 「(5年間)」「(第4期～第9期)」「(2016年度以降)」「(R6.4.1現在)」 behind a name; 「31(令和元)年度」 is one year. */
const bracketed = /(?<=[^\s(])\((?<time>[^()]{2,24})\)(?!年)/gu
/** Years without a beginning or an end, which the time grammar reads no period from. */
const spanOfYears = /^(?:過去|直近)?[0-9]{1,2}(?:か|ヶ|ケ|カ)?年(?:間|分)?$/
/** All that such a bracket holds besides its times. */
const aroundTimes =
  /^[\s~〜～\-－―・、]*(?:から|より|まで|以降|以後|以前|以来|現在|時点|末|分|度)*[\s~〜～\-－―・、]*(?:まで|現在)?$/u

/**
 * A question that quotes the title of a paper quotes the stretch of time that the paper covers: 「令和4年度の…の推移(5年間)の
 * 合計」 asks for one year. Where a time stands outside of such brackets, they are left out. `text`: after NFKC.
 */
export function leaveTitledTimes(text: string): string {
  const brackets = [...text.matchAll(bracketed)].filter((match) => isTimeOnly(match.groups?.['time'] ?? ''))
  if (brackets.length === 0) return text
  const rest = brackets.reduceRight(
    (left, { 0: whole, index }) => left.slice(0, index) + left.slice(index + whole.length),
    text,
  )
  return findNumbers(rest).some(({ kind }) => kind === 'time') ? rest : text
}

function isTimeOnly(text: string): boolean {
  if (spanOfYears.test(text)) return true
  const times = findNumbers(text).filter(({ kind }) => kind === 'time')
  const around = times.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), text)
  return times.length > 0 && aroundTimes.test(around)
}
