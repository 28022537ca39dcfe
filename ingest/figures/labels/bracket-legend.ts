/** 凡例: what a report says once of all amounts in brackets behind an amount. */
export type BracketLegend = { readonly from: number; readonly label: string }

/** 「（　）内は前年度当初予算額」, 「括弧書きは前年度」, 「( )は、うち国庫補助事業分である」 */
const legend =
  /(?:[(（][\s　]{0,6}[)）]|括弧|カッコ|かっこ)[\s　]*(?:内|書き?)?(?:の(?:数値|数字|金額|額))?は[、\s　]*((?:(?:前年度|前々年度|昨年度|前年|当初|補正前|予算|決算|うち)[^\s　、。，,（）()「」\n]{0,12}?)|[\p{Script=Han}ァ-ヶー々]{2,12})(?=を示|を表|で(?:す|ある|[、，]?内数)|の内数|と(?:する|なる)|[\s　、。，,（）()]|$)/gmu

/** The legends of a text, in order; each holds from the lines that it ends, without a blank one between, to the next. */
export function findBracketLegends(text: string): readonly BracketLegend[] {
  const blanks = [...text.matchAll(/\n[ 　\t\r]*(?=\n)/gu)].map(({ index }) => index)
  return [...text.matchAll(legend)].flatMap((match) =>
    match[1] === undefined
      ? []
      : [{ from: blanks.findLast((at) => at < match.index) ?? -1, label: match[1] }],
  )
}

/** What brackets behind amounts mean at a place. */
export function legendAt(legends: readonly BracketLegend[], at: number): string | undefined {
  return legends.findLast(({ from }) => from < at)?.label
}
