/** A number whose groups of three are a space apart, with nothing but white space, a counter of yen or the line's end behind it. */
const spaced = /(?<![\d０-９,，.．△▲-])(?<![\d０-９][ 　]?)\d{1,3}(?: \d{3})+(?=[ 　]{2}|[ 　]*$|[ 　]?円)/gmu
/** Seven digits or more: two such numbers in a line, set far apart, are no columns of short numbers. */
const surely = /(?<!\d ?)\d{1,3}(?: \d{3}){2,}(?=[ 　]{2}|[ 　]*$)/gmu
const fewestLines = 3

/**
 * `842 600 000       1 048 216 400`: a report that sets its digits apart by spaces, here with commas in their places, so that every
 * offset stays as it is. Any other text is returned as it is.
 */
export function closeSpacedDigits(text: string): string {
  const lines = text.split('\n')
  const telling = lines.filter((line) => [...line.matchAll(surely)].length > 1)
  if (telling.length < fewestLines) return text
  return lines.map((line) => line.replace(spaced, (number) => number.replaceAll(' ', ','))).join('\n')
}
