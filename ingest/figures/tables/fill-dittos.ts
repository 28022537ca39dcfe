import type { GridRow } from './grid.ts'
import type { GridCell } from './grid-cell.ts'

/** 〃, 同上: as above. 同左 says so of the cell at the left. */
const DITTO = /^(?:〃|々|″|''|"|同上|[(（]同上[)）])$/

/** 〃（コンビニ交付）, 〃　第２期: as above, but for what follows the mark. */
const DITTO_WITH_WORDS = /^[〃″々][\s　]*([^\s　〃″々].*)$/u

/** A ditto below words says these words, where they are printed; below anything else it stays a mark. */
export function fillDittos(rows: readonly GridRow[]): readonly GridRow[] {
  const above: (GridCell | undefined)[] = []
  return rows.map((row) => {
    const isAlone = row.cells.filter(({ kind }) => kind !== 'blank').length === 1
    const cells = row.cells.map((cell, column) => {
      const said = above[column]
      const year = DITTO_OF_ERA.exec(cell.text)?.[1]
      const era = ERA.exec(said?.text ?? '')?.[0]
      if (year !== undefined && era !== undefined) {
        const kind = /年/.test(year) ? 'time' : (said?.kind ?? 'text')
        above[column] = { ...cell, text: `${era}${year}`, kind, quantities: [] }
        return above[column]
      }
      const words = said?.kind === 'text' ? said : undefined
      const read = words === undefined ? cell : fillDitto(cell, words)
      // Words alone in their row go on those above them.
      const goesOn = isAlone && cell.kind === 'text' && words !== undefined
      if (goesOn) above[column] = { ...words, text: words.text + cell.text }
      else if (read.kind !== 'blank') above[column] = read
      return read
    })
    return { ...row, cells }
  })
}

/** 〃４年 below 令和３年, 〃４ below 令和３: the era goes on. */
const DITTO_OF_ERA = /^[〃″々][\s　]*((?:元|[0-9０-９]{1,2})(?:年度?)?)$/u
const ERA = /^(?:明治|大正|昭和|平成|令和)/u

/** What follows the mark takes the place of the last of several words above (四種混合　第１期), and stands behind a single one. */
function fillDitto(cell: GridCell, above: GridCell): GridCell {
  if (DITTO.test(cell.text)) return above
  const rest = DITTO_WITH_WORDS.exec(cell.text)?.[1]
  if (rest === undefined) return cell
  const words = above.text.split(/[\s　]+/)
  return { ...cell, text: [...(words.length > 1 ? words.slice(0, -1) : words), rest].join(' ') }
}
