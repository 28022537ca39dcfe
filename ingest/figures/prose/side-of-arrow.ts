import { type Fact, otherYear } from './fact-reader.ts'

/** 13→4施設, 28,000円から36,500円に, 1～13棟: the two sides of a change or a range. */
export function sideOfArrow(facts: readonly Fact[], index: number, text: string): Fact | undefined {
  const [before, own, after] = [facts[index - 1], facts[index], facts[index + 1]]
  if (own === undefined) return undefined
  if (isRange(before, own, text)) return { ...own, label: [...own.label, 'まで'] }
  if (isRange(own, after, text)) return { ...own, label: [...own.label, 'から'] }
  // 前年度の19件から6件に: the second number is this year's.
  const wasOther = otherYear.test(before?.label.at(-1) ?? '')
  if (isChange(before, own, text)) {
    const label = own.label.length < (before?.label.length ?? 0) ? (before?.label ?? []) : own.label
    const ownYear = own.label.filter((word) => !otherYear.test(word))
    const { period: _year, ...ofThisYear } = own
    const fact = isOfYear(before, text) ? ofThisYear : own
    return { ...fact, label: wasOther ? ownYear : [...label, '変更後'] }
  }
  const isOther = otherYear.test(own.label.at(-1) ?? '')
  return isChange(own, after, text) && !isOther ? { ...own, label: [...own.label, '変更前'] } : undefined
}

/** 令和4年度の16人から7人に: the year is of the number right behind it, not of the other side. */
function isOfYear(fact: Fact | undefined, text: string): boolean {
  return fact !== undefined && /年度?末?の(?:延べ|約)?[\s　]*$/.test(text.slice(0, fact.quantity.span.start))
}

/** 1～13棟: where something begins and ends is no count of it. */
function isRange(left: Fact | undefined, right: Fact | undefined, text: string): boolean {
  if (left === undefined || right === undefined) return false
  return /^[\s　]*[～~〜][\s　]*$/.test(text.slice(left.quantity.span.end, right.quantity.span.start))
}

function isChange(left: Fact | undefined, right: Fact | undefined, text: string): boolean {
  if (left === undefined || right === undefined) return false
  const between = text.slice(left.quantity.span.end, right.quantity.span.start)
  const isSameUnit = left.quantity.unit?.symbol === right.quantity.unit?.symbol
  return (
    /^[\s　]*[→⇒][\s　]*$/.test(between) ||
    (isSameUnit &&
      /^[\s　]*から[\s　]*$/.test(between) &&
      /^[\s　]*[にへと]/.test(text.slice(right.quantity.span.end)))
  )
}
