/** One synonym group: any of `from` in a question also finds `to` in a report. */
export type SynonymGroup = {
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** How well `to` stands for `from`, 0–1; from 0.9 on they are the same thing. */
  readonly weight: number
  /** Why, in one line. */
  readonly ground: string
}

const LINE = /^(?<words>[^@#]+?) @(?<weight>[01](?:\.\d+)?) # (?<ground>.+)$/u

/**
 * Reads lines of `everyday, everyday > official, official @weight # ground` (one way, from the general or everyday word
 * to the official or narrower one) and `a = b = c @weight # ground` (each finds each other). Throws on any other line.
 */
export function parseGroups(lines: string): SynonymGroup[] {
  return lines.trim().split('\n').flatMap(parseLine)
}

function parseLine(line: string): SynonymGroup[] {
  const groups = LINE.exec(line)?.groups
  const words = groups?.['words']
  const ground = groups?.['ground']
  if (words === undefined || ground === undefined) {
    throw new SyntaxError(`Cannot read the synonym line "${line}": expected "a > b @0.8 # ground"`)
  }
  const weight = Number(groups?.['weight'])
  const [left = '', right] = words.split('>')
  if (right !== undefined) return oneWay({ left, right, weight, ground })
  const equals = left.split(/[=,]/).map((word) => word.trim())
  return equals.map((word) => ({
    from: [word],
    to: equals.filter((other) => other !== word),
    weight,
    ground,
  }))
}

function oneWay(line: { left: string; right: string; weight: number; ground: string }): SynonymGroup[] {
  const from = line.left.split(',').map((word) => word.trim())
  const to = line.right.split(',').map((word) => word.trim())
  return [{ from, to, weight: line.weight, ground: line.ground }]
}
