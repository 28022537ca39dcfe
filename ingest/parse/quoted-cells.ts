/** Between tabs a quoted cell; its quotes are no part of it. */
const BETWEEN_TABS = /(?<=^|\t)"((?:[^"\t]|""){1,600}?)"(?=\t|\r?$)/gmu
/** Between commas a quoted cell that runs over several lines. */
const OVER_LINES = /(?<=^|,)"(?:[^"\r\n]|"")*(?:\r?\n(?:[^"\r\n]|"")*){1,8}"(?=,|\r?$)/gmu

/**
 * `路線バス↹"61,240"↹"運転手不足により、⏎１路線で減便"`: cells as an exported sheet quotes them, here without quotes and line breaks, each with a space in
 * its place, so that every offset stays as it is. Any other text is returned as it is.
 */
export function openQuotedCells(text: string): string {
  const opened = text.replace(BETWEEN_TABS, (cell, inner: string, at: number) => {
    const isCell = text[at - 1] === '\t' || text[at + cell.length] === '\t'
    return isCell && inner.trim() !== '' ? ` ${onOneLine(inner).replaceAll('""', '" ')} ` : cell
  })
  return opened.replace(OVER_LINES, (cell, at: number) => {
    const isCell = opened[at - 1] === ',' || opened[at + cell.length] === ','
    return isCell ? onOneLine(cell) : cell
  })
}

function onOneLine(cell: string): string {
  return cell.replace(/[\r\n]/gu, ' ')
}
