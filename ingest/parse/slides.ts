import { cleanTitle, type FoundTitle } from './found-title.ts'
import { hashTitles } from './hash-titles.ts'
import { type Line, trimmedSpan } from './line.ts'
import { foldWidth, printedPageNumber } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Fewest slides that are a report's way, and least share of them that begin with a heading. */
const FEWEST = 4
const LEAST_HEADED = 0.6

const NUMBER = /^[0-9０-９]{1,3}$/u
const HEADING = /^[■◆●▼□◇○◎★☆【][\s　]*\S/u

/**
 * スライド: pages that end with nothing but their number, each beginning with a heading behind a sign (`■ 市税の内訳`). The numbers count up from
 * the first; such a line is read as `- 9 -`, as other reports print it.
 */
export function markSlideNumbers(lines: readonly Line[]): readonly Line[] {
  const found: Line[] = []
  for (const line of lines) {
    if (!NUMBER.test(line.trimmed)) continue
    const number = Number(foldWidth(line.trimmed))
    const before = found.at(-1)
    const isNext = before === undefined ? number <= 2 : number === Number(foldWidth(before.trimmed)) + 1
    if (isNext) found.push(line)
  }
  const headed = found.filter(({ index }) => HEADING.test(nextFilled(lines, index)?.trimmed ?? ''))
  if (found.length < FEWEST || headed.length < found.length * LEAST_HEADED) return lines
  const numbers = new Set(found.map(({ index }) => index))
  return lines.map((line) =>
    numbers.has(line.index)
      ? { ...line, trimmed: `- ${foldWidth(line.trimmed)} -`, isSlideNumber: true }
      : line,
  )
}

/** The headings of slides; of Markdown, those behind hashes. */
export function titlesBySigns(lines: readonly ShapedLine[]): FoundTitle[] {
  const hashed = hashTitles(lines)
  return hashed.length > 0 ? hashed : slideTitles(lines)
}

function slideTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  return lines.flatMap((line) => {
    const heading = line.isSlideNumber === true ? nextFilled(lines, line.index) : undefined
    return heading === undefined || !HEADING.test(heading.trimmed) || printedPageNumber(heading.trimmed)
      ? []
      : [
          {
            title: cleanTitle(heading.trimmed),
            titleSpan: trimmedSpan(heading),
            lines: [heading.index],
            inPlace: true,
          },
        ]
  })
}

function nextFilled<L extends Line>(lines: readonly L[], index: number): L | undefined {
  return lines.slice(index + 1, index + 8).find(({ trimmed }) => trimmed !== '')
}
