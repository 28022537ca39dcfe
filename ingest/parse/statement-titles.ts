import { cleanTitle, type FoundTitle } from './found-title.ts'
import { trimmedSpan } from './line.ts'
import { foldWidth } from './line-shape.ts'
import { isGap, previousFilled } from './near-lines.ts'
import type { ShapedLine } from './shaped-line.ts'

/** 令和５年度みほん市水道事業損益計算書: a statement of an account, named by its year, whose it is and which it is. */
const STATEMENT =
  /^(?:令和|平成)(?:元|[0-9]{1,2})年度\S{2,30}(?:事業報告書|決算報告書|損益計算書|剰余金計算書|欠損金計算書|処分計算書|処理計算書|貸借対照表|キャッシュ・フロー計算書|明細書|決算書|調書)$/u

/** Fewest different statements that are a report's way of setting out its parts. */
const FEWEST = 2
/** Longest line that is looked at, in characters. */
const LONGEST = 80

/** The statements of several accounts, one after the other, each with its title alone in a line; the report's own title is none. */
export function statementTitles(lines: readonly ShapedLine[]): FoundTitle[] {
  const seen = new Set<string>()
  const found: FoundTitle[] = []
  for (const line of lines) {
    const name = nameOf(lines, line)
    if (name === undefined || seen.has(name)) continue
    seen.add(name)
    const title = cleanTitle(line.trimmed)
    found.push({ title, titleSpan: trimmedSpan(line), lines: [line.index], inPlace: true })
  }
  return found.length < FEWEST ? [] : found
}

function nameOf(lines: readonly ShapedLine[], line: ShapedLine): string | undefined {
  const above = lines[line.index - 1]
  const isApart = isGap(above) || line.afterFormFeed || above?.pageNumber === true
  if (!isApart || line.tabbed || line.aside === true || line.trimmed.length > LONGEST) return undefined
  if (previousFilled(lines, line.index) === undefined) return undefined
  const words = foldWidth(line.trimmed).replace(/\s/gu, '')
  return STATEMENT.test(words) ? words : undefined
}
