import { atLabel, type Board, type Head, type HeaderRow, type LooseNumber, place } from './lost-page.ts'
import { printedOf } from './print-equation.ts'
import { isRate, isShareOf } from './share-of.ts'

/**
 * Rates that other numbers give: a last cell that a row has lost, known from the rows beside it; and the four numbers
 * of a whole, its part, the rest and the share, whose labels say which is which.
 */
export function solveShares(board: Board): void {
  solveLostRates(board)
  solveWholes(board)
}

/** Rows of one table, one of which lacks its last cell; the others show which cells the last is the rate of. */
function solveLostRates(board: Board): void {
  const rows = board.page.rows.filter((row) => row.numbers.length >= 2)
  for (const row of rows) {
    const longer = rows.filter((other) => other.numbers.length === row.numbers.length + 1)
    if (longer.length < 2) continue
    const pairs = ratePairs(row.numbers.length)
    const holding = pairs.filter(([whole, part]) =>
      longer.every((other) => isRateOf(other.numbers, { whole, part, rate: row.numbers.length })),
    )
    const [pair] = holding
    if (holding.length !== 1 || pair === undefined) continue
    const [whole, part] = [row.numbers[pair[0]], row.numbers[pair[1]]]
    const fits = [...board.open].filter(
      (number) => whole && part && isRate(number) && isShareOf(number, part, whole),
    )
    const [only] = fits
    if (only === undefined || fits.length !== 1 || whole === undefined || part === undefined) continue
    place(board, {
      ...atLabel({ ...row, span: row.labelSpan }),
      number: only,
      role: 'plain',
      status: 'repaired',
      proof: `${printedOf(part)}÷${printedOf(whole)}=${only.quantity.printed}`,
    })
  }
}

function ratePairs(count: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let whole = 0; whole < count; whole += 1)
    for (let part = 0; part < count; part += 1) if (whole !== part) pairs.push([whole, part])
  return pairs
}

function isRateOf(
  numbers: readonly LooseNumber[],
  at: { whole: number; part: number; rate: number },
): boolean {
  const [whole, part, rate] = [numbers[at.whole], numbers[at.part], numbers[at.rate]]
  return (
    whole !== undefined &&
    part !== undefined &&
    rate !== undefined &&
    isRate(rate) &&
    isShareOf(rate, part, whole)
  )
}

/** 対象者数, 給付者数, 未給付者数, 給付者率: the whole, the part, the rest and the share. */
function solveWholes(board: Board): void {
  for (const labels of shareLabels(board.page.headers, board)) {
    const rates = [...board.open].filter((number) => number.quantity.unit?.kind === 'rate')
    const counts = [...board.open].filter(
      (number) =>
        number.quantity.unit !== undefined &&
        number.quantity.unit.kind !== 'rate' &&
        number.quantity.unit.kind !== 'money',
    )
    const found: Wholes[] = []
    for (const rate of rates) {
      for (const whole of counts) {
        for (const part of counts) {
          for (const rest of counts) {
            const isSum = whole.quantity.value.eq(part.quantity.value.plus(rest.quantity.value))
            const alike = [part, rest].every(
              (number) => number.quantity.unit?.symbol === whole.quantity.unit?.symbol,
            )
            const distinct = new Set([whole, part, rest]).size === 3
            if (distinct && alike && isSum && isShareOf(rate, part, whole) && fitsUnit(labels, whole))
              found.push({ whole, part, rest, rate })
          }
        }
      }
    }
    const [only] = found
    if (only !== undefined && found.length === 1) settleWholes(board, labels, only)
  }
}

type Wholes = Record<'whole' | 'part' | 'rest' | 'rate', LooseNumber>
type ShareLabels = Record<'whole' | 'part' | 'rest' | 'rate', Head> & { readonly home: HeaderRow['home'] }

/** 世帯数 counts 世帯; a label that names no counter fits people. */
function fitsUnit(labels: ShareLabels, whole: LooseNumber): boolean {
  const symbol = whole.quantity.unit?.symbol ?? ''
  return labels.whole.label.includes('世帯') === (symbol === '世帯')
}

function shareLabels(headers: readonly HeaderRow[], board: Board): ShareLabels[] {
  const found: ShareLabels[] = []
  for (const { heads, home } of headers) {
    const rate = heads.find((head) => /率$/u.test(head.label))
    const stem = rate?.label.replace(/率$/u, '')
    if (rate === undefined || stem === undefined || stem === '') continue
    const loose = board.page.bareLabels.map((label) => ({ label: label.label, span: label.span }))
    const all = [...heads, ...loose]
    const names = ['', '者', '世帯', '件'].map((kind) => `${stem}${kind}数`)
    const part = all.find((head) => names.includes(head.label))
    const rest = all.find((head) => /^[未不非]/u.test(head.label) && head.label.slice(1) === part?.label)
    const whole = all.find(
      (head) => /対象/u.test(head.label) && head.label.replace('対象', '') === part?.label,
    )
    if (part && rest && whole) found.push({ whole, part, rest, rate, home })
  }
  return found
}

function settleWholes(board: Board, labels: ShareLabels, numbers: Wholes): void {
  const sum = `${printedOf(numbers.part)}+${printedOf(numbers.rest)}=${printedOf(numbers.whole)}`
  const share = `${printedOf(numbers.part)}÷${printedOf(numbers.whole)}=${numbers.rate.quantity.printed}`
  for (const key of ['whole', 'part', 'rest', 'rate'] as const) {
    place(board, {
      ...atLabel({ ...labels[key], home: labels.home }),
      number: numbers[key],
      role: 'plain',
      status: 'repaired',
      proof: `${sum}、${share}`,
    })
  }
}
