/** Keeps a value in a map of at most `limit`, the one that was put in first going for it, and gives it back. */
export function keep<T>(kept: Map<string, T>, key: string, { value, limit }: { value: T; limit: number }): T {
  const oldest = kept.size >= limit ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(key, value)
  return value
}
