import type { Span } from '../../report/span.ts'

/** `・お試し住宅　　利用 38組　　利用日数 延べ402日`: an item's name, and what wide gaps set apart behind it. */
export type ItemPieces = { readonly name: string; readonly pieces: readonly Span[] }

const ITEM = /^[\s　]*[・●○◎][\s　]*(\S(?:[^\n]*?\S)??)(?= {2,}|[ 　]*　)/u
const TIME = /^(?:(?:令和|平成|昭和)[元0-9０-９]|[0-9０-９]{4}年)\S*(?:年度?|月|日|末|現在|時点)$/u
const GAP = / {2,}|[ 　]*　[ 　]*/gu

/** The pieces of a list item of one line; undefined where no wide gap parts its name from two pieces with numbers, or from one where the name has digits itself. */
export function itemPieces(text: string, { start, end }: Span): ItemPieces | undefined {
  const line = text.slice(start, end)
  const found = ITEM.exec(line)
  if (found?.[1] === undefined || /\n|→/.test(line.trim())) return undefined
  const name = found[1].replace(/[\s　]/g, '')
  const pieces: Span[] = []
  let from = found[0].length
  const cuts = [...line.slice(from).matchAll(GAP)]
    .map((gap) => from + gap.index)
    .filter((cut) => !isInBrackets(line, cut))
  for (const cut of [...cuts.slice(1), line.length]) {
    const piece = line.slice(from, cut)
    // A word alone names the number behind the next gap, a time says when it was.
    if ((!/[0-9０-９]/.test(piece) || TIME.test(piece.trim())) && cut < line.length) continue
    pieces.push({ start: start + from, end: start + cut })
    from = cut
  }
  const isNamed = /[\p{L}]/u.test(name) && !/[、。，]/.test(name)
  // 「温度計（8館）」: what is counted in brackets is a number of its own.
  const isOfSeveral = pieces.length >= 2 || /[0-9０-９]/.test(name.replace(/[（(][^（）()]*[)）]/gu, ''))
  return isNamed && isOfSeveral ? { name, pieces } : undefined
}

function isInBrackets(line: string, at: number): boolean {
  const before = line.slice(0, at)
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
  )
}
