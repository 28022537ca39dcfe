import type { SourceAmount } from './cost-anchors.ts'
import type { Board, LooseNumber } from './lost-page.ts'
import { printedOf } from './print-equation.ts'

const WHOLE = /(国庫|国|[都道府県])補助率?[\s　]*(?:10[\s　]*[/／][\s　]*10|１０[\s　]*[/／][\s　]*１０)/u

/**
 * 補助率 10/10 beside every amount of a measure's costs, all from one source, and these amounts make up 総額: the whole of
 * it is that source's.
 */
export function wholeSubsidy(board: Board, measureId: string, total: LooseNumber): SourceAmount[] {
  const lines = new Map(board.page.lines.map((line) => [line.span.start, line.text]))
  const parts = board.page.rows.filter(
    (row) =>
      row.home.measure.id === measureId &&
      !row.isTotal &&
      row.numbers.length === 1 &&
      row.numbers.every((number) => number.quantity.unit === undefined),
  )
  const sources = new Set(parts.map((row) => WHOLE.exec(lines.get(row.line.start) ?? '')?.[1]))
  const [source] = sources
  const yen = parts.reduce((sum, row) => sum + (row.numbers[0]?.whole ?? 0n), 0n)
  const apart = yen - (total.whole ?? 0n) * 1000n
  if (sources.size !== 1 || source === undefined || parts.length === 0 || apart <= -1000n || apart >= 1000n)
    return []
  const name = source.startsWith('国') ? '国庫支出金' : `${source}支出金`
  const printed = parts.flatMap((row) => row.numbers.map(printedOf)).join('+')
  const proof = (part: string) => `（${printed}）×10/10≒${part}千円（千円未満の端数処理）`
  return [{ name, thousands: total.whole ?? 0n, proof }]
}
