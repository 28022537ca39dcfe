/** Whether a text has a mark of the question (2号, その1, 11月) as it stands: 「1月」 is no part of 11月; 「業者 A」 is 業者A. */
export function hasMark(printed: string, mark: string): boolean {
  const text = lettered.test(mark) ? printed.replace(beforeLetter, '') : printed
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const isCut =
      goesOn(text.charAt(at - 1), mark.charAt(0)) || goesOn(mark.slice(-1), text.charAt(at + mark.length))
    if (!isCut) return true
  }
  return false
}

const lettered = /[A-Z]$/
const beforeLetter = /(?<=\p{Script=Han})[\s　]+(?=[A-ZＡ-Ｚ](?![A-Za-z]))/gu

/** Two digits beside each other are of one number. */
function goesOn(before: string, behind: string): boolean {
  return /^[0-9]{2}$/.test(before + behind)
}
