import type { Figure } from '../../../ingest/report/figure.ts'

/** 「A評価の事業」「評価がCだった」: the mark that results are sorted by. */
const asked =
  /(?<![A-Za-z])(?<before>[A-ES])(?:評価|判定|ランク)|(?:評価|判定|ランク)[はがで]?(?<behind>[A-ES])(?![A-Za-z])/
const oneMark = /^[A-ES](?:$|[:(])/
const markBonus = 0.3

/** Below a mark (Ａ, Ｂ, Ｃ) stands how many had it: where the question names one, its column or row is meant and no other, nor the sum of all. */
export function weighMark(text: string): (figure: Figure) => number {
  const groups = asked.exec(text.normalize('NFKC'))?.groups
  const mark = groups?.['before'] ?? groups?.['behind']
  if (mark === undefined) return () => 0
  return ({ labels: { row, column } }) => {
    const marks = [...row, ...column]
      .map((label) => label.normalize('NFKC'))
      .filter((label) => oneMark.test(label))
    return marks.some((label) => label.startsWith(mark)) ? markBonus : -markBonus
  }
}
