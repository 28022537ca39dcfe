import type { Position } from './view.ts'

/** The places of the positions that pass a test. */
export function indices(
  positions: readonly Position[],
  test: (position: Position, index: number) => boolean,
): readonly number[] {
  return positions.flatMap((position, index) => (test(position, index) ? [index] : []))
}

export function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((label, index) => path[index] === label)
}

export function parentOf(position: Position): readonly string[] {
  return position.path.slice(0, -1)
}

/** Positions of one group: the same labels but for the last. */
export function areSiblings(left: Position, right: Position): boolean {
  return left.path.length === right.path.length && startsWith(left.path, parentOf(right))
}
