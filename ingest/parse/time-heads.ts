import { foldWidth, isNumberToken } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Fewest times of a line that make it a line of heads. */
const FEWEST_TIMES = 3

const TIME = /^(?:\d{1,2}月|(?:(?:平成|令和|昭和|[HRS])?(?:元|\d{1,2})|(?:19|20)\d\d)年度?)(?:末|分)?$/u
const BESIDE =
  /^(?:区分|項目|月別?|年度|種別|(?:施設|館|会場|路線|学校|園|地区|店|部署|課)名|(?:合|小|累|総|年)?計|(?:年度?|月)?平均|前年度比?|備考)$/u

/** `10月　11月　12月　１月　２月　３月　計`: times, and sums of what stands below them, head columns though they have digits. */
export function areTimeHeads(trimmed: string): boolean {
  const words = foldWidth(trimmed).split(/\s+/u)
  const times = words.filter((word) => TIME.test(word)).length
  return times >= FEWEST_TIMES && words.every((word) => TIME.test(word) || BESIDE.test(word))
}

/** A line with numbers that is no line of heads. */
export function isRowBelowHeads({ trimmed }: ShapedLine): boolean {
  return !areTimeHeads(trimmed) && trimmed.split(/[ 　]+/u).some(isNumberToken)
}
