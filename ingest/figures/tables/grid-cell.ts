import { findNumbers } from '../../quantity/find-numbers.ts'
import { type CellContent, parseCell } from '../../quantity/parse-cell.ts'
import type { CellMark, Quantity, TimeMark } from '../../report/quantity.ts'
import type { Span } from '../../report/span.ts'
import type { RawCell } from '../../report/table.ts'
import { shiftToken } from './shift-token.ts'

/** What a cell is by its own text, before its column is known; `number` only where nothing but one number stands in it. */
export type CellKind = 'blank' | 'number' | 'mark' | 'time' | 'text'

/** A cell with the numbers in it; all spans count in the report's text. */
export type GridCell = {
  readonly text: string
  readonly span: Span
  readonly kind: CellKind
  readonly quantities: readonly Quantity[]
  readonly times: readonly TimeMark[]
  readonly mark?: CellMark
  /** Of running text over several lines: what stands between its lines, of other columns. */
  readonly gaps?: readonly Span[]
}

type Content = Pick<GridCell, 'kind' | 'quantities' | 'times' | 'mark'>

/**
 * Reads one cell of a table in `text`. Where a cell's own text was joined or closed up when it was cut, numbers are read from
 * the stored text, so that their places are right; a cell put together from several lines gives no numbers.
 */
export function readCell(raw: RawCell, text: string): GridCell {
  const printed = text.slice(raw.span.start, raw.span.end)
  const isSame = closeUp(printed) === closeUp(raw.text)
  const source = (isSame ? printed : raw.text).replace(MARKUP, (mark) => ' '.repeat(mark.length))
  const { kind, quantities, times, mark } = contentOf(source, parseCell(source))
  const { start } = raw.span
  return {
    text: raw.text.replace(MARKUP, ''),
    span: raw.span,
    kind: isSame || kind !== 'number' ? kind : 'text',
    quantities: isSame ? quantities.map((quantity) => shiftToken(quantity, start)) : [],
    times: times.map((time) => shiftToken(time, start)),
    ...(mark === undefined ? {} : { mark: shiftToken(mark, start) }),
  }
}

/** `**合計**`, `第5投票区<br>（山手）`: how a converter sets words off or breaks their line is no part of them. */
const MARKUP = /\*\*|__|<br\s*\/?>/gi

function closeUp(text: string): string {
  return text.replace(/[\s　]+/g, '')
}

/** 3歳未満, 65歳以上: a class of people, not how old they are. */
const AGE_CLASS = /^[\s　]*[0-9０-９]{1,3}[\s　]*歳(?:未満|以上|以下|児|代)[\s　]*(?:児|の者|の方)?$/

function contentOf(text: string, content: CellContent): Content {
  if (AGE_CLASS.test(text)) return { kind: 'text', quantities: [], times: [] }
  switch (content.kind) {
    case 'blank':
      return { kind: 'blank', quantities: [], times: [] }
    case 'mark':
      return { kind: 'mark', quantities: [], times: [], mark: content.mark }
    case 'number':
      return { kind: 'number', quantities: [content.quantity], times: [] }
    case 'quantity':
      return {
        kind: content.label === '' ? 'number' : 'text',
        quantities: [content.quantity],
        times: content.remark === '' ? [] : textOf(text).times,
      }
    case 'time':
      return { kind: 'time', quantities: [], times: [content.time] }
    case 'quantities':
    case 'text-with-numbers':
    case 'text':
      return textOf(text)
  }
}

function textOf(text: string): Content {
  const tokens = findNumbers(text)
  return {
    kind: 'text',
    quantities: tokens.filter((token) => token.kind === 'quantity'),
    times: tokens.filter((token) => token.kind === 'time'),
  }
}
