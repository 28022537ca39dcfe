import type { Line } from './line.ts'
import { breaksOff } from './line-shape.ts'
import { type PackedHead, readPackedHead } from './packed-heads.ts'
import { isGroup, namePart, type PackedRow, readPackedRow } from './packed-rows.ts'
import type { Token } from './packed-tokens.ts'

/** A row with the parts of its name that stand in lines of their own. */
export type Placed = { readonly row: PackedRow; readonly parts: readonly Token[] }

/** Most lines of a name without numbers. */
const MOST_PARTS = 2

/** The rows below the heads, up to what is neither a row nor part of a name. */
export function gatherRows(
  lines: readonly Line[],
  first: number,
  head: PackedHead,
): { readonly placed: readonly Placed[]; readonly end: number } {
  const placed: Placed[] = []
  let parts: Token[] = []
  let group: Token | undefined
  let isInGroup = false
  let end = first
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || readPackedHead(lines, at) !== undefined) break
    const read = readPackedRow(line, head)
    if (read !== undefined) {
      const row = { ...read, ...(group && { group }), isWithin: read.isWithin || isInGroup }
      joinParts(placed, row, { parts, isBelow: group !== undefined })
      parts = []
      group = undefined
      end = at + 1
      continue
    }
    const part = namePart(line)
    if (part === undefined || parts.length >= MOST_PARTS) break
    if (isGroup(part)) {
      parts = []
      group = part
      isInGroup = true
    } else parts.push(part)
  }
  return { placed, end }
}

type Between = {
  readonly parts: readonly Token[]
  /** The name of a group stands between them and the row above. */
  readonly isBelow: boolean
}

/** Sets a row below those read so far, and what stands between them to whose name it goes on; to neither where that is open. */
function joinParts(placed: Placed[], row: PackedRow, { parts, isBelow }: Between): void {
  const before = placed.at(-1)
  const side = before === undefined || isBelow ? 'below' : sideOf(before.row, row, parts)
  if (side === 'above' && before !== undefined) {
    placed[placed.length - 1] = { ...before, parts: [...before.parts, ...parts] }
  }
  placed.push({ row, parts: side === 'below' ? parts : [] })
}

/** What is counted of something that such a name leaves out: 件数, 割合（％）. */
const KIND =
  /^(?:延べ)?(?:[件人回個台者点本]数|参加者数?|利用者数?|数|割合|比率|率|額|金額)(?:[(（][^()（）]{1,6}[)）])?$/u

/** Whose name a part between two rows is of. */
function sideOf(above: PackedRow, below: PackedRow, parts: readonly Token[]): 'above' | 'below' | 'open' {
  const [first, last] = [parts[0]?.text ?? '', parts.at(-1)?.text ?? '']
  if (below.name === undefined || /^[①-⑳]|^[(（][0-9０-９][)）]/u.test(first)) return 'below'
  if (below.isMarked && above.isMarked) return 'above'
  if (breaksOff(above.name?.text ?? '') || /^[(（ぁ-ん・、]/u.test(first)) return 'above'
  const isOpen =
    /[^ぁ-ん][のをにへとが]$|[ぁ-ん][るたいなの]$|[（(][^()（）]*$/u.test(last) || KIND.test(below.name.text)
  return isOpen || breaksOff(last) || /^[(（・、]/u.test(below.name.text) ? 'below' : 'open'
}
