/** Takes text as it comes and gives whole sentences, each with the marks and closing brackets that follow its end. */
export type SentenceSplitter = {
  readonly add: (text: string) => string[]
  /** What is left when the text has ended. */
  readonly end: () => string[]
}

const closers = /^[」』）)"'”’\]】]*/
const marks = /^(?:[ \t　]*(?:\[\d[\d,、 ]*\]|［[\d０-９][\d０-９,、 ]*］|【[\d０-９]+】))*/
/** Where a sentence without end would otherwise be held back for ever. */
const longestSentence = 600

export function createSentenceSplitter(): SentenceSplitter {
  let held = ''
  function take(isWhole: boolean): string[] {
    const found: string[] = []
    for (;;) {
      const end = findEnd(held, isWhole)
      if (end === undefined) return found
      const sentence = held.slice(0, end)
      held = held.slice(end)
      if (sentence.trim() !== '') found.push(sentence)
    }
  }
  return {
    add: (text) => {
      held += text
      return take(false)
    },
    end: () => {
      const found = take(true)
      const rest = held
      held = ''
      return rest.trim() === '' ? found : [...found, rest]
    },
  }
}

/** The end of the first sentence; undefined while more of it, or of its marks, may come. */
function findEnd(text: string, isWhole: boolean): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if ('「『（('.includes(character)) depth += 1
    if ('」』）)'.includes(character)) depth = Math.max(0, depth - 1)
    if (!isEnd(text, at, isWhole) || (depth > 0 && character !== '\n' && at < longestSentence)) {
      if (at < longestSentence * 2) continue
    }
    const after = at + 1
    const closed = after + (closers.exec(text.slice(after))?.[0].length ?? 0)
    const end = closed + (marks.exec(text.slice(closed))?.[0].length ?? 0)
    const rest = text.slice(end)
    if (!isWhole && (rest.trim() === '' || /^\s*[[［【]/.test(rest)) && rest.length < longestSentence)
      return undefined
    return end
  }
  return undefined
}

function isEnd(text: string, at: number, isWhole: boolean): boolean {
  const character = text[at] ?? ''
  if ('。！？!?\n'.includes(character)) return true
  if (character !== '.' && character !== '．') return false
  const next = text[at + 1]
  if (next === undefined) return isWhole
  return /\s/.test(next) && !/\b(?:No|Nos|vs|approx|e\.g|i\.e)$/i.test(text.slice(Math.max(0, at - 8), at))
}
