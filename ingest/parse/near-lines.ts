import type { ShapedLine } from './shaped-line.ts'

/** The next line that is not blank nor a page number nor a drawn rule, or undefined. */
export function nextFilled(lines: readonly ShapedLine[], index: number): ShapedLine | undefined {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line !== undefined && !line.blank && !line.pageNumber && !line.rule) return line
  }
  return undefined
}

export function previousFilled(lines: readonly ShapedLine[], index: number): ShapedLine | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line !== undefined && !line.blank && !line.pageNumber && !line.rule) return line
  }
  return undefined
}

/** Whether a line sets its neighbours apart: it is blank or a drawn rule, or lies outside the text. */
export function isGap(line: ShapedLine | undefined): boolean {
  return line === undefined || line.blank || line.rule
}

/** Whether a line stands between two gaps. */
export function isAlone(lines: readonly ShapedLine[], line: ShapedLine): boolean {
  return isGap(lines[line.index - 1]) && isGap(lines[line.index + 1])
}
