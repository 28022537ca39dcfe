import { bareDay, dayFit } from '../evidence/days-told.ts'
import type { FigureView } from '../evidence/evidence.ts'

/** 「10月18日」「10/18」; a fraction of a whole (10/10) and a date of a year are none. */
const days = /(?<![0-9年/.])([0-9]{1,2})(?:月|\/)([0-9]{1,2})(?:日|(?![0-9/.月]))/g
/** A stretch of time: the day may lie within it. */
const stretch = /[~〜～]|から/

/** Whether the question names a day of the year and the figure's own row or column, or the sentence that it stands in, another one. */
export function isOfOtherDay(question: string): (at: FigureView) => boolean {
  const asked = daysIn(question)
  const day = bareDay(question)
  if (asked.length === 0 && !day) return () => false
  return ({ figure: { labels, cell }, context }) => {
    const own = [...labels.row, ...labels.column].join(' ').normalize('NFKC')
    const held = asked.length > 0 ? daysIn(own) : []
    if (held.length > 0 && !stretch.test(own) && !held.some((one) => asked.includes(one))) return true
    const sentences = cell ? [] : context.filter(({ level }) => level === 'passage').map(({ text }) => text)
    return dayFit(day, sentences) === -1
  }
}

function daysIn(text: string): string[] {
  return [...text.matchAll(days)].map(([, month, day]) => `${Number(month)}/${Number(day)}`)
}
