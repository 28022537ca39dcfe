import { foldWidth } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Shortest listed title, in characters: shorter cells are ordinary words. */
const SHORTEST = 7

/** Titles that a table of contents within `range` lists (`1 ○○報告書 ⇥ 12`) and that stand as lines later: its parts. */
export function listedTitles(
  range: { readonly first: number; readonly end: number },
  lines: readonly ShapedLine[],
): Set<string> {
  const cells = new Set<string>()
  const listed = new Set<string>()
  for (let at = range.first; at < range.end; at += 1) {
    const line = lines[at]
    if (line === undefined || line.blank) continue
    if (line.tabbed) for (const cell of line.text.split('\t')) cells.add(listedKey(cell))
    else if (line.trimmed.length <= 60 && cells.has(listedKey(line.trimmed)))
      listed.add(listedKey(line.trimmed))
  }
  for (const key of listed) if (key.length < SHORTEST || /年度?$/u.test(key)) listed.delete(key)
  return listed
}

/** A title as it can be compared with a cell: without its number and without white space. */
export function listedKey(text: string): string {
  return foldWidth(text)
    .replace(/^\s*\d{1,2}[.\s]\s*/u, '')
    .replace(/\s+/gu, '')
}
