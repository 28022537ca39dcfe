import type { Span } from '../../ingest/report/span.ts'
import { alignReading, type RubyPiece } from './align-reading.ts'
import { counterReadings, dayReadings } from './counter-readings.ts'

const counters = Object.keys(counterReadings).toSorted((a, b) => b.length - a.length)
const parts = new RegExp(`[0-9０-９][0-9０-９,，.．]*|${counters.join('|')}|.`, 'gsu')

/**
 * A number of the number grammar as it stands, its era, scale and counter read by rule. Digits stay bare, but for
 * 1人, 2人 and the days of a month, whose reading covers both.
 */
export function readCounted(text: string, { start, end }: Span): RubyPiece[] {
  const pieces: RubyPiece[] = []
  let digits = ''
  let hasMonth = false
  for (const [part] of text.slice(start, end).matchAll(parts)) {
    if (/^[0-9０-９]/.test(part)) {
      digits = part.normalize('NFKC').replaceAll(',', '')
      pieces.push({ text: part, reading: null })
      continue
    }
    const whole = readWhole(part, digits, hasMonth)
    const reading = whole ?? readCounter(part, digits)
    if (whole !== undefined) pieces.push({ text: (pieces.pop()?.text ?? '') + part, reading })
    else pieces.push(...(reading === null ? [{ text: part, reading }] : alignReading(part, reading)))
    hasMonth ||= part === '月'
    digits = ''
  }
  return pieces
}

function readWhole(part: string, digits: string, hasMonth: boolean): string | undefined {
  if (digits === '') return undefined
  if (part === '人') return { '1': 'ひとり', '2': 'ふたり' }[digits]
  if (part !== '日') return undefined
  // Without a month 1日 may be a date or a length of time.
  return digits === '1' && !hasMonth ? undefined : dayReadings[digits]
}

/** The counter's own reading; sound changes go by the digit before it. */
function readCounter(part: string, digits: string): string | null {
  if (part === '日' && digits === '1') return null
  const readings = counterReadings[part]
  if (readings === undefined) return null
  if (typeof readings === 'string') return readings
  const changed = Object.entries(readings.after).find(([ending]) => digits.endsWith(ending))
  return changed?.[1] ?? readings.plain
}
