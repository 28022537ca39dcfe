import Big from 'big.js'
import type { ScaledUnit } from '../labels/resolve-unit.ts'
import { type Board, place, placedStarts } from './lost-page.ts'
import { printedOf } from './print-equation.ts'
import { type Form, type Pair, readForms } from './read-forms.ts'
import { isShareOf } from './share-of.ts'
import { startOf } from './split-tables.ts'

/**
 * Forms of several blocks side by side, drawn line by line: 「交付件数 582 交付件数 7,360 普及率 25.80」. Each number stands
 * with its label; whose block it is is said by order and words. A rate that two numbers of its block give is proven.
 */
export function solveForms(board: Board): void {
  const placed = placedStarts(board)
  for (const form of readForms(board.page)) {
    if (form.lines.flat().some((pair) => placed.has(startOf(pair.number)))) continue
    const width = form.lines[0]?.length ?? 0
    for (let block = 0; block < width; block += 1) settleBlock(board, form, block)
  }
}

function settleBlock(board: Board, form: Form, block: number): void {
  const pairs = form.lines.flatMap((line) => line[block] ?? [])
  const proof = proveRate(pairs)
  const caption = form.captions?.[block]
  const main = pairs.filter((pair) => partLabel(pair.label) === undefined)
  for (const pair of pairs) {
    const part = partLabel(pair.label)
    const [only, ...others] = main
    const over = part !== undefined && only !== undefined && others.length === 0 ? [only.label] : []
    const isProven = proof?.pairs.includes(pair) === true
    place(board, {
      number: pair.number,
      home: form.home,
      row: [...(caption ? [caption.label] : []), ...over, part ?? pair.label],
      column: [],
      labelSpans: [pair.span, ...(caption ? [caption.span] : [])],
      ...unitOf(pair),
      role: part === undefined ? 'plain' : 'of-which',
      status: isProven ? 'repaired' : 'doubtful',
      proof: isProven ? proof.printed : 'order',
      period: form.periods?.[block],
    })
  }
}

function unitOf({ unit }: Pair): { readonly unit?: ScaledUnit } {
  return unit === undefined ? {} : { unit: { unit, scale: new Big(1) } }
}

/** （上段うち再発行） → うち再発行: a part of the block's main number. */
function partLabel(label: string): string | undefined {
  const inside = /^[(（](?:[上中下]段)?[：:]?(うち.+?)[)）]$/u.exec(label.replace(/[\s　]/gu, ''))
  return inside?.[1]
}

/** The rate of a block, and the two other numbers of the block that alone give it. */
function proveRate(
  pairs: readonly Pair[],
): { readonly pairs: readonly Pair[]; readonly printed: string } | undefined {
  const [rate, ...others] = pairs.filter((pair) => pair.unit?.kind === 'rate')
  if (rate === undefined || others.length > 0) return undefined
  const rest = pairs.filter((pair) => pair !== rate)
  const found = rest.flatMap((whole) =>
    rest.flatMap((part) =>
      part !== whole && isShareOf(rate.number, part.number, whole.number) ? [{ whole, part }] : [],
    ),
  )
  const [only, ...more] = found
  if (only === undefined || more.length > 0) return undefined
  const printed = `${printedOf(only.part.number)}÷${printedOf(only.whole.number)}=${printedOf(rate.number)}%`
  return { pairs: [rate, only.whole, only.part], printed }
}
