import type { Span } from '../../report/span.ts'
import type { FigureDraft } from '../figure-draft.ts'

/** A class and where its number stands. */
type ClassPair = { readonly name: string; readonly value: Span }

const AGES =
  '(?:[0-9０-９]{1,3}[\\s　]?歳?[\\s　]?[~～〜\\-－][\\s　]?[0-9０-９]{1,3}[\\s　]?歳|[0-9０-９]{1,3}[\\s　]?歳(?:以上|未満|以下)?)'
const SHARE = '[0-9０-９][\\s　]?割(?:負担)?'
const AMOUNT = '[0-9０-９][0-9０-９,，.．]*[\\s　]?(?:人|名|件|世帯|戸)'
const FEWEST = 2

/**
 * `１割　２，７４１人　　２割　５２６人`, `65～74歳 3,014人　75～84歳 2,286人`: shares or ages as classes, each with how many there are, and nothing
 * else in the line; undefined for any other line.
 */
export function readClasses(
  passage: Span,
  text: string,
  read: (value: Span) => readonly FigureDraft[],
): readonly FigureDraft[] | undefined {
  return classPairs(text, passage)?.flatMap(({ name, value }) =>
    read(value).map((figure) => ({ ...figure, passage, labels: { ...figure.labels, row: [name] } })),
  )
}

function classPairs(text: string, { start, end }: Span): readonly ClassPair[] | undefined {
  const line = text.slice(start, end)
  if (line.includes('\n')) return undefined
  for (const kind of [AGES, SHARE]) {
    const pair = new RegExp(
      `[\\s　]*(?<name>${kind})(?<gap>[\\s　]+)(?<value>${AMOUNT})(?=[\\s　、]|$)[、]?`,
      'yu',
    )
    const found: ClassPair[] = []
    let at = 0
    for (let match = pair.exec(line); match; match = pair.exec(line)) {
      const from = match.index + match[0].lastIndexOf(match.groups?.['value'] ?? '')
      found.push({
        name: (match.groups?.['name'] ?? '').trim(),
        value: { start: start + from, end: start + from + (match.groups?.['value'] ?? '').length },
      })
      at = pair.lastIndex
    }
    if (found.length >= FEWEST && line.slice(at).trim() === '') return found
  }
  return undefined
}
