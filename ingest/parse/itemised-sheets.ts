import { drawnSheetAt } from './drawn-sheet.ts'
import type { Line } from './line.ts'
import { panelSheetAt } from './panel-sheet.ts'
import { rowSheetAt } from './row-sheet.ts'
import { spacedSheetAt } from './spaced-sheet.ts'

/**
 * Sheets that set each item's name, its text and its amounts side by side: `事業名 │ 事業の内容及び成果 │ 決算額（千円）`. The column of text is a
 * page of its own, with sentences, lists and tables, so the lines are cut at the columns: the heads and the amounts become
 * one table, each name a heading, and its text lines without what stands beside them.
 */
export function cutItemisedSheets(lines: readonly Line[]): Line[] {
  const cut: Line[] = []
  let at = 0
  while (at < lines.length) {
    const sheet =
      spacedSheetAt(lines, at) ?? drawnSheetAt(lines, at) ?? rowSheetAt(lines, at) ?? panelSheetAt(lines, at)
    const line = lines[at]
    if (sheet !== undefined) for (const one of sheet.lines) cut.push(one)
    else if (line !== undefined) cut.push(line)
    at = sheet?.end ?? at + 1
  }
  return cut.map((line, index) => ({ ...line, index }))
}
