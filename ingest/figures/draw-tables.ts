import type { MadeUpTable } from './made-up-tables.ts'

/** The ways in which reports come as text: of a sheet, of a page with its columns kept, of one that has lost its blanks. */
export type Layout = {
  readonly name: string
  readonly draw: (table: MadeUpTable) => readonly string[]
  /** Most numbers of a hundred for which such a page may leave open what they are. */
  readonly mostDoubtful?: number
}

type Cells = readonly string[]

export const layouts: readonly Layout[] = [
  { name: 'commas with the unit in the caption row', draw: drawCommas },
  { name: 'quoted commas with the unit in a row', draw: drawQuoted },
  { name: 'tabs', draw: (table) => [...above(table), ...all(table).map((cells) => cells.join('\t'))] },
  { name: 'tabs with the unit in the caption row', draw: drawTabs },
  { name: 'Markdown', draw: drawMarkdown },
  { name: 'columns of spaces', draw: drawColumns },
  {
    name: 'columns of spaces, names spread and in the middle',
    draw: (table) => drawColumns(spread(centred(table))),
    mostDoubtful: 20,
  },
  { name: 'columns of full-width spaces and digits', draw: drawFullWidth },
  { name: 'boxes', draw: drawBoxes },
  { name: 'boxes, names in the middle', draw: (table) => drawBoxes(centred(table)), mostDoubtful: 20 },
  { name: 'cells one a line', draw: (table) => [...above(table), ...all(table).flatMap(filled)] },
  { name: 'single spaces', draw: (table) => [...above(table), ...all(table).map(drawn)] },
  {
    name: 'single spaces with the unit behind the caption',
    draw: (table) => [`${table.caption} ${unitNote(table)}`.trimEnd(), ...all(table).map(drawn)],
  },
]

function all({ heads, rows }: MadeUpTable): readonly Cells[] {
  return [...heads, ...rows]
}

function unitNote({ unit }: MadeUpTable): string {
  return unit === '' ? '' : `（単位：${unit}）`
}

function above(table: MadeUpTable): readonly string[] {
  return [table.caption, unitNote(table)].filter((line) => line !== '')
}

function filled(cells: Cells): readonly string[] {
  return cells.filter((cell) => cell !== '')
}

function drawn(cells: Cells): string {
  return filled(cells).join(' ')
}

function drawCommas(table: MadeUpTable): readonly string[] {
  const quote = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell)
  const [first = []] = table.rows
  const caption = [table.caption, ...first.slice(2).map(() => ''), unitNote(table)]
  return [caption, ...all(table)].map((cells) => cells.map(quote).join(','))
}

function drawQuoted(table: MadeUpTable): readonly string[] {
  const fill = ','.repeat((table.rows[0]?.length ?? 1) - 1)
  const rows = all(table).map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  return [...above(table).map((line) => line + fill), ...rows]
}

function drawTabs(table: MadeUpTable): readonly string[] {
  const fill = '\t'.repeat((table.rows[0]?.length ?? 1) - 1)
  return [`${table.caption}${fill}${unitNote(table)}`, ...all(table).map((cells) => cells.join('\t'))]
}

function drawMarkdown(table: MadeUpTable): readonly string[] {
  const [top = [], ...rows] = all(table).map((cells) => `|${cells.join('|')}|`)
  const rule = `|${(table.heads[0] ?? []).map(() => '---').join('|')}|`
  const note = unitNote(table)
  return [`### ${table.caption}`, '', ...(note === '' ? [] : [note, '']), String(top), rule, ...rows]
}

