import type { LooseNumber } from './lost-page.ts'

/** `39+12=51` */
export function printSum(parts: readonly string[], total: string): string {
  return `${parts.join('+')}=${total}`
}

/** The digits as printed: `1,813`. */
export function printedOf(number: LooseNumber): string {
  return number.quantity.printed.replace(/[^\d,，.]/gu, '')
}

export function sumOf(numbers: readonly LooseNumber[]): bigint {
  return numbers.reduce((sum, number) => sum + (number.whole ?? 0n), 0n)
}

/** Loose numbers that stand on one line, in reading order. */
export type LooseLine = { readonly item: readonly LooseNumber[]; readonly values: readonly bigint[] }

/** Groups bare whole numbers by line; a line with any other number among them is left out. */
export function bareLines(numbers: Iterable<LooseNumber>): LooseLine[] {
  const lines = Map.groupBy(numbers, (number) => number.line.start)
  return [...lines.values()]
    .filter((line) =>
      line.every((number) => number.whole !== undefined && number.quantity.unit === undefined),
    )
    .map((line) => ({ item: line, values: line.map((number) => number.whole ?? 0n) }))
    .sort((a, b) => (a.item[0]?.quantity.span.start ?? 0) - (b.item[0]?.quantity.span.start ?? 0))
}

/** Groups whole numbers that carry money units in the same scale, one number a line as they are printed. */
export function moneyLines(numbers: Iterable<LooseNumber>, scale: string): LooseLine[] {
  const fitting = [...numbers].filter(
    (number) =>
      number.whole !== undefined &&
      number.quantity.unit?.kind === 'money' &&
      number.quantity.scale.toFixed() === scale,
  )
  const lines = Map.groupBy(fitting, (number) => number.line.start)
  return [...lines.values()].map((line) => ({ item: line, values: line.map((number) => number.whole ?? 0n) }))
}
