import { closeLetters } from './close-letters.ts'
import { cutSegments, type Segment } from './column-segments.ts'
import type { Line } from './line.ts'

/** The heads of the three panels: 目 and its amounts, 節 and its amount, 説明. */
export type PanelHeads = {
  readonly line: Line
  readonly amounts: readonly Segment[]
  readonly kind: Segment
  readonly kindAmount: Segment
  readonly text: Segment
}

const ITEM = /^(?:款・?項・?)?目$|^科目$/u
const KIND = /^節(?:・?区分)?$|^区分$/u
const TEXT = /^(?:説明|備考|摘要|事業の?内容)(?:欄)?$/u

/** The heads in a line; undefined for any other line. */
export function panelHeadsAt(line: Line | undefined): PanelHeads | undefined {
  if (line === undefined || !line.text.includes('節')) return undefined
  const [item, ...others] = closeLetters(cutSegments(line, 'screen')).map((segment) => ({
    ...segment,
    text: segment.text.replace(/[\s　]/gu, ''),
  }))
  const at = others.findIndex(({ text }) => KIND.test(text))
  const [kind, kindAmount, ...letters] = others.slice(Math.max(at, 0))
  const text = joined(letters)
  const isItem = item !== undefined && ITEM.test(item.text)
  if (!isItem || at < 1 || kind === undefined || kindAmount?.text !== '金額') return undefined
  if (text === undefined || !TEXT.test(text.text)) return undefined
  return { line, amounts: others.slice(0, at), kind, kindAmount, text }
}

/** `説　　　　　明`: the last head, however far its letters stand apart. */
function joined(letters: readonly Segment[]): Segment | undefined {
  const [first] = letters
  const last = letters.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { ...first, text: letters.map(({ text }) => text).join(''), end: last.end, right: last.right }
}
