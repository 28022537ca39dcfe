import type { Figure } from '../../../ingest/report/figure.ts'

/** 「10月18日」「10/18」; a fraction of a whole (10/10) and a date of a year are none. */
const days = /(?<![0-9年/.])([0-9]{1,2})(?:月|\/)([0-9]{1,2})(?:日|(?![0-9/.月]))/g
/** A stretch of time: the day may lie within it. */
const stretch = /[~〜～]|から/

/** Whether the question names a day of the year and the figure's own row or column another one. */
export function isOfOtherDay(question: string): (figure: Figure) => boolean {
  const asked = daysIn(question)
  if (asked.length === 0) return () => false
  return ({ labels }) => {
    const own = [...labels.row, ...labels.column].join(' ').normalize('NFKC')
    const held = daysIn(own)
    return held.length > 0 && !stretch.test(own) && !held.some((day) => asked.includes(day))
  }
}

function daysIn(text: string): string[] {
  return [...text.matchAll(days)].map(([, month, day]) => `${Number(month)}/${Number(day)}`)
}
