import type { Board, KnownAmount, LooseNumber } from './lost-page.ts'

/** An amount of a measure, in 円, that its 総額 must agree with. */
export type Anchor = {
  readonly yen: bigint
  /** Printed in 千円, so that 総額 must be equal; else it may be rounded either way. */
  readonly isThousands: boolean
  readonly proof: (printed: string) => string
}

/** Smallest amount in 円 that a 総額 in 千円 can be told by: three digits are left after rounding. */
const SMALLEST_ROUNDED = 100_000n

/** What a measure's own text says it cost: its printed total, else the sum of the parts that stand under its costs. */
export function anchorsOf(board: Board, measureId: string): Anchor[] {
  const known = board.known.get(measureId) ?? []
  const totals = known.filter((amount) => amount.isTotal)
  const parts = known.filter((amount) => amount.isCost && !amount.isTotal && !isSource(amount))
  const anchors = totals.map((amount) => anchorOfAmounts([amount]))
  for (const row of board.totalRows.get(measureId) ?? []) {
    if (row.whole !== undefined && row.whole >= SMALLEST_ROUNDED)
      anchors.push(anchorOf(row.whole, false, [printed(row)]))
  }
  const solved = board.totals.get(measureId)
  if (solved !== undefined) {
    anchors.push({
      yen: solved.yen,
      isThousands: solved.yen % 1000n === 0n,
      proof: (total) =>
        solved.yen % 1000n === 0n
          ? `${solved.printed}千円`
          : `${solved.printed}≒${total}千円（千円未満の端数処理）`,
    })
  }
  if (anchors.length === 0 && parts.length > 0) anchors.push(anchorOfAmounts(parts))
  return anchors.filter((anchor) => anchor.isThousands || anchor.yen >= SMALLEST_ROUNDED)
}

function isSource(amount: KnownAmount): boolean {
  return /支出金|交付金の内訳|財源/u.test(amount.headings.join(' '))
}

function printed(number: LooseNumber): string {
  return number.quantity.printed
}

function anchorOfAmounts(amounts: readonly KnownAmount[]): Anchor {
  const yen = amounts.reduce((sum, amount) => sum + BigInt(amount.quantity.value.round(0).toFixed()), 0n)
  const isThousands = amounts.every((amount) => amount.quantity.scale.eq(1000))
  return anchorOf(
    yen,
    isThousands,
    amounts.map((amount) => amount.quantity.printed),
  )
}

function anchorOf(yen: bigint, isThousands: boolean, parts: readonly string[]): Anchor {
  const sum = parts.join('+')
  return {
    yen,
    isThousands,
    proof: (total) => (isThousands ? `${sum}=${total}千円` : `${sum}≒${total}千円（千円未満の端数処理）`),
  }
}

/** Whether a bare number, read as 千円, is the anchor's amount. */
export function explains(anchor: Anchor, number: LooseNumber): boolean {
  if (number.whole === undefined || number.quantity.unit !== undefined) return false
  const apart = number.whole * 1000n - anchor.yen
  return anchor.isThousands ? apart === 0n : apart > -1000n && apart < 1000n
}

export type SourceAmount = {
  readonly name: string
  readonly thousands: bigint
  readonly proof: (printed: string) => string
}

const PREFECTURES = /^(?:北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県)/u

/** Amounts that the text gives for a source of funds: under 「国庫支出金の内訳」 or 「国庫支出金・県支出金の内訳」. */
export function sourceAmounts(board: Board, measureId: string): SourceAmount[] {
  const known = board.known.get(measureId) ?? []
  const under = known.filter((amount) => /支出金/u.test(amount.headings.at(-1) ?? ''))
  const names = new Map<string, KnownAmount[]>()
  for (const amount of under) {
    const name = sourceName(amount)
    if (name !== undefined) names.set(name, [...(names.get(name) ?? []), amount])
  }
  return [...names].flatMap(([name, amounts]) => {
    const anchor = anchorOfAmounts(amounts)
    const heading = amounts[0]?.headings.at(-1) ?? name
    if (anchor.yen % 1000n !== 0n) return []
    return {
      name,
      thousands: anchor.yen / 1000n,
      proof: (part: string) => `${heading} ${anchor.proof(part)}`,
    }
  })
}

function sourceName(amount: KnownAmount): string | undefined {
  const heading = amount.headings.at(-1) ?? ''
  const isNational = /国庫支出金|国支出金/u.test(heading)
  const isPrefectural = /[都道府]?県支出金|[都道府]支出金/u.test(heading)
  const prefectural = /[都道府県]支出金/u.exec(heading)?.[0] ?? '県支出金'
  if (isNational && isPrefectural) return PREFECTURES.test(amount.label) ? prefectural : '国庫支出金'
  if (isNational) return '国庫支出金'
  return isPrefectural ? prefectural : undefined
}