function drawColumns(table: MadeUpTable): readonly string[] {
  const widths = widthsOf(table, screenWidth).map((width) => width + 3)
  const caption = `  ${table.caption}${' '.repeat(30)}${unitNote(table)}`.trimEnd()
  const lines = all(table).map((cells, row) =>
    cells.map((cell, column) => {
      const room = (widths[column] ?? 0) - screenWidth(cell)
      const isMergedHead = row < table.heads.length - 1 && cell !== '' && cells[column + 1] === ''
      if (isMergedHead) return `${' '.repeat(Math.max(0, room - 2))}${cell}  `
      if (!isWords(table, row, column)) return ' '.repeat(room) + cell
      return column < table.names ? cell + ' '.repeat(room) : `   ${cell}${' '.repeat(room - 3)}`
    }),
  )
  return [caption, ...lines.map((line) => `  ${line.join('')}`.trimEnd())]
}

function drawFullWidth(table: MadeUpTable): readonly string[] {
  const widths = widthsOf(table, (cell) => [...cell].length).map((width) => width + 2)
  const caption = `　${table.caption}${'　'.repeat(16)}${unitNote(table)}`.trimEnd()
  const lines = all(table).map((cells, row) =>
    cells.map((cell, column) => {
      const room = '　'.repeat((widths[column] ?? 0) - [...cell].length)
      if (!isWords(table, row, column)) return room + widen(cell)
      return column < table.names ? widen(cell) + room : `　${widen(cell)}${room.slice(1)}`
    }),
  )
  return [caption, ...lines.map((line) => `　${line.join('')}`.trimEnd())]
}

function drawBoxes(table: MadeUpTable): readonly string[] {
  const widths = widthsOf(table, screenWidth).map((width) => width + (width % 2))
  const rule = (left: string, cross: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width / 2)).join(cross) + right
  const rows = all(table).map((cells, row) => {
    const drawnCells = cells.map((cell, column) => {
      const room = ' '.repeat((widths[column] ?? 0) - screenWidth(cell))
      return isWords(table, row, column) ? cell + room : room + cell
    })
    return `│${drawnCells.join('│')}│`
  })
  const lines = rows.flatMap((row, at) => (at === 0 ? [row] : [rule('├', '┼', '┤'), row]))
  return [
    `${table.caption}　　${unitNote(table)}`.trimEnd(),
    rule('┌', '┬', '┐'),
    ...lines,
    rule('└', '┴', '┘'),
  ]
}

/** The table with each merged name in the middle of its rows, as a page sets it. */
function centred(table: MadeUpTable): MadeUpTable {
  const rows = table.rows.map((cells) => [...cells])
  for (let column = 0; column < table.names - 1; column += 1) {
    const starts = table.rows.flatMap((cells, at) => (cells[column] === '' ? [] : [at]))
    for (const [at, start] of starts.entries()) {
      const end = starts[at + 1] ?? rows.length
      const middle = start + Math.floor((end - start) / 2)
      const name = table.rows[start]?.[column] ?? ''
      rows[start]?.splice(column, 1, '')
      rows[middle]?.splice(column, 1, name)
    }
  }
  return { ...table, rows }
}

/** The table with the letters of its short names set apart: 商 工 費. */
function spread(table: MadeUpTable): MadeUpTable {
  const apart = (name: string): string => (/^\p{Script=Han}{2,4}$/u.test(name) ? [...name].join(' ') : name)
  return {
    ...table,
    rows: table.rows.map((cells) => cells.map((cell, at) => (at < table.names ? apart(cell) : cell))),
  }
}

/** Whether a cell is set at the left of its column: names, and words below heads of words. */
function isWords({ names, heads, units }: MadeUpTable, row: number, column: number): boolean {
  return column < names || (row >= heads.length && units[column - names] === '')
}

function widthsOf(table: MadeUpTable, widthOf: (cell: string) => number): readonly number[] {
  const rows = all(table)
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => widthOf(cells[column] ?? ''))))
}

/** A full-width character counts two. */
function screenWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\u0020-\u007e]/.test(letter) ? 1 : 2), 0)
}

const toFullWidth = 0xfee0

function widen(text: string): string {
  return text.replace(/[0-9.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + toFullWidth))
}
