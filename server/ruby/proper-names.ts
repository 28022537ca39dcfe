import type { Span } from '../../ingest/report/span.ts'
import { alignReading, type RubyPiece } from './align-reading.ts'

/** 固有名詞: names whose reading no dictionary is sure of. */
export type ProperNames = {
  /** Every place of a listed name, the longest where several begin. */
  find(text: string): { readonly span: Span; readonly pieces: readonly RubyPiece[] }[]
}

/** Reads `名前 よみ` a line; `#` begins a comment. Throws for a line that is neither. */
export function parseNames(list: string): ProperNames {
  const names = new Map<string, string>()
  for (const [index, line] of list.split('\n').entries()) {
    const content = line.replace(/#.*/, '').trim()
    if (content === '') continue
    const [name = '', reading = '', ...more] = content.split(/[\s\u3000]+/)
    if (!/^[ぁ-ゖー]+$/u.test(reading) || more.length > 0) {
      throw new Error(`Cannot read line ${index + 1} of the proper names: it must be a name and its hiragana`)
    }
    names.set(name, reading)
  }
  const byLength = [...names.keys()].toSorted((a, b) => b.length - a.length)
  if (byLength.length === 0) return { find: () => [] }
  const pattern = new RegExp(byLength.map(escapePattern).join('|'), 'gu')
  return {
    find: (text) =>
      [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
        span: { start: index, end: index + name.length },
        pieces: alignReading(name, names.get(name) ?? ''),
      })),
  }
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
