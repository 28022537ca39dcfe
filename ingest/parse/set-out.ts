import { widthOf } from './column-segments.ts'
import { isBareNumber } from './line-shape.ts'
import type { ShapedLine } from './shaped-line.ts'

/** Whether each number of a line has its unit: 補助　30件 900千円. The number that opens it is no such. */
export function hasUnits({ trimmed }: ShapedLine): boolean {
  const words = wordsBehindNumber(trimmed)
  return words.some((word) => COUNTED.test(word)) && !words.some(isBareNumber)
}

const COUNTED = /^(?:約|延べ)?[0-9０-９][0-9０-９,，.．]*[^\s　0-9０-９,，.．年月]/u

/** Whether a line opens with a name of some length. */
export function isNamed({ trimmed }: ShapedLine): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー]{3}/u.test(wordsBehindNumber(trimmed)[0] ?? '')
}

/** A further line of names and amounts right below one, where that begins: both without a sign. */
export function goesOnSetOut(line: ShapedLine, last: ShapedLine | undefined): boolean {
  const isSetOut = (one: ShapedLine) => /^[\p{L}0-9０-９]/u.test(one.trimmed) && hasUnits(one) && isNamed(one)
  return last !== undefined && isSetOut(last) && isSetOut(line) && leftOf(line) === leftOf(last)
}

/** Where a line begins on the screen. */
export function leftOf({ text }: ShapedLine): number {
  return widthOf(text.slice(0, text.length - text.trimStart().length), 'screen')
}

function wordsBehindNumber(trimmed: string): readonly string[] {
  return trimmed.replace(/^[0-9０-９]{1,2}[ 　]+(?=\p{Script=Han})/u, '').split(/[ 　]+/u)
}
