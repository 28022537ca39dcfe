/** Neighbouring letters of a text that are not both hiragana: what looks alike shares many of them. */
export function letterPairs(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').replace(/[\s　・、。()（）「」【】]/gu, '')]
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  return new Set(pairs.filter((pair) => !/^[ぁ-ん]{2}$/u.test(pair)))
}

/** Share of `asked` that stands in one of `sets`, 0–1. */
export function sharedPairs(asked: ReadonlySet<string>, sets: readonly ReadonlySet<string>[]): number {
  if (asked.size === 0) return 0
  const shared = sets.map((set) => sharedWith(asked, set)).filter((pairs) => pairs.length > 0)
  const [first] = shared
  if (!first) return 0
  return (shared.length === 1 ? first.length : new Set(shared.flat()).size) / asked.size
}

/** What one question shares with a label is asked again for every figure that has the label. */
const memos = new WeakMap<ReadonlySet<string>, Shared>()
type Shared = {
  readonly pairs: readonly string[]
  readonly known: Map<ReadonlySet<string>, readonly string[]>
}

/** The pairs of `asked` that stand in `set`. */
export function sharedWith(asked: ReadonlySet<string>, set: ReadonlySet<string>): readonly string[] {
  const memo = memos.get(asked) ?? { pairs: [...asked], known: new Map() }
  memos.set(asked, memo)
  const known = memo.known.get(set)
  if (known) return known
  const shared = memo.pairs.filter((pair) => set.has(pair))
  memo.known.set(set, shared)
  return shared
}
