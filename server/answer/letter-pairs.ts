/** Neighbouring letters of a text that are not both hiragana: what looks alike shares many of them. */
export function letterPairs(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').replace(/[\s　・、。()（）「」【】]/gu, '')]
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  return new Set(pairs.filter((pair) => !/^[ぁ-ん]{2}$/u.test(pair)))
}

/** Share of `asked` that stands in one of `sets`, 0–1. */
export function sharedPairs(asked: ReadonlySet<string>, sets: readonly ReadonlySet<string>[]): number {
  if (asked.size === 0) return 0
  let shared = 0
  for (const pair of asked) if (sets.some((set) => set.has(pair))) shared += 1
  return shared / asked.size
}
