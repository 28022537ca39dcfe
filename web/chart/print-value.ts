/** A value with commas between thousands, all its decimals kept. */
export function printValue(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '△' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`
}

/** A tick of an axis, in 万 and 億 where it is large, so that it fits beside the chart. */
export function printTick(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e12) return `${printValue(trim(value / 1e12))}兆`
  if (size >= 1e8) return `${printValue(trim(value / 1e8))}億`
  if (size >= 1e4) return `${printValue(trim(value / 1e4))}万`
  return printValue(value)
}

function trim(value: number): number {
  return Number(value.toPrecision(6))
}
